// How far the whole report of an agency and a period is, from the values on its sheet.
import { type Report, type ReportPart, reportOf } from "#domain/workflow/report.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";

/** A draft is owed where the indicator is due, or somebody began it although its schedule is unclear. */
export function reportOfSheet(indicators: readonly SheetIndicator[]): Report {
  const parts = indicators.flatMap(({ realisasi, due }): ReportPart[] => {
    if (!realisasi) return [];
    const { state, valueVersion, editors, notApplicableReason } = realisasi;
    const isBegun = valueVersion > 0 || editors.length > 0 || notApplicableReason !== null;
    return state !== "draft" || due === "due" || isBegun ? [{ state, isBegun }] : [];
  });
  return reportOf(parts);
}
