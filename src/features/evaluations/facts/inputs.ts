// Counting what the facts ask, for one agency and year. A fixed number of questions, whatever the number of rows.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { smartOf } from "#domain/planning/smart.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import { lighterTargets } from "#features/dashboard/lighter-targets.ts";
import { entriesOf } from "#features/evaluations/facts/entries.ts";
import type { FactInputs } from "#features/evaluations/facts/fact.ts";
import { listPeriods, type PeriodRow } from "#features/periods/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { Sheet } from "#features/realisasi/sheet.ts";
import { followUpOf } from "#features/recommendations/queries.ts";
import { targetsLoweredAfterRealisasi } from "#features/targets/lowered.ts";
import { db } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";

export async function readFactInputs(
  actor: Actor,
  agencyId: string,
  year: number,
  now: Date,
): Promise<FactInputs | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const scope = { agencyId, agency: { governmentId } };
  const periods = await listPeriods(actor, now);
  const whole = (of: number) => periods.find((one) => one.year === of && one.kind === "year");
  const [sheet, before, plan, sasaran, indicators, links, roles, changes, lowered, owing, evidence, follow, chain] =
    await Promise.all([
      sheetOf(actor, agencyId, whole(year)),
      sheetOf(actor, agencyId, whole(year - 1)),
      db().plan.findFirst({
        where: { ...scope, yearFrom: { lte: year }, yearUntil: { gte: year } },
        orderBy: { yearFrom: "desc" },
        select: { name: true, document: { select: { title: true, details: true } } },
      }),
      db().sasaran.groupBy({
        by: ["tujuanId"],
        where: { plan: { ...scope, yearFrom: { lte: year }, yearUntil: { gte: year } } },
        _count: true,
      }),
      readIndicators(scope, year),
      db().crosscuttingLink.groupBy({
        by: ["state"],
        where: { governmentId, OR: [{ agencyId }, { supportedAgencyId: agencyId }] },
        _count: true,
      }),
      db().crosscuttingRole.count({ where: { agencyId, framework: { governmentId } } }),
      db().target.findMany({
        where: { indicator: scope, period: { year }, revision: { gt: 0 } },
        select: { reason: true, decidedOn: true },
      }),
      targetsLoweredAfterRealisasi(actor, agencyId, year),
      db().indicator.findMany({
        where: { ...scope, ...inForce(year) },
        select: {
          measuredIn: true,
          realisasi: {
            where: { period: { year } },
            select: { periodId: true, state: true, isLate: true, _count: { select: { evidence: true } } },
          },
        },
      }),
      db().evidenceLink.findMany({
        where: { agencyId, realisasi: { agency: { governmentId }, period: { year } } },
        select: {
          evidence: { select: { datedOn: true } },
          realisasi: { select: { period: { select: { startsOn: true, endsOn: true } } } },
        },
      }),
      followUpOf(actor, agencyId, year - 1, now),
      db().historyVerification.findFirst({
        where: { governmentId },
        orderBy: { at: "desc" },
        select: { at: true, broken: true },
      }),
    ]);
  const compared =
    sheet && before
      ? lighterTargets(sheet.indicators, new Map(before.indicators.map((one) => [one.code, one])), year)
      : null;
  const dated = evidence.filter((one) => one.evidence.datedOn !== null);
  return {
    year,
    plan: plan && { name: plan.name, document: plan.document?.title ?? null, dated: datedIn(plan.document?.details) },
    indicators,
    sasaran: {
      total: sasaran.reduce((sum, { _count }) => sum + _count, 0),
      withTujuan: sasaran.filter(({ tujuanId }) => tujuanId !== null).reduce((sum, { _count }) => sum + _count, 0),
    },
    crosscutting: {
      accepted: links.find(({ state }) => state === "accepted")?._count ?? 0,
      proposed: links.find(({ state }) => state === "proposed")?._count ?? 0,
      roles,
    },
    easyTargets: {
      lighter: compared?.dots.filter(({ exact }) => compareExact(exact, "100") < 0).length ?? 0,
      compared: compared?.dots.length ?? 0,
    },
    targetChanges: {
      changed: changes.length,
      withoutDecision: changes.filter(({ reason, decidedOn }) => !reason?.trim() || decidedOn === null).length,
      afterRealisasi: lowered.length,
    },
    entries: entriesOf(
      owing.map(({ measuredIn, realisasi }) => ({
        measuredIn,
        entries: realisasi.map(({ periodId, state, isLate, _count }) => ({
          ...{ periodId, isLate, isDraft: state === "draft", evidence: _count.evidence },
        })),
      })),
      periods.filter((one) => one.year === year),
      now,
    ),
    evidence: {
      dated: dated.length,
      outside: dated.filter(
        ({ evidence: { datedOn }, realisasi: { period } }) =>
          datedOn !== null && (datedOn < period.startsOn || datedOn > period.endsOn),
      ).length,
      undated: evidence.length - dated.length,
    },
    followUp: { total: follow.total, closed: follow.closed, late: follow.late },
    chain: chain && { at: formatDay(chain.at), broken: chain.broken },
  };
}

const sheetOf = (actor: Actor, agencyId: string, period: PeriodRow | undefined): Promise<Sheet | null> =>
  period ? readSheet(actor, agencyId, period) : Promise.resolve(null);

type Scope = { agencyId: string; agency: { governmentId: string } };

const inForce = (year: number) => ({
  validFromYear: { lte: year },
  OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }],
});

async function readIndicators(scope: Scope, year: number): Promise<FactInputs["indicators"]> {
  const rows = await db().indicator.findMany({
    where: { ...scope, ...inForce(year) },
    select: {
      ...{
        name: true,
        level: true,
        definition: true,
        satuan: true,
        polarity: true,
        dataSource: true,
        dataProvider: true,
      },
      ...{ responsible: true, measuredIn: true, purpose: true },
      sasaran: { select: { text: true } },
      program: { select: { name: true } },
      kinerja: { select: { text: true } },
      formulas: {
        where: { validFromYear: { lte: year }, OR: [{ validToYear: null }, { validToYear: { gte: year } }] },
        select: { expression: true, approvedAt: true },
      },
      _count: { select: { upward: true, targets: { where: { period: { year } } } } },
    },
  });
  return rows.map(({ sasaran, program, kinerja, formulas, _count, ...row }) => {
    const version = formulas[0];
    const measuredIn = row.measuredIn.length > 0 ? row.measuredIn : null;
    const answers = smartOf({
      ...{ ...row, measuredIn, year, polarity: row.polarity.replace("_", "-") as "maximise" },
      formula: version?.expression ? { approved: version.approvedAt !== null, findings: [] } : null,
      isDirect: version !== undefined && version.expression === null,
      target: { isSet: _count.targets > 0, againstLastYear: null },
      measures: sasaran?.text ?? program?.name ?? kinerja?.text ?? null,
      hasParent: _count.upward > 0,
      needsParent: row.level === "iki",
    });
    return {
      name: row.name,
      hasDefinition: Boolean(row.definition?.trim()),
      hasFormula: version !== undefined,
      hasSchedule: measuredIn !== null,
      smart: answers.filter(({ verdict }) => verdict === "met").length,
      level: row.level,
      hasParent: _count.upward > 0,
    };
  });
}

/** The date of a document as it is printed, whatever else its details hold. */
function datedIn(details: unknown): string | null {
  const dated = (details as { dated?: unknown } | null | undefined)?.dated;
  return typeof dated === "string" && dated.trim() !== "" ? dated : null;
}
