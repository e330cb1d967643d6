// What of the follow-up is in this person's hands: the agency's own to answer, or everybody's reports to verify.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { isWithAgency } from "#domain/evaluation/recommendation.ts";
import { listAllRecommendations, listRecommendations } from "#features/recommendations/queries.ts";
import type { RecommendationRow } from "#features/recommendations/rows.ts";

/** The most urgent first. */
export async function waitingFollowUps(actor: Actor, agencyId: string, now: Date): Promise<RecommendationRow[]> {
  const belongs = { agencyId, governmentId: governmentScope(actor) };
  if (can(actor, "recommendation.answer", belongs)) {
    const rows = await listRecommendations(actor, agencyId, now);
    return rows.filter(({ state }) => isWithAgency(state)).sort(byDue);
  }
  const rows = await listAllRecommendations(actor, now);
  return rows
    .filter(({ state, agency }) => {
      const subject = { agencyId: agency.id, governmentId: belongs.governmentId };
      return state === "reported" && can(actor, "recommendation.verify", subject);
    })
    .sort(byDue);
}

const byDue = (a: RecommendationRow, b: RecommendationRow): number => (a.dueOn ?? "").localeCompare(b.dueOn ?? "");
