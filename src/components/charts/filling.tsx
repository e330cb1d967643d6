import { Drawing } from "#components/ui/drawing.tsx";
export type FillingState = "saved" | "waiting" | "refused" | "conflict" | "returned" | "empty";

/** One mark per cell to fill: tall and full = saved, outlined = on its way, lower = needs you, a stub = empty. */
export function Filling({ states, label }: { states: FillingState[]; label: string }) {
  const width = states.length * 8 - 2;
  const marks = states.map((state, i) => ({ state, x: i * 8, top: tops[state] }));
  return (
    <Drawing className="filling" width={width} height="16" viewBox={`0 0 ${width} 16`} label={label}>
      <line className="draw-axis" x2={width} y1="15.500" y2="15.500" />
      {marks.map(({ state, x, top }) => (
        <rect key={x} className={`filling-${state}`} x={x} y={top} width="5" height={15 - top} />
      ))}
    </Drawing>
  );
}

const tops: Record<FillingState, number> = { saved: 1, waiting: 5, refused: 3, conflict: 3, returned: 3, empty: 12 };
