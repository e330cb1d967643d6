import { Drawing } from "#components/ui/drawing.tsx";
import type { Quantity } from "./track.ts";

type Props = {
  /** Values in time order; null where nothing was measured: the line breaks there instead of bridging it. */
  values: readonly (Quantity | null)[];
  label: string;
};

/** The way so far in 64 × 16 px, last point marked, no axis. */
export function Sparkline({ values, label }: Props) {
  const points = place(values);
  const last = points.findLast((point) => point !== null);
  return (
    <Drawing className="sparkline" viewBox="0 0 64 16" label={label}>
      <path d={path(points)} />
      {last && <circle cx={last.x} cy={last.y} r="2.200" />}
    </Drawing>
  );
}

type Point = { x: number; y: number } | null;

function place(values: Props["values"]): Point[] {
  const known = values.flatMap((value) => (value === null ? [] : [Number(value)]));
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const step = 60 / Math.max(1, values.length - 1);
  return values.map((value, i) =>
    value === null ? null : { x: round(2 + i * step), y: round(13.5 - ((Number(value) - low) / span) * 11) },
  );
}

function path(points: Point[]) {
  return points.map((p, i) => (p ? `${points[i - 1] ? "L" : "M"}${p.x} ${p.y}` : "")).join("");
}

const round = (n: number) => Math.round(n * 10) / 10;
