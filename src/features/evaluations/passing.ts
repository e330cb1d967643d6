// The team lead reviews, the inspector approves; neither answered anything, and they are two. Approval freezes everything.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { subsOf } from "#domain/evaluation/template.ts";
import { evaluationStep, obstaclesOf } from "#domain/evaluation/workflow.ts";
import { type EvaluationFound, findEvaluation, refuseStale } from "#features/evaluations/one.ts";
import type { OverridePredikat, PassEvaluation, ReturnEvaluation } from "#features/evaluations/schema.ts";
import { takeEvaluationStep } from "#features/evaluations/step.ts";
import { type AllWritten, writtenIn } from "#features/evaluations/written.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

export const reviewEvaluation = (actor: Actor, input: PassEvaluation): Promise<{ version: number }> =>
  transaction(actor, "evaluation.review", async (tx) => {
    const { evaluation, written } = await passable(tx, actor, input, "team_lead");
    refuseObstacles(evaluation, written);
    return takeEvaluationStep(tx, actor, evaluation, "review", { reviewedById: actor.userId, reviewedAt: new Date() });
  });

export const approveEvaluation = (actor: Actor, input: PassEvaluation): Promise<{ version: number }> =>
  transaction(actor, "evaluation.approve", async (tx) => {
    const { evaluation, written } = await passable(tx, actor, input, "inspector");
    refuseObstacles(evaluation, written);
    const { template, id, agencyId } = evaluation;
    const score = scoreTemplate(template, written.answers);
    if (!score.predikat) throw new Refusal("invalid", "Nilainya belum lengkap, jadi belum dapat disetujui.");
    const self = await tx.selfAnswer.findMany({ where: { evaluationId: id, agencyId } });
    const override = await overrideOf(tx, evaluation);
    const frozen = {
      template,
      answers: written.answers,
      self: Object.fromEntries(self.flatMap(({ key, answer }) => (answer ? [[key, answer]] : []))),
      notes: written.notes,
      override,
      probes: written.probes,
      selfProbes: Object.fromEntries(self.flatMap(({ key, probe }) => (probe ? [[key, probe]] : []))),
    };
    return takeEvaluationStep(tx, actor, evaluation, "approve", {
      approvedById: actor.userId,
      approvedAt: new Date(),
      frozen: frozen as unknown as Prisma.InputJsonValue,
      score: score.score,
      predikat: override?.predikat ?? score.predikat.key,
    });
  });

/** Chosen parts go back to their evaluators, with one reason. */
export const returnEvaluation = (actor: Actor, input: ReturnEvaluation): Promise<{ version: number }> =>
  transaction(
    actor,
    "evaluation.return",
    async (tx) => {
      const evaluation = await findEvaluation(tx, actor, input.evaluationId);
      const { id, agencyId, state, template } = evaluation;
      const duty = state === "reviewed" ? "inspector" : "team_lead";
      refuseStranger(actor, evaluation, duty);
      refuseStale(evaluation, input.version);
      const known = subsOf(template).map(({ key }) => key);
      const strange = input.parts.find((part) => !known.includes(part));
      if (strange) throw new Refusal("not-found", `Bagian ${strange} tidak dikenal. Muat ulang halaman.`);
      await tx.evaluationReturn.createMany({
        data: input.parts.map((key) => ({
          agencyId,
          evaluationId: id,
          key,
          reason: input.reason,
          returnedById: actor.userId,
        })),
      });
      return takeEvaluationStep(
        tx,
        actor,
        evaluation,
        "return_part",
        { reviewedById: null, reviewedAt: null },
        input.reason,
      );
    },
    { reason: input.reason },
  );

/** A predikat other than the score's: proposed by the team lead, in force only by the inspector's approval. */
export const overridePredikat = (actor: Actor, input: OverridePredikat): Promise<{ version: number }> =>
  transaction(
    actor,
    "evaluation.override",
    async (tx) => {
      const evaluation = await findEvaluation(tx, actor, input.evaluationId);
      refuseStranger(actor, evaluation, "team_lead");
      refuseStale(evaluation, input.version);
      if (evaluation.state !== "reviewing")
        throw new Refusal("conflict", "Predikat lain diusulkan selama reviu ketua tim.");
      if (input.predikat !== null && !evaluation.template.bands.some(({ key }) => key === input.predikat))
        throw new Refusal("invalid", `Predikat "${input.predikat}" tidak ada di template ini.`);
      if (input.predikat !== null && input.reason.trim().length < 20)
        throw new Refusal("invalid", "Tulis alasan mengganti predikat, paling sedikit 20 huruf: ia tampil selamanya.");
      return tx.evaluation.update({
        where: { id: evaluation.id },
        data:
          input.predikat === null
            ? { overridePredikat: null, overrideReason: null, overrideById: null, version: { increment: 1 } }
            : {
                ...{
                  overridePredikat: input.predikat,
                  overrideReason: input.reason.trim(),
                  overrideById: actor.userId,
                },
                version: { increment: 1 },
              },
        select: { version: true },
      });
    },
    { reason: input.reason },
  );

async function passable(tx: Tx, actor: Actor, input: PassEvaluation, duty: "team_lead" | "inspector") {
  const evaluation = await findEvaluation(tx, actor, input.evaluationId);
  refuseStranger(actor, evaluation, duty);
  const step = evaluationStep(evaluation.state, duty === "team_lead" ? "review" : "approve");
  if (!step.ok) throw new Refusal("conflict", step.message);
  refuseStale(evaluation, input.version);
  const written = await writtenIn(tx, evaluation);
  const wrote = written.said.some(({ by }) => by === actor.userId);
  if (wrote)
    throw new Refusal("forbidden", "Anda ikut menilai evaluasi ini, jadi reviu dan persetujuannya oleh orang lain.");
  if (duty === "inspector" && evaluation.reviewedById === actor.userId)
    throw new Refusal("forbidden", "Anda mereviu evaluasi ini, jadi persetujuannya oleh orang lain.");
  return { evaluation, written };
}

function refuseStranger(actor: Actor, evaluation: EvaluationFound, duty: "team_lead" | "inspector"): void {
  const { agencyId, governmentId, members } = evaluation;
  const permission = duty === "team_lead" ? "evaluation.review" : "evaluation.approve";
  const holds = members.some((one) => one.userId === actor.userId && one.duty === duty);
  if (!can(actor, permission, { agencyId, governmentId }) || !holds)
    throw new Refusal("not-found", "Evaluasi tidak ditemukan, atau langkah ini bukan tugas Anda.");
}

function refuseObstacles({ template }: EvaluationFound, written: AllWritten): void {
  const [first] = obstaclesOf(template, written);
  if (first) throw new Refusal("invalid", first.message);
}

async function overrideOf(
  tx: Tx,
  { id, agencyId }: EvaluationFound,
): Promise<{ predikat: string; reason: string; by: string } | null> {
  const row = await tx.evaluation.findUniqueOrThrow({
    where: { id, agencyId },
    select: { overridePredikat: true, overrideReason: true, overrideBy: { select: { name: true } } },
  });
  const { overridePredikat: predikat, overrideReason: reason, overrideBy } = row;
  return predikat && reason && overrideBy ? { predikat, reason, by: overrideBy.name } : null;
}
