// What the dashboard reads: the sheet of its period, last year's, money, findings, and what waits for the reader.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { spentOf } from "#domain/planning/spending.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { readBudget } from "#features/budget/queries.ts";
import type { ProgramMoney } from "#features/dashboard/money.ts";
import type { DocumentFinding, EasedTarget } from "#features/dashboard/signals.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";
import { listWaiting, type Waiting } from "#features/realisasi/waiting.ts";
import { targetsLoweredAfterRealisasi } from "#features/targets/lowered.ts";
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
  eased: EasedTarget[];
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
  const [sheets, programs, findings, eased, waiting, unapproved] = await Promise.all([
    readWithLastYear(actor, agency, period, periods),
    readPrograms(actor, agency, period),
    readGraveFindings(actor, agency),
    targetsLoweredAfterRealisasi(actor, agency.id, period.year),
    listWaiting(actor, agency.id, now),
    readUnapproved(actor, agency, period.year),
  ]);
  return { ...sheets, programs, findings, eased, waiting, unapproved };
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

/** Programs with the newest pagu of the year and what was spent up to the period: typed, or the sum of all its parts. */
export async function readPrograms(
  actor: Actor,
  agency: Whose,
  period: Pick<PeriodRow, "id" | "year">,
): Promise<ProgramMoney[]> {
  refuseUnlessReadable(actor, agency);
  const nodes = await readBudget(actor, agency.id, period);
  const spending = nodes.map(({ id, parentId, spent }) => ({ id, parentId, typed: spent?.exact ?? null }));
  return nodes
    .filter(({ level }) => level === "program")
    .map(({ id, code, name, shortName, pagu }) => {
      const total = spentOf(id, spending);
      const spent = "exact" in total ? total.exact : null;
      return { id, code, name, shortName, pagu: pagu.at(-1)?.exact ?? null, spent };
    });
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
