import { Drawing, Spot } from "#components/ui/drawing.tsx";
import { type Quantity, track } from "./track.ts";

export type SmallBar = { label: string; value?: Quantity; target?: Quantity; due?: boolean };

/** One of many: bars from zero on their own scale, target as a line, dashed = due but not reported, dash = not due. */
export function SmallBars({ name, bars, label }: { name: string; bars: SmallBar[]; label: string }) {
  const all = bars.flatMap((bar) => [bar.value, bar.target]).flatMap((v) => (v === undefined ? [] : [Number(v)]));
  const ruler = track(0, Math.max(...all, 1e-9));
  const y = (value: Quantity) => 52 - ruler.at(value) * 0.4;
  const slot = 100 / bars.length;
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <Drawing className="chart" height="70" label={label}>
        <line className="draw-base" x2="100%" y1="52.500" y2="52.500" />
        {bars.map((bar, i) => (
          <Spot key={bar.label} x={`${(i + 0.5) * slot}%`}>
            {bar.value !== undefined && (
              <rect className="fill-brand" x="-13" y={y(bar.value)} width="26" height={52 - y(bar.value)} />
            )}
            {bar.value === undefined && bar.due && bar.target !== undefined && (
              <rect className="draw-absent" x="-12.500" y={y(bar.target)} width="25" height={52 - y(bar.target)} />
            )}
            {bar.value === undefined && !bar.due && (
              <text className="middle" y="48">
                –
              </text>
            )}
            {bar.target !== undefined && (
              <line className="draw-target-strong" x1="-17" x2="17" y1={y(bar.target)} y2={y(bar.target)} />
            )}
            <text className="middle" y="66">
              {bar.label}
            </text>
          </Spot>
        ))}
      </Drawing>
    </figure>
  );
}
