// Reads of recommendations. An agency sees its own once they were given; the inspectorate also its drafts.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { ageGroup } from "#domain/evaluation/recommendation.ts";
import { type FollowUp, followUpFrom, type RecommendationRow } from "#features/recommendations/rows.ts";
import { db, type Tx } from "#lib/db.ts";
import { isoDay, listed } from "#lib/format.ts";
import type { Prisma } from "#prisma/client.ts";

/** Of one agency, newest year first. */
export async function listRecommendations(actor: Actor, agencyId: string, now: Date): Promise<RecommendationRow[]> {
  const belongs = { agencyId, governmentId: governmentScope(actor) };
  if (!can(actor, "agency.read", belongs)) return [];
  const rows = await db().recommendation.findMany({
    where: {
      agencyId,
      agency: { governmentId: belongs.governmentId },
      ...(can(actor, "recommendation.write", belongs) ? {} : GIVEN),
    },
    orderBy: ORDER,
    include: ROW,
  });
  return rows.map((row) => rowOf(row, now));
}

/** Of the whole government, for those who read it. */
export async function listAllRecommendations(actor: Actor, now: Date): Promise<RecommendationRow[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "work.oversee", { governmentId })) return [];
  const rows = await db().recommendation.findMany({
    where: { agency: { governmentId }, ...GIVEN },
    orderBy: [{ agency: { name: "asc" } }, ...ORDER],
    include: ROW,
  });
  return rows.map((row) => rowOf(row, now));
}

/** What became of the recommendations given for a year: for the next year's worksheet, and for its facts. */
export async function followUpOf(
  actor: Actor,
  agencyId: string,
  year: number,
  now = new Date(),
  reader: Pick<Tx, "recommendation"> = db(),
): Promise<FollowUp> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return followUpFrom([]);
  const rows = await reader.recommendation.findMany({
    where: { agencyId, year, agency: { governmentId }, ...GIVEN },
    orderBy: { number: "asc" },
    include: ROW,
  });
  return followUpFrom(rows.map((row) => rowOf(row, now)));
}

const GIVEN = { state: { not: "draft" } } satisfies Prisma.RecommendationWhereInput;
const ORDER = [{ year: "desc" }, { number: "asc" }] satisfies Prisma.RecommendationOrderByWithRelationInput[];
const ROW = {
  agency: { select: { id: true, code: true, name: true, shortName: true, government: { select: { code: true } } } },
  ownerUnit: {
    select: { name: true, validUntil: true, successors: { select: { unit: { select: { name: true } } } } },
  },
  actions: { orderBy: { sortOrder: "asc" } },
  _count: { select: { evidence: true } },
} satisfies Prisma.RecommendationInclude;

function rowOf(row: Prisma.RecommendationGetPayload<{ include: typeof ROW }>, now: Date): RecommendationRow {
  const { id, year, number, place, text, state, issuedAt, closedAt } = row;
  const { government, ...agency } = row.agency;
  const dueOn = row.dueOn && dayText(row.dueOn);
  return {
    ...{ id, year, number, place, text, state, issuedAt, closedAt, dueOn },
    agency: { ...agency, governmentCode: government.code },
    owner: row.ownerTitle,
    unit: row.ownerUnit && ownerIn(row.ownerUnit, now),
    age: ageGroup({ state, dueOn }, isoDay(now)),
    actions: row.actions.map((action) => ({
      text: action.text,
      responsible: action.responsible,
      dueOn: dayText(action.dueOn),
      doneOn: action.doneOn && dayText(action.doneOn),
    })),
    evidence: row._count.evidence,
  };
}

type Owner = { name: string; validUntil: Date | null; successors: { unit: { name: string } }[] };

/** The unit that was named, and, where it has been merged or split since, who does its work now. */
function ownerIn({ name, validUntil, successors }: Owner, now: Date): string {
  const heirs = validUntil && dayText(validUntil) <= isoDay(now) ? successors.map(({ unit }) => unit.name) : [];
  return heirs.length > 0 ? `${name} (kini ${listed(heirs)})` : name;
}

const dayText = (day: Date): string => day.toISOString().slice(0, 10);
