// Records of an agency's history that are the inspectorate's working papers: evaluators' answers, reports being written and
// recommendations not yet given. The agency and its government read the result; a second evaluator answers without the first.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";

/** Written by evaluators, each for themselves. */
export const ANSWERS = ["evaluation_answer", "evaluation_settlement", "evaluation_explanation", "evaluation_return"];
/** Never anybody's but the inspectorate's. */
export const REPORTS = ["lhe_section", "lhe_editor"];

/** watches: reads working papers at all. answersToo: also those of others before the approval. */
export function papersFor(actor: Actor, agencyId: string): { watches: boolean; answersToo: boolean } {
  const watches = can(actor, "evaluation.watch", { agencyId, governmentId: governmentScope(actor) });
  return { watches, answersToo: watches && actor.role !== "evaluator" };
}
