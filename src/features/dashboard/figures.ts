// How the dashboard writes a target, a unit, a period.
import type { Target } from "#domain/capaian/policy.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";

/** The indicators that a dashboard is about; what lies below them (sub kegiatan, IKI) is counted, not listed. */
export function steered(sheet: Pick<Sheet, "indicators">): SheetIndicator[] {
  return sheet.indicators.filter(({ level }) => level === "sasaran" || level === "program");
}

export function targetText(target: Target, decimals: number): string {
  if (target.kind === "single") return formatFigure(target.exact, decimals);
  return `${formatFigure(target.lo, decimals)}–${formatFigure(target.hi, decimals)}`;
}

/** "%" for percentages; other units stand in the official name, not in a column. */
export const unitSign = (satuan: string): string => (satuan === "persen" || satuan === "%" ? "%" : "");

/** "target 2024 95,23%", or that there is none. */
export function yearTargetWords({ yearTarget, decimals, satuan }: SheetIndicator, year: number): string {
  if (!yearTarget) return `target ${year} belum ditetapkan`;
  return `target ${year} ${targetText(yearTarget.target, decimals)}${unitSign(satuan)}`;
}

/** Due and not entered; what is not due or does not apply is not missing. */
export const isMissing = ({ measurement: { realisasi } }: SheetIndicator): boolean =>
  realisasi.kind === "none" && realisasi.because === "missing";
