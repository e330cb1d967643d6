// What the dashboard reads: the sheet of its period, last year's, money, findings, and what waits for the reader.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { ProgramMoney } from "#features/dashboard/money.ts";
import type { DocumentFinding } from "#features/dashboard/signals.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";
import { listWaiting, type Waiting } from "#features/realisasi/waiting.ts";
import { db } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

type Whose = Pick<AgencyHead, "id" | "governmentId">;

export type SheetWithLastYear = {
  sheet: Sheet;
  /** Last year's indicators by code; empty where the calendar has no such year. */
  before: ReadonlyMap<string, SheetIndicator>;
  lastYear: PeriodRow | null;
};

export type DashboardData = SheetWithLastYear & {
  programs: ProgramMoney[];
  findings: DocumentFinding[];
  waiting: Waiting[];
  /** Ids of indicators of which some entry of the year is not approved. */
  unapproved: ReadonlySet<string>;
};

export async function readDashboard(
  actor: Actor,
  agency: Whose,
  period: PeriodRow,
  periods: readonly PeriodRow[],
  now: Date,
): Promise<DashboardData> {
  const [sheets, programs, findings, waiting, unapproved] = await Promise.all([
    readWithLastYear(actor, agency, period, periods),
    readPrograms(actor, agency, period),
    readGraveFindings(actor, agency),
    listWaiting(actor, agency.id, now),
    readUnapproved(actor, agency, period.year),
  ]);
  return { ...sheets, programs, findings, waiting, unapproved };
}

export async function readWithLastYear(
  actor: Actor,
  agency: Whose,
  period: PeriodRow,
  periods: readonly PeriodRow[],
): Promise<SheetWithLastYear> {
  const lastYear = periods.find((one) => one.kind === "year" && one.year === period.year - 1) ?? null;
  const [sheet, earlier] = await Promise.all([
    readSheet(actor, agency.id, period),
    lastYear ? readSheet(actor, agency.id, lastYear) : null,
  ]);
  return { sheet, before: new Map((earlier?.indicators ?? []).map((one) => [one.code, one])), lastYear };
}

/** Programs with the newest pagu of the year and what was spent in the period. */
export async function readPrograms(
  actor: Actor,
  agency: Whose,
  period: Pick<PeriodRow, "id" | "year">,
): Promise<ProgramMoney[]> {
  refuseUnlessReadable(actor, agency);
  const rows = await db().program.findMany({
    where: { agencyId: agency.id, agency: { governmentId: governmentScope(actor) }, level: "program" },
    orderBy: { sortOrder: "asc" },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      pagu: { where: { year: period.year }, orderBy: { revision: "desc" }, take: 1, select: { amount: true } },
      spending: { where: { periodId: period.id }, select: { amount: true } },
    },
  });
  return rows.map(({ pagu, spending, ...program }) => ({
    ...program,
    pagu: exactOf(pagu[0]?.amount),
    spent: exactOf(spending[0]?.amount),
  }));
}

/** Findings in the source documents that would make a figure mislead. */
export async function readGraveFindings(actor: Actor, agency: Whose): Promise<DocumentFinding[]> {
  refuseUnlessReadable(actor, agency);
  return db().finding.findMany({
    where: { agencyId: agency.id, agency: { governmentId: governmentScope(actor) }, severity: "error" },
    orderBy: { sortOrder: "asc" },
    select: { place: true, message: true, indicator: { select: { code: true, shortName: true } } },
  });
}

/** A year whose semesters are entered has no entry of its own: it is approved when they are. */
export async function readUnapproved(actor: Actor, agency: Whose, year: number): Promise<ReadonlySet<string>> {
  refuseUnlessReadable(actor, agency);
  const rows = await db().realisasi.findMany({
    where: {
      agencyId: agency.id,
      agency: { governmentId: governmentScope(actor) },
      period: { year },
      state: { notIn: ["approved", "published"] },
    },
    distinct: ["indicatorId"],
    select: { indicatorId: true },
  });
  return new Set(rows.map(({ indicatorId }) => indicatorId));
}

function refuseUnlessReadable(actor: Actor, { id, governmentId }: Whose): void {
  if (!can(actor, "agency.read", { agencyId: id, governmentId }))
    throw new Refusal("not-found", "Instansi tidak ditemukan.");
}

const exactOf = (amount: { toString(): string } | undefined): string | null =>
  amount === undefined ? null : toCanonical(amount.toString());
