// Is this year's target more than what was already reached last year? A target that asks for less is the first thing an
// evaluator looks for.
import { shownFigure } from "#domain/capaian/scale.ts";
import { targetText } from "#domain/capaian/target.ts";
import { compareExact, divideExact, multiplyExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { allOf, capitalised, inWords } from "#lib/format.ts";

export type ComparedTarget = {
  code: string;
  name: string;
  official: string;
  /** This year's target in percent of last year's realisasi; for lower-is-better the other way round. Below 100 is lighter. */
  exact: string;
  shown: string;
  target: string;
  realisasi: string;
};

export type LighterTargets = {
  claim: string;
  read: string;
  /** From the most demanding to the lightest. */
  dots: ComparedTarget[];
  /** Ends of the scale: what lies further from 100 is drawn as an arrow. */
  from: number;
  to: number;
};

/** null where nothing can be compared: no target this year, or no realisasi last year. */
export function lighterTargets(
  indicators: readonly SheetIndicator[],
  before: ReadonlyMap<string, SheetIndicator>,
  year: number,
): LighterTargets | null {
  const dots = indicators.flatMap((one) => compared(one, before.get(one.code)) ?? []);
  if (dots.length === 0) return null;
  dots.sort((a, b) => compareExact(b.exact, a.exact));
  const lighter = dots.filter(({ exact }) => compareExact(exact, "100") < 0).length;
  const inverted = indicators.some(({ polarity }) => polarity === "minimise");
  return {
    claim: claimOf(lighter, dots.length, year, inverted),
    read: inverted
      ? `target ${year} dibanding realisasi ${year - 1}, dalam %; garis = 100, di kirinya lebih ringan`
      : `target ${year} dalam % realisasi ${year - 1}; garis = 100`,
    dots,
    ...scaleOf(dots),
  };
}

function compared(indicator: SheetIndicator, before: SheetIndicator | undefined): ComparedTarget | null {
  const { polarity, yearTarget, decimals, satuan } = indicator;
  const earlier = before?.measurement.realisasi;
  // A range or a figure to be kept has no "lighter".
  if (polarity !== "maximise" && polarity !== "minimise") return null;
  if (yearTarget?.target.kind !== "single" || earlier?.kind !== "number") return null;
  const target = yearTarget.target.exact;
  // Shares of negative figures or of zero say nothing.
  if (compareExact(target, "0") <= 0 || compareExact(earlier.exact, "0") <= 0) return null;
  const [part, whole] = polarity === "maximise" ? [target, earlier.exact] : [earlier.exact, target];
  const share = divideExact(part, whole);
  if (share === null) return null;
  const exact = multiplyExact(share, "100");
  return {
    code: indicator.code,
    name: indicator.shortName,
    official: indicator.name,
    exact,
    shown: formatFigure(exact, 2),
    target: targetText(yearTarget.target, { decimals, satuan }),
    realisasi: withSatuan(shownFigure(earlier.exact, decimals, satuan), satuan),
  };
}

function claimOf(lighter: number, all: number, year: number, inverted: boolean): string {
  const than = inverted ? `lebih ringan daripada realisasi ${year - 1}` : `lebih rendah dari realisasi ${year - 1}`;
  if (lighter === 0) return `Tidak ada target ${year} yang ${than}`;
  if (lighter === all) return `${capitalised(allOf(all))} target ${year} ${than}`;
  return `${capitalised(inWords(lighter))} dari ${inWords(all)} target ${year} ${than}`;
}

/** Wide enough for all that lies within a quarter of the line; one far-away value must not press the others together. */
function scaleOf(dots: readonly ComparedTarget[]): { from: number; to: number } {
  const near = dots.map(({ exact }) => Number(exact)).filter((value) => Math.abs(value - 100) <= REACH);
  const low = Math.min(...near, 100 - LEAST);
  const high = Math.max(...near, 100 + LEAST);
  const margin = (high - low) * 0.08;
  return { from: low - margin, to: high + margin };
}

const REACH = 25;
const LEAST = 2;
