// Evaluators answer their own parts in their own names; where two differ they settle it, and both answers stay.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { findBreaks } from "#domain/evaluation/prerequisite.ts";
import { obstaclesOf } from "#domain/evaluation/workflow.ts";
import { refuseUnknown } from "#features/evaluations/assessing.ts";
import { type EvaluationFound, findEvaluation, isInPart, refuseStale } from "#features/evaluations/one.ts";
import type { ExplainBreak, PassEvaluation, SaveAnswer, Settle } from "#features/evaluations/schema.ts";
import { takeEvaluationStep } from "#features/evaluations/step.ts";
import { writtenIn } from "#features/evaluations/written.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const saveAnswer = (actor: Actor, input: SaveAnswer): Promise<{ version: number }> =>
  transaction(actor, "evaluation.score", async (tx) => {
    const { id, agencyId, template } = await scorable(tx, actor, input.evaluationId, input.key);
    refuseUnknown(template, input.key, input.answer);
    const where = { evaluationId_userId_key: { evaluationId: id, userId: actor.userId, key: input.key }, agencyId };
    const stored = await tx.evaluationAnswer.findUnique({ where: { ...where, agencyId } });
    const said = { probe: input.probe, answer: input.answer, note: input.note || null, above: input.above || null };
    const same = (one: typeof said) =>
      one.probe === said.probe && one.answer === said.answer && one.note === said.note && one.above === said.above;
    if (stored && same(stored)) return { version: stored.version };
    if ((stored?.version ?? 0) !== input.baseVersion)
      throw new Refusal("conflict", "Jawaban ini sudah Anda ubah di layar lain. Pilih yang benar.", {
        version: stored?.version ?? 0,
        probe: stored?.probe ?? null,
        answer: stored?.answer ?? null,
        note: stored?.note ?? null,
        above: stored?.above ?? null,
      });
    await answerReturned(tx, { id, agencyId }, input.key);
    return stored
      ? tx.evaluationAnswer.update({
          where,
          data: { ...said, version: { increment: 1 }, editedAt: new Date() },
          select: { version: true },
        })
      : tx.evaluationAnswer.create({
          data: { ...said, agencyId, evaluationId: id, userId: actor.userId, key: input.key },
          select: { version: true },
        });
  });

export const settle = (actor: Actor, input: Settle): Promise<{ version: number }> =>
  transaction(
    actor,
    "evaluation.settle",
    async (tx) => {
      const { id, agencyId, template } = await scorable(tx, actor, input.evaluationId, input.key);
      refuseUnknown(template, input.key, input.answer);
      if (input.answer === null && input.probe === null) throw new Refusal("invalid", "Pilih jawaban yang disepakati.");
      const where = { evaluationId_key: { evaluationId: id, key: input.key }, agencyId };
      const stored = await tx.evaluationSettlement.findUnique({
        where: { ...where, agencyId },
        select: { version: true },
      });
      if ((stored?.version ?? 0) !== input.baseVersion)
        throw new Refusal("conflict", "Bagian ini baru saja disepakati rekan Anda. Muat ulang halaman.");
      const data = {
        probe: input.probe,
        answer: input.answer,
        reason: input.reason,
        settledById: actor.userId,
        settledAt: new Date(),
      };
      return stored
        ? tx.evaluationSettlement.update({
            where,
            data: { ...data, version: { increment: 1 } },
            select: { version: true },
          })
        : tx.evaluationSettlement.create({
            data: { ...data, agencyId, evaluationId: id, key: input.key },
            select: { version: true },
          });
    },
    { reason: input.reason },
  );

/** Why something may be worth more than what it rests on. */
export const explainBreak = (actor: Actor, input: ExplainBreak): Promise<{ key: string }> =>
  transaction(
    actor,
    "evaluation.explain",
    async (tx) => {
      const { id, agencyId, template } = await scorable(tx, actor, input.evaluationId, null);
      const { answers, probes } = await writtenIn(tx, { id, agencyId });
      if (!findBreaks(template, answers, probes).some(({ key }) => key === input.key))
        throw new Refusal("not-found", "Kerangka logis ini tidak dilanggar lagi. Muat ulang halaman.");
      const where = { evaluationId_key: { evaluationId: id, key: input.key }, agencyId };
      const data = { reason: input.reason, writtenById: actor.userId, writtenAt: new Date() };
      await tx.evaluationExplanation.upsert({
        where,
        create: { ...data, agencyId, evaluationId: id, key: input.key },
        update: data,
        select: { id: true },
      });
      return { key: input.key };
    },
    { reason: input.reason },
  );

/** To the team lead; not before everything that has to be said is said. */
export const finishScoring = (actor: Actor, input: PassEvaluation): Promise<{ version: number }> =>
  transaction(actor, "evaluation.finish", async (tx) => {
    const evaluation = await scorable(tx, actor, input.evaluationId, null);
    refuseStale(evaluation, input.version);
    const obstacles = obstaclesOf(evaluation.template, await writtenIn(tx, evaluation));
    const [first, ...others] = obstacles;
    if (first)
      throw new Refusal(
        "invalid",
        others.length > 0
          ? `${first.message} Masih ada ${others.length} hal lain; lihat daftarnya di samping.`
          : first.message,
      );
    return takeEvaluationStep(tx, actor, evaluation, "finish");
  });

async function scorable(tx: Tx, actor: Actor, id: string, key: string | null): Promise<EvaluationFound> {
  const evaluation = await findEvaluation(tx, actor, id);
  const { agencyId, governmentId, members, state } = evaluation;
  const own = members.find((one) => one.userId === actor.userId && one.duty === "evaluator");
  if (!can(actor, "evaluation.score", { agencyId, governmentId }) || !own)
    throw new Refusal("not-found", "Evaluasi tidak ditemukan, atau Anda bukan evaluatornya.");
  if (state !== "scoring")
    throw new Refusal(
      "conflict",
      state === "assessing"
        ? "Instansi belum mengirim penilaian mandirinya, jadi belum dapat dinilai."
        : "Evaluasi ini tidak sedang dinilai. Muat ulang halaman untuk melihat keadaannya.",
    );
  if (key !== null && !isInPart(key, own.parts))
    throw new Refusal("forbidden", `Bagian ${key} dinilai evaluator lain.`);
  return evaluation;
}

/** A part that was given back is looked at again as soon as its evaluator answers in it. */
const answerReturned = async (
  tx: Tx,
  { id: evaluationId, agencyId }: { id: string; agencyId: string },
  key: string,
): Promise<void> => {
  const open = await tx.evaluationReturn.findMany({
    where: { evaluationId, agencyId, settledAt: null },
    select: { id: true, key: true },
  });
  const ids = open.filter((one) => isInPart(key, [one.key])).map((one) => one.id);
  if (ids.length > 0)
    await tx.evaluationReturn.updateMany({ where: { id: { in: ids } }, data: { settledAt: new Date() } });
};
