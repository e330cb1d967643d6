import type { Route } from "next";
import Link from "next/link";
import { Drawing, Spot } from "#components/ui/drawing.tsx";
import { type Quantity, track } from "./track.ts";

export type Dot = {
  name: string;
  official?: string;
  /** Where the value is explained. */
  href?: Route;
  value: Quantity;
  text: string;
};

type Props = {
  /** Already sorted; the plot keeps the order it is given. */
  dots: Dot[];
  reference?: number;
  from: number;
  to: number;
  label: string;
};

/** Distance from a line: circle below, triangle at or above it, an open arrow where a value leaves the scale. */
export function DotPlot({ dots, reference = 100, from, to, label }: Props) {
  const ruler = track(from, to);
  const line = `${ruler.at(reference)}%`;
  return (
    <ul className="dots" aria-label={label}>
      {dots.map((dot) => (
        <li key={dot.name}>
          <span className="dots-name" title={dot.official}>
            {dot.href ? (
              <Link className="figure-link dots-link" href={dot.href} prefetch={false}>
                {dot.name}
              </Link>
            ) : (
              dot.name
            )}
          </span>
          <span className="dots-track">
            <Drawing>
              <line className="draw-grid" x2="100%" y1="50%" y2="50%" />
              <line className="draw-target" x1={line} x2={line} y1="0" y2="100%" />
              <DotMark
                dot={dot}
                low={Number(dot.value) < reference}
                line={line}
                at={`${ruler.at(dot.value)}%`}
                beyond={ruler.beyond(dot.value)}
              />
            </Drawing>
          </span>
          <span className="dots-value">{dot.text}</span>
        </li>
      ))}
    </ul>
  );
}

type MarkProps = { dot: Dot; low: boolean; line: string; at: string; beyond?: "low" | "high" };

function DotMark({ low, line, at, beyond }: MarkProps) {
  const shape = low ? "draw-low" : "draw-high";
  return (
    <>
      {!beyond && <line className={low ? "draw-link-low" : "draw-link"} x1={line} x2={at} y1="50%" y2="50%" />}
      <Spot x={at} y="50%">
        {beyond === "low" && <path className="draw-low" d="M6-4.500l-6 4.500 6 4.500z" />}
        {beyond === "high" && <path className="draw-high" d="M-6-4.500l6 4.500-6 4.500z" />}
        {!beyond && low && <circle className={shape} r="3.600" />}
        {!beyond && !low && <path className={shape} d="M0-5l4.500 8.500h-9z" />}
      </Spot>
    </>
  );
}
