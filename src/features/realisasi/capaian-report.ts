// What the page "Capaian Kinerja" reads: the sheets of the parts of a year and of the whole year before it.
import type { Actor } from "#domain/access/actor.ts";
import { byEnd } from "#domain/period/period.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { type ReportTable, reportTables } from "#features/realisasi/capaian-rows.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { Sheet } from "#features/realisasi/sheet.ts";

export type CapaianReport = {
  year: number;
  before: PeriodRow | null;
  parts: PeriodRow[];
  tables: ReportTable[];
  /** Some figure in the tables is not approved yet. */
  draft: boolean;
};

export async function readCapaianReport(
  actor: Actor,
  agencyId: string,
  periods: readonly PeriodRow[],
  year: number,
): Promise<CapaianReport> {
  const before = periods.find((one) => one.kind === "year" && one.year === year - 1) ?? null;
  const parts = partsOfYear(periods, year);
  const [earlier, ...sheets] = await Promise.all([
    before ? readSheet(actor, agencyId, before) : null,
    ...parts.map((period) => readSheet(actor, agencyId, period)),
  ]);
  return { year, before, parts, tables: reportTables({ before: earlier, parts: sheets }), draft: sheets.some(isDraft) };
}

function isDraft({ indicators }: Sheet): boolean {
  return indicators.some(({ realisasi, measurement, level }) => {
    const inTables = level === "sasaran" || level === "program";
    const isApproved = realisasi?.state === "approved" || realisasi?.state === "published";
    return inTables && measurement.realisasi.kind === "number" && !isApproved;
  });
}

/** The semesters of the calendar, else its triwulan, else the year as one. */
function partsOfYear(periods: readonly PeriodRow[], year: number): PeriodRow[] {
  const own = periods.filter((one) => one.year === year);
  const parts = (["semester", "triwulan", "year"] as const)
    .map((kind) => own.filter((one) => one.kind === kind))
    .find((found) => found.length > 0);
  return [...(parts ?? [])].sort(byEnd);
}
