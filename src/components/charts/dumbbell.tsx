import { Drawing, Spot } from "#components/ui/drawing.tsx";
import { type Quantity, track } from "./track.ts";

type Props = {
  /** Money, or the agency's own assessment. */
  square?: Quantity;
  /** Performance, or the evaluator. */
  circle?: Quantity;
  from?: number;
  to?: number;
  /** A tall mark, usually the target at 100. */
  reference?: number;
  /** Small marks on the track. */
  ticks?: readonly number[];
  /** The circle fell behind the square, and that is the finding: draws it in the low dye. */
  low?: boolean;
  label?: string;
};

/** Two measures of one thing: square = money or self-assessment, circle = performance or evaluator. */
export function Dumbbell({ square, circle, from = 0, to = 125, reference = 100, ticks = [], low, label }: Props) {
  const ruler = track(from, to);
  const place = (value: Quantity) => `${ruler.at(value)}%`;
  return (
    <Drawing className="dumbbell" label={label}>
      <line className="draw-grid" x2="100%" y1="9" y2="9" />
      {ticks.map((tick) => (
        <line key={tick} className="draw-tick" x1={place(tick)} x2={place(tick)} y1="7" y2="11" />
      ))}
      {ticks.length === 0 && <line className="draw-base" x1={place(reference)} x2={place(reference)} y1="3" y2="15" />}
      {square !== undefined && circle !== undefined && (
        <line className={low ? "draw-link-low" : "draw-link"} x1={place(square)} x2={place(circle)} y1="9" y2="9" />
      )}
      {square !== undefined && (
        <Spot x={place(square)}>
          <rect className="draw-square" x="-4" y="5" width="8" height="8" />
        </Spot>
      )}
      {circle !== undefined && (
        <Spot x={place(circle)}>
          <circle className={low ? "draw-low-solid" : "draw-circle"} cy="9" r="4.500" />
          {ruler.beyond(circle) && <path className="draw-circle" d="M7 5l4 4-4 4z" />}
        </Spot>
      )}
    </Drawing>
  );
}

/** The two signs with their words, for the caption. */
export function DumbbellKey({ square, circle }: { square: string; circle: string }) {
  return (
    <>
      <span className="chart-key">
        <Drawing width="9" height="9">
          <rect className="draw-square" x=".8" y=".8" width="7.400" height="7.400" />
        </Drawing>
        {square}
      </span>{" "}
      <span className="chart-key">
        <Drawing width="10" height="9">
          <circle className="draw-circle" cx="5" cy="4.500" r="4.200" />
        </Drawing>
        {circle}
      </span>
    </>
  );
}
