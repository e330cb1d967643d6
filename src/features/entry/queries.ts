// What the entry page of an agency and a period needs, read in one go.
import { type Actor, worksFor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { lastDay, periodCode, previousPeriod } from "#domain/period/period.ts";
import type { Value } from "#domain/value/value.ts";
import type { AgencyPlace, Place } from "#features/agencies/place.ts";
import { openEntries } from "#features/entry/opening.ts";
import type { EntryIndicator, EntrySheet } from "#features/entry/sheet.ts";
import { listEvidenceOfPeriod } from "#features/evidence/queries.ts";
import { listNotes } from "#features/notes/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";
import { indicatorUnitOnDay, membershipUnitOnDay, unitOf } from "#features/unit-days/on-day.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

type Where = Pick<Place, "agency" | "period" | "periods">;

export async function readEntrySheet(actor: Actor, place: Where, now: Date): Promise<EntrySheet> {
  const { agency, period, periods } = place;
  const operator = actor.role === "operator" && worksFor(actor, { ...agency, agencyId: agency.id });
  if (operator && (period.window === "open" || period.window === "late"))
    await openEntries(actor, agency.id, period, periods);
  const before = periods.find((one) => one.code === periodCode(previousPeriod(period)));
  const [sheet, earlier, evidence, beside, notes] = await Promise.all([
    readSheet(actor, agency.id, period),
    before ? readSheet(actor, agency.id, before) : null,
    listEvidenceOfPeriod(actor, agency.id, period.id),
    readBeside(agency.id, period),
    listNotes(actor, agency.id, period.id),
  ]);
  const used = new Set(sheet.indicators.flatMap((indicator) => indicator.variableKeys));
  return {
    agency: { id: agency.id, code: agency.code, name: agency.name, governmentCode: agency.governmentCode },
    period: periodOf(period),
    previous: before?.code ?? null,
    policy: sheet.policy,
    changeLimit: sheet.changeLimit,
    indicators: sheet.indicators.map((indicator) => ({
      ...indicatorOf(indicator, sheet),
      before: shownBefore(earlier, indicator.id),
      since: sheet.earlier.get(indicator.id) ?? NEVER,
      evidence: evidence.get(indicator.realisasi?.id ?? "") ?? [],
      notes: notes.get(indicator.realisasi?.id ?? "") ?? [],
      ...beside(indicator),
    })),
    variables: sheet.variables.filter((variable) => used.has(variable.key)),
    bound: sheet.bound,
    operator: operator ? { userId: actor.userId, name: actor.name } : null,
    mayNote: can(actor, "note.write", { agencyId: agency.id, governmentId: agency.governmentId }),
    readAt: now.toISOString(),
  };
}

const NEVER = { lastPeriod: null, lastYear: null };

/** The unit of those who verify here; null when nobody does, or they belong to none. */
export async function verifyingUnit(actor: Actor, { agency }: AgencyPlace, now: Date): Promise<string | null> {
  const row = await db().membership.findFirst({
    where: {
      agencyId: agency.id,
      governmentId: actor.governmentId,
      role: "verifier",
      validFrom: { lte: now },
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
    },
    orderBy: { id: "asc" },
    select: membershipUnitOnDay(isoDay(now)),
  });
  return row ? (unitOf(row)?.name ?? null) : null;
}

function periodOf(period: PeriodRow): EntrySheet["period"] {
  const { id, code, year, kind, ordinal, window, opensAt, dueAt, locksAt, exceptions = [] } = period;
  const dates = { opensAt: opensAt.toISOString(), dueAt: dueAt.toISOString(), locksAt: locksAt?.toISOString() ?? null };
  const openFor = exceptions.flatMap((one) => one.indicatorId ?? []);
  return { id, code, year, kind, ordinal, window, ...dates, openFor };
}

// The measurement stays behind: the browser measures for itself, and what was approved comes frozen in the realisasi.
function indicatorOf({ measurement, ...indicator }: SheetIndicator, { period }: Sheet) {
  const earlier = measurement.trace.direct.flatMap(({ period: code, value }) =>
    value.kind === "number" && code !== period.code ? [{ period: code, exact: value.exact }] : [],
  );
  return { ...indicator, earlier };
}

function shownBefore(earlier: Sheet | null, indicatorId: string): string | null {
  const measurement = earlier?.indicators.find((one) => one.id === indicatorId)?.measurement;
  return measurement && isNumber(measurement.realisasi) ? measurement.realisasiShown : null;
}

const isNumber = (value: Value): boolean => value.kind === "number";

/** Units, findings of the source document, and who returned what. */
async function readBeside(agencyId: string, period: PeriodRow) {
  const periodId = period.id;
  const unitThen = indicatorUnitOnDay(lastDay(period));
  const [units, findings, drafts] = await Promise.all([
    db().indicator.findMany({ where: { agencyId }, select: { id: true, ...unitThen } }),
    db().finding.findMany({
      where: { agencyId, indicatorId: { not: null } },
      orderBy: { sortOrder: "asc" },
      select: { id: true, indicatorId: true, severity: true, place: true, message: true },
    }),
    db().realisasi.findMany({
      where: { agencyId, periodId, returnedReason: { not: null } },
      select: {
        id: true,
        editors: { select: { at: true } },
        steps: {
          where: { action: { in: ["return_to_operator", "reopen"] } },
          orderBy: { at: "desc" },
          take: 1,
          select: { at: true, actor: { select: { name: true } } },
        },
      },
    }),
  ]);
  const unitIn = new Map(units.map((row) => [row.id, unitOf(row)]));
  return (indicator: SheetIndicator): Pick<EntryIndicator, "unit" | "findings" | "returned"> => ({
    unit: unitIn.get(indicator.id) ?? null,
    findings: findings
      .filter((finding) => finding.indicatorId === indicator.id)
      .map(({ indicatorId: _, ...finding }) => finding),
    returned: returnOf(drafts.find((draft) => draft.id === indicator.realisasi?.id)),
  });
}

type Returned = { editors: { at: Date }[]; steps: { at: Date; actor: { name: string } }[] };

function returnOf(draft: Returned | undefined): EntryIndicator["returned"] {
  const step = draft?.steps[0];
  if (!draft || !step) return null;
  return { by: step.actor.name, isAnswered: draft.editors.some((editor) => editor.at > step.at) };
}
