import { Drawing, Spot } from "#components/ui/drawing.tsx";
import { type Quantity, track } from "./track.ts";

type Column = { name: string; value: Quantity; text: string };

type Props = { columns: Column[]; label: string; reference?: number; referenceText: string };

const base = 150;
const roof = 12;

/** Capaian of every indicator in one look, sorted: hatched is below the target line, cut goes on beyond 125. */
export function Columns({ columns, label, reference = 100, referenceText }: Props) {
  const ruler = track(0, 125);
  const y = (value: Quantity) => base - (ruler.at(value) / 100) * (base - roof);
  const slot = 100 / columns.length;
  return (
    <div className="columns-frame">
      <Drawing className="chart" height="172" label={label}>
        <defs>
          <pattern id="arsir" width="5" height="5" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
            <path className="columns-hatch" d="M0 0V5" />
          </pattern>
        </defs>
        <line className="draw-axis" x2="100%" y1={base + 0.5} y2={base + 0.5} />
        {columns.map((column, i) => {
          const top = y(column.value);
          return (
            <Spot key={column.name} x={`${i * slot}%`} width={`${slot}%`}>
              <rect
                className={Number(column.value) < reference ? "columns-low" : "fill-cap-5"}
                x="13%"
                width="70%"
                y={top}
                height={base - top}
              />
              {ruler.beyond(column.value) && (
                <Spot className="columns-cut" x="13%" width="70%">
                  <path className="draw-cut" d={`M-4 ${top + 22}l80-20M-4 ${top + 29}l80-20`} />
                </Spot>
              )}
              <text
                className={keepsWord(i, columns.length) ? "text-mark middle" : "text-mark middle columns-spare"}
                x="48%"
                y={base + 17}
              >
                {column.text}
              </text>
            </Spot>
          );
        })}
        <line className="draw-target" x2="100%" y1={y(reference)} y2={y(reference)} />
        <Spot x="100%" y={y(reference)}>
          <text className="text-mark" x="6" y="-3">
            target
          </text>
          <text className="text-mark" x="6" y="13">
            {referenceText}
          </text>
        </Spot>
      </Drawing>
    </div>
  );
}

/** In a narrow box every second figure is dropped, counted from the last, which is the one that leaves the scale. */
const keepsWord = (i: number, of: number) => (of - 1 - i) % 2 === 0;
