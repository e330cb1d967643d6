import type { Route } from "next";
import { Figure } from "#components/charts/figure.tsx";
import { type PeriodBar, TargetBars } from "#components/charts/target-bars.tsx";
import type { Target } from "#domain/capaian/policy.ts";
import { targetFigure } from "#domain/capaian/target.ts";
import { type Period, periodName, shortPeriodName } from "#domain/period/period.ts";
import { ABSENCE_WORDS, formatFigure } from "#domain/value/format.ts";
import { satuanWords } from "#domain/value/satuan.ts";
import { SeriesTable } from "#features/indicators/components/series-table.tsx";
import type { IndicatorDetail, PeriodFigure } from "#features/indicators/detail.ts";
import { seriesClaim } from "#features/indicators/series.ts";
import { accumulationWords } from "#features/indicators/words.ts";

type Props = {
  detail: IndicatorDetail;
  series: PeriodFigure[];
  chosen: string;
  hrefOf: (period: string) => Route;
  now: Date;
};

/** More bars than this and their names would run into each other. */
const MOST_BARS = 6;
const LONG_NAMES = 3;

/** Target and realisasi over the periods, as bars and as the table of the same figures. */
export function IndicatorSeries({ detail, series, chosen, hrefOf, now }: Props) {
  const drawn = series.filter(hasPlace).slice(-MOST_BARS);
  const bars = drawn.map((figure, index) => barOf(figure, drawn[index - 1], drawn.length <= LONG_NAMES));
  return (
    <Figure
      claim={seriesClaim(series.map(pointOf))}
      read={`Dalam ${satuanWords(detail.satuan)}; ${accumulationWords(detail.mode, detail.accumulation)}. Batang = realisasi, garis bertakik = target.`}
      table={<SeriesTable detail={detail} series={series} chosen={chosen} hrefOf={hrefOf} now={now} />}
      tableOpen
      source={sourceWords(detail, series)}
    >
      {bars.length > 0 && (
        <TargetBars periods={bars} label={spoken(drawn)} formatTick={(tick) => formatFigure(String(tick))} />
      )}
    </Figure>
  );
}

export function pointOf({ period, indicator }: PeriodFigure) {
  return {
    period,
    due: indicator.due,
    realisasi: indicator.measurement.realisasi,
    hasTarget: indicator.target !== null,
    hasEntry: indicator.realisasi !== null,
    belowTarget: indicator.measurement.capaian.belowTarget,
  };
}

// What is not due has no place in a chart, and a period without target and figure has no height.
function hasPlace({ indicator }: PeriodFigure): boolean {
  const { realisasi } = indicator.measurement;
  return realisasi.kind === "number" || (realisasi.because !== "not-due" && indicator.target !== null);
}

function barOf({ period, indicator }: PeriodFigure, before: PeriodFigure | undefined, long: boolean): PeriodBar {
  const { target, decimals, polarity, measurement } = indicator;
  const { realisasi, realisasiShown } = measurement;
  return {
    label: labelOf(period, long),
    note: period.kind === "year" ? "setahun" : undefined,
    target: target
      ? { value: drawnTarget(target.target, polarity), text: targetFigure(target.target, decimals) }
      : undefined,
    realisasi: realisasi.kind === "number" ? { value: realisasi.exact, text: realisasiShown } : undefined,
    absent: realisasi.kind === "none" ? ABSENCE_WORDS[realisasi.because] : undefined,
    breakBefore: before ? breakBetween(before, { period, indicator }) : undefined,
  };
}

function labelOf(period: Period, long: boolean): string {
  if (period.kind === "year") return String(period.year);
  return long ? periodName(period) : `${shortPeriodName(period)} ${period.year}`;
}

// Of a range the limit is drawn that the direction of the indicator strives for; its text names both.
function drawnTarget(target: Target, polarity: IndicatorDetail["polarity"]): string {
  if (target.kind === "single") return target.exact;
  return polarity === "range-down" ? target.hi : target.lo;
}

function breakBetween(before: PeriodFigure, after: PeriodFigure): PeriodBar["breakBefore"] {
  const [old, young] = [before, after].map(({ indicator }) => indicator.measurement.trace.formula?.version);
  if (old !== undefined && young !== undefined && old !== young) return `rumus versi ${young}`;
  return before.period.year === after.period.year ? undefined : true;
}

function spoken(series: readonly PeriodFigure[]): string {
  const parts = series.map(({ period, indicator }) => {
    const { realisasi, realisasiShown } = indicator.measurement;
    const target = indicator.target
      ? `target ${targetFigure(indicator.target.target, indicator.decimals)}`
      : "tanpa target";
    const figure = realisasi.kind === "number" ? `realisasi ${realisasiShown}` : ABSENCE_WORDS[realisasi.because];
    return `${periodName(period)} ${target}, ${figure}`;
  });
  return `Target dan realisasi: ${parts.join("; ")}`;
}

/** A remark that the document prints in the same cell as a target belongs to it: "(Realisasi di Tribulan IV)". */
function sourceWords({ document }: IndicatorDetail, series: readonly PeriodFigure[]): string | undefined {
  const remarks = series.flatMap(({ period, indicator }) =>
    indicator.target && /\p{L}{4}/u.test(indicator.target.asWritten)
      ? [
          `Target ${period.kind === "year" ? period.year : periodName(period)} tertulis “${indicator.target.asWritten}”.`,
        ]
      : [],
  );
  const fromDocument = series.some(({ indicator }) => indicator.realisasi?.source === "document");
  const source = fromDocument ? [`Sumber: ${document ?? "dokumen sumber"}.`] : [];
  return [...source, ...new Set(remarks)].join(" ") || undefined;
}
