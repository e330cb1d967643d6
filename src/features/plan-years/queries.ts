// What carrying a plan into the next year would do, before it is done.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { copyYear, isSettled, type YearCopy, type YearPart } from "#domain/planning/copy-year.ts";
import { partsOf, storedParts } from "#features/plan-years/parts.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import { db, type Tx } from "#lib/db.ts";

export type CopyPreview = YearCopy & {
  from: number;
  to: number;
  /** Everything that the new year will hold. */
  parts: YearPart[];
  copied: { at: Date; by: string; version: number } | null;
  isSettled: boolean;
  /** Whether the government has periods for the new year. */
  hasCalendar: boolean;
  /** Plans that end before the new year, and will reach it. */
  extended: { id: string; name: string }[];
  /** Targets that the new year has already, for example from the Renstra. */
  targets: number;
};

/** Null when this person may not read the agency. */
export async function previewCopy(
  actor: Actor,
  agencyId: string,
  from: number,
  reader: Pick<Tx, "plan" | "planYear" | "period" | "target" | "formulaVersion"> = db(),
): Promise<CopyPreview | null> {
  const governmentId = governmentScope(actor);
  const to = from + 1;
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const scope = { agencyId, agency: { governmentId } };
  const [source, target, before, after, stored, periods, plans, targets] = await Promise.all([
    readStructure(actor, agencyId, from),
    readStructure(actor, agencyId, to),
    versionsIn(reader, scope, from),
    versionsIn(reader, scope, to),
    reader.planYear.findFirst({
      where: { ...scope, year: to },
      select: { structure: true, version: true, copiedAt: true, copiedBy: { select: { name: true } } },
    }),
    reader.period.count({ where: { governmentId, year: to } }),
    reader.plan.findMany({
      where: scope,
      select: { id: true, name: true, kind: true, yearFrom: true, yearUntil: true },
    }),
    reader.target.count({ where: { indicator: scope, period: { year: to } } }),
  ]);
  if (!source || !target) return null;
  const parts = partsOf(target, after);
  const copy = copyYear(partsOf(source, before), parts, storedParts(stored?.structure));
  return {
    ...copy,
    ...{ from, to, parts, targets, hasCalendar: periods > 0 },
    isSettled: isSettled(copy, stored !== null),
    copied: stored && { at: stored.copiedAt, by: stored.copiedBy.name, version: stored.version },
    extended: plans.filter(
      (plan) =>
        plan.yearFrom <= from &&
        plan.yearUntil === from &&
        !plans.some(({ kind, yearFrom, yearUntil }) => kind === plan.kind && yearFrom <= to && yearUntil >= to),
    ),
  };
}

type Own = { agencyId: string; agency: { governmentId: string } };

async function versionsIn(reader: Pick<Tx, "formulaVersion">, own: Own, year: number): Promise<Map<string, number>> {
  const rows = await reader.formulaVersion.findMany({
    where: {
      indicator: own,
      validFromYear: { lte: year },
      OR: [{ validToYear: null }, { validToYear: { gte: year } }],
    },
    select: { indicatorId: true, version: true },
  });
  return new Map(rows.map(({ indicatorId, version }) => [indicatorId, version]));
}
