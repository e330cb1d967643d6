// One recommendation with everything about it: its answer, evidence and story.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { RecommendationDeed } from "#domain/evaluation/recommendation.ts";
import { listRecommendations } from "#features/recommendations/queries.ts";
import type { RecommendationRow } from "#features/recommendations/rows.ts";
import { livesOn, unitOnDay, unitThen } from "#features/unit-days/on-day.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

export type RecommendationStory = {
  deed: RecommendationDeed;
  by: string;
  at: Date;
  note: string | null;
};

export type RecommendationDetail = RecommendationRow & {
  version: number;
  evaluationId: string | null;
  ownerUnitId: string | null;
  createdBy: string;
  files: { id: string; fileName: string; mediaType: string; pageNote: string | null; by: string; at: Date }[];
  steps: RecommendationStory[];
  may: { write: boolean; answer: boolean; verify: boolean };
};

/** null: none that this person may know of. */
export async function readRecommendation(
  actor: Actor,
  agencyId: string,
  id: string,
  now: Date,
): Promise<RecommendationDetail | null> {
  const row = (await listRecommendations(actor, agencyId, now)).find((one) => one.id === id);
  if (!row) return null;
  const belongs = { agencyId, governmentId: governmentScope(actor) };
  const more = await db().recommendation.findFirstOrThrow({
    where: { id, agencyId, agency: { governmentId: belongs.governmentId } },
    select: {
      version: true,
      evaluationId: true,
      ownerUnitId: true,
      createdBy: { select: { name: true } },
      evidence: {
        orderBy: { linkedAt: "asc" },
        include: { evidence: { select: { fileName: true, mediaType: true } }, linkedBy: { select: { name: true } } },
      },
      steps: { orderBy: [{ at: "asc" }, { id: "asc" }], include: { actor: { select: { name: true } } } },
    },
  });
  return {
    ...row,
    version: more.version,
    evaluationId: more.evaluationId,
    ownerUnitId: more.ownerUnitId,
    createdBy: more.createdBy.name,
    files: more.evidence.map(({ evidenceId, evidence, pageNote, linkedBy, linkedAt }) => ({
      ...evidence,
      ...{ id: evidenceId, pageNote, by: linkedBy.name, at: linkedAt },
    })),
    steps: more.steps.map(({ deed, actor: person, at, note }) => ({ deed, by: person.name, at, note })),
    may: {
      write: can(actor, "recommendation.write", belongs) && row.state === "draft",
      answer: can(actor, "recommendation.answer", belongs),
      verify: can(actor, "recommendation.verify", belongs),
    },
  };
}

export type UnitChoice = { id: string; name: string };

/** Units of the agency, for whoever answers for a recommendation. */
export async function listUnits(actor: Actor, agencyId: string): Promise<UnitChoice[]> {
  const today = isoDay(new Date());
  const rows = await db().unit.findMany({
    where: { agencyId, agency: { governmentId: governmentScope(actor) }, ...livesOn(today) },
    orderBy: { sortOrder: "asc" },
    select: unitOnDay(today),
  });
  return rows.map(unitThen);
}
