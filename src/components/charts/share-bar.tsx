import { type Quantity, track } from "./track.ts";

/** A thin bar under a name: its part of the largest. The figure stands beside it. */
export function ShareBar({ value, largest }: { value: Quantity; largest: number }) {
  return (
    <svg className="share" aria-hidden="true">
      <rect className="fill-brand" width={`${track(0, largest).at(value)}%`} height="5" />
    </svg>
  );
}
