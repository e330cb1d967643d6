// How the dashboard writes a target, a unit, a period.
import { targetText } from "#domain/capaian/target.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";

/** The indicators that a dashboard is about; what lies below them (sub kegiatan, IKI) is counted, not listed. */
export function steered(sheet: Pick<Sheet, "indicators">): SheetIndicator[] {
  return sheet.indicators.filter(({ level }) => level === "sasaran" || level === "program");
}

/** "target 2024 95,23%", or that there is none. */
export function yearTargetWords({ yearTarget, decimals, satuan }: SheetIndicator, year: number): string {
  if (!yearTarget) return `target ${year} belum ditetapkan`;
  return `target ${year} ${targetText(yearTarget.target, { decimals, satuan })}`;
}

/** Something was agreed for this year or period. */
export const isTargeted = ({ target, yearTarget }: SheetIndicator): boolean => target !== null || yearTarget !== null;

/** Due and not entered; what is not due or does not apply is not missing. */
export const isMissing = ({ measurement: { realisasi } }: SheetIndicator): boolean =>
  realisasi.kind === "none" && realisasi.because === "missing";
