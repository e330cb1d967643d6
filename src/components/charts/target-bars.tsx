import { scaleLinear } from "d3-scale";
import { Drawing, Spot } from "#components/ui/drawing.tsx";
import { type Quantity, track } from "./track.ts";

export type Mark = { value: Quantity; text: string };

export type PeriodBar = {
  label: string;
  note?: string;
  target?: Mark;
  /** Without one, `absent` says why in the dashed outline. */
  realisasi?: Mark;
  absent?: string;
  /** A change of formula or regime before this period: a dotted line with its reason; nothing is drawn across it. */
  breakBefore?: string | true;
};

type Props = {
  periods: PeriodBar[];
  label: string;
  formatTick: (tick: number) => string;
  /** Where the scale should reach at least: 100 for percentages, the same figure for small multiples. */
  reach?: number;
};

const height = 276;
const base = 232;
const roof = 18;

/** Bars are realisasi, the bracketed line cut out of the bar is the target, a dashed outline is not reported yet. */
export function TargetBars({ periods, label, formatTick, reach = 0 }: Props) {
  const { ticks, at } = valueScale(periods, reach);
  const slot = 100 / periods.length;
  return (
    <div className="bars-frame">
      <Drawing className="chart" height={height} label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? "draw-base" : "draw-grid"} x2="100%" y1={at(tick)} y2={at(tick)} />
            <text className="end" x="-8" y={at(tick) + 4}>
              {formatTick(tick)}
            </text>
          </g>
        ))}
        {periods.map((period, i) => (
          <Spot key={period.label} x={`${i * slot}%`} width={`${slot}%`}>
            <Period period={period} at={at} />
          </Spot>
        ))}
      </Drawing>
    </div>
  );
}

function Period({ period, at }: { period: PeriodBar; at: (value: Quantity) => number }) {
  const { realisasi, target } = period;
  const outline = target ? at(target.value) : at(0) - 60;
  return (
    <>
      {period.breakBefore && <line className="draw-break" x1="0" x2="0" y1="8" y2={height - 10} />}
      {typeof period.breakBefore === "string" && (
        <text className="drop-line" x="6" y="16">
          {period.breakBefore}
        </text>
      )}
      {realisasi ? (
        <rect
          className="fill-brand"
          x={percent(left)}
          width={percent(right - left)}
          y={at(realisasi.value)}
          height={base - at(realisasi.value)}
        />
      ) : (
        <rect
          className="draw-absent"
          x={percent(left)}
          width={percent(right - left)}
          y={outline}
          height={base - outline}
        />
      )}
      {target && (
        <TargetMark
          target={target}
          y={at(target.value)}
          across={!realisasi || at(target.value) < at(realisasi.value)}
        />
      )}
      {realisasi ? (
        <text
          className="text-value middle"
          x={percent(middle)}
          y={clearOf(target && at(target.value), at(realisasi.value)) - 9}
        >
          {realisasi.text}
        </text>
      ) : (
        <text className="middle" x={percent(middle)} y={(outline + base) / 2 + 4}>
          {period.absent ?? "belum diisi"}
        </text>
      )}
      <text className="text-name middle" x={percent(middle)} y={base + 19}>
        {period.label}
      </text>
      {period.note && (
        <text className="middle drop-line" x={percent(middle)} y={base + 35}>
          {period.note}
        </text>
      )}
    </>
  );
}

/** The figure stands on its bar, or on the target's line where that would strike it through. */
function clearOf(target: number | undefined, top: number) {
  return target !== undefined && target < top && target > top - 24 ? target : top;
}

/** Shares of a period's slot that its bar takes, the rest is room for the target's word. */
const left = 8;
const right = 50;
const middle = (left + right) / 2;

function TargetMark({ target, y, across }: { target: Mark; y: number; across: boolean }) {
  return (
    <>
      {!across && <line className="draw-halo" x1={percent(left)} x2={percent(right)} y1={y} y2={y} />}
      {across && <line className="draw-target-strong" x1={percent(left)} x2={percent(right)} y1={y} y2={y} />}
      <Spot x={percent(left)}>
        <path className="draw-target-strong" d={across ? `M-12 ${y}h12` : `M-12 ${y}h10`} />
      </Spot>
      <Spot x={percent(right)}>
        <path className="draw-target-strong" d={across ? `M0 ${y}h12M12 ${y - 5}v10` : `M2 ${y}h10M12 ${y - 5}v10`} />
        <text className="text-mark" x="18" y={y + 4}>
          <tspan className="drop-word">target </tspan>
          {target.text}
        </text>
      </Spot>
    </>
  );
}

const percent = (share: number) => `${share}%`;

/** Bars start at zero; at most five ticks. */
function valueScale(periods: PeriodBar[], reach: number) {
  const values = periods.flatMap((p) => [p.target, p.realisasi]).flatMap((mark) => (mark ? [Number(mark.value)] : []));
  const scale = scaleLinear([Math.min(0, ...values), Math.max(reach, ...values) || 1], [base, roof]).nice(4);
  const [from = 0, to = 1] = scale.domain();
  const ruler = track(from, to);
  return {
    ticks: scale.ticks(4),
    at: (value: Quantity) => base - (ruler.at(value) / 100) * (base - roof),
  };
}
