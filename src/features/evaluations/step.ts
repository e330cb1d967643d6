// Taking a step: the state, its row in the story, and the version that tells others they were overtaken.
import type { Actor } from "#domain/access/actor.ts";
import { type EvaluationDeed, evaluationStep } from "#domain/evaluation/workflow.ts";
import type { EvaluationFound } from "#features/evaluations/one.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/client.ts";

export async function takeEvaluationStep(
  tx: Tx,
  actor: Actor,
  { id, agencyId, state }: EvaluationFound,
  deed: EvaluationDeed,
  data: Prisma.EvaluationUncheckedUpdateInput = {},
  reason?: string,
): Promise<{ version: number }> {
  const step = evaluationStep(state, deed, reason);
  if (!step.ok) throw new Refusal("conflict", step.message);
  const saved = await tx.evaluation.update({
    where: { id },
    data: { ...data, state: step.to, version: { increment: 1 } },
    select: { version: true },
  });
  await tx.evaluationStep.create({
    data: {
      ...{ agencyId, evaluationId: id, deed, fromState: state, toState: step.to, reason: reason ?? null },
      ...{ actorId: actor.userId, actorRole: actor.role },
    },
    select: { id: true },
  });
  return saved;
}
