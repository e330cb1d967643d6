import { categoryTone } from "#components/ui/category-tone.ts";
import { Drawing, Spot } from "#components/ui/drawing.tsx";
import { type Quantity, track } from "./track.ts";

type Props = {
  /** Capaian in percent of the target. */
  value: Quantity;
  rank: number;
  of?: number;
  /** Band limits of the policy, as small marks under the axis. */
  limits: readonly number[];
  /** `row`: 124 px, in a table. `wide`: as wide as its box. */
  size?: "row" | "wide";
  /** Spoken text; without it the bar is silent, because the figure stands beside it. */
  label?: string;
};

/** A bar lying on a ruler of 0 to 125 with the target as a tall mark at 100; beyond 125 it is cut and an arrow goes on. */
export function CapaianBar({ value, rank, of = 5, limits, size = "row", label }: Props) {
  const { axis, thick, tick, tall } = sizes[size];
  const fill = `fill-cap-${categoryTone(rank, of)}`;
  const beyond = ruler.beyond(value);
  const top = axis - 0.5 - thick;
  return (
    <Drawing className={`capaian capaian-${size}`} label={label}>
      <line className="draw-axis" x2="100%" y1={axis} y2={axis} />
      {limits.map((limit) => (
        <line
          key={limit}
          className="draw-tick"
          x1={`${ruler.at(limit)}%`}
          x2={`${ruler.at(limit)}%`}
          y1={axis}
          y2={axis + tick}
        />
      ))}
      <rect className={fill} y={top} width={`${ruler.at(value)}%`} height={thick} />
      {beyond === "high" && (
        <Spot x="100%" y={top}>
          <path className={fill} d={`M4 0h4l4 ${thick / 2}-4 ${thick / 2}h-4l4-${thick / 2}z`} />
          <path className="draw-cut" d={`M-9-2l-3 ${thick + 4}M-4-2l-3 ${thick + 4}`} />
        </Spot>
      )}
      {beyond === "low" && (
        <Spot y={top}>
          <path className={fill} d={`M-4 0h-4l-4 ${thick / 2} 4 ${thick / 2}h4l-4-${thick / 2}z`} />
        </Spot>
      )}
      <line className="draw-target" x1={target} x2={target} y1={axis - tall} y2={axis + tick + 1} />
    </Drawing>
  );
}

const ruler = track(0, 125);
const target = `${ruler.at(100)}%`;

const sizes = {
  row: { axis: 14.5, thick: 8, tick: 3.5, tall: 12.5 },
  wide: { axis: 22.5, thick: 11, tick: 4, tall: 17.5 },
};
