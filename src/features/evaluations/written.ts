// Everything the evaluators have written, brought together: what counts, what differs, what is still open.
import { type Combined, combine, type Said, type Settled } from "#domain/evaluation/combine.ts";
import type { Written } from "#domain/evaluation/workflow.ts";
import type { Tx } from "#lib/db.ts";

type Reader = Pick<Tx, "evaluationAnswer" | "evaluationSettlement" | "evaluationExplanation" | "evaluationReturn">;

type Whose = { id: string; agencyId: string };

export type AllWritten = Written & Combined & { said: Said[]; settled: (Settled & { version: number; by: string })[] };

/** The evaluation is one that the caller has found in the actor's scope. */
export async function writtenIn(tx: Reader, { id: evaluationId, agencyId }: Whose): Promise<AllWritten> {
  const [answers, settlements, explanations, returns] = await Promise.all([
    tx.evaluationAnswer.findMany({ where: { evaluationId, agencyId }, orderBy: { id: "asc" } }),
    tx.evaluationSettlement.findMany({
      where: { evaluationId, agencyId },
      include: { settledBy: { select: { name: true } } },
    }),
    tx.evaluationExplanation.findMany({ where: { evaluationId, agencyId } }),
    tx.evaluationReturn.findMany({ where: { evaluationId, agencyId, settledAt: null } }),
  ]);
  const said = answers.map(({ userId, key, probe, answer, note, above }) => ({
    by: userId,
    key,
    probe,
    answer,
    note,
    above,
  }));
  const settled = settlements.map(({ key, probe, answer, reason, version, settledBy }) => ({
    ...{ key, probe, answer, reason, version },
    by: settledBy.name,
  }));
  return {
    ...combine(said, settled),
    ...{ said, settled },
    explained: Object.fromEntries(explanations.map(({ key, reason }) => [key, reason])),
    returned: [...new Set(returns.map(({ key }) => key))],
  };
}
