// The agency assesses itself: probes, claimed answers, evidence, and one handing in, after which it stays.
import { type Actor, agencyScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { leavesOf } from "#domain/evaluation/leaves.ts";
import { criteriaOf, type Template } from "#domain/evaluation/template.ts";
import { evaluationStep } from "#domain/evaluation/workflow.ts";
import { type EvaluationFound, findEvaluation, refuseStale } from "#features/evaluations/one.ts";
import type { AttachCriterion, LinkCriterion, SaveSelf } from "#features/evaluations/schema.ts";
import { takeEvaluationStep } from "#features/evaluations/step.ts";
import { checkFile, type GivenFile, storeFile } from "#features/evidence/storing.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

const LOCKED = "Penilaian mandiri sudah dikirim, jadi terkunci. Muat ulang halaman.";

export const saveSelf = (actor: Actor, input: SaveSelf): Promise<{ version: number }> =>
  transaction(actor, "evaluation.assess", async (tx) => {
    const evaluation = await assessable(tx, actor, input.evaluationId);
    refuseUnknown(evaluation.template, input.key, input.answer);
    const where = { evaluationId_key: { evaluationId: evaluation.id, key: input.key }, agencyId: evaluation.agencyId };
    const stored = await tx.selfAnswer.findUnique({ where: { ...where, agencyId: evaluation.agencyId } });
    const said = { probe: input.probe, answer: input.answer, reason: input.reason || null };
    if (stored && stored.probe === said.probe && stored.answer === said.answer && stored.reason === said.reason)
      return { version: stored.version };
    if ((stored?.version ?? 0) !== input.baseVersion)
      throw new Refusal("conflict", "Rekan Anda baru saja mengisi bagian ini. Pilih yang benar.", {
        version: stored?.version ?? 0,
        probe: stored?.probe ?? null,
        answer: stored?.answer ?? null,
        reason: stored?.reason ?? null,
      });
    const data = { ...said, editedById: actor.userId, editedAt: new Date() };
    return stored
      ? tx.selfAnswer.update({ where, data: { ...data, version: { increment: 1 } }, select: { version: true } })
      : tx.selfAnswer.create({
          data: { ...data, agencyId: evaluation.agencyId, evaluationId: evaluation.id, key: input.key },
          select: { version: true },
        });
  });

export const linkCriterion = (actor: Actor, input: LinkCriterion): Promise<{ linkId: string }> =>
  transaction(actor, "evaluation.evidence", async (tx) => {
    const evaluation = await supportable(tx, actor, input);
    if (!(await tx.evidence.count({ where: { id: input.evidenceId, agencyId: evaluation.agencyId } })))
      throw new Refusal("not-found", "Bukti tidak ditemukan. Muat ulang halaman.");
    return linkTo(tx, actor, evaluation, input);
  });

/** A new file straight to a criterion; stored once, like every other. */
export async function attachCriterion(
  actor: Actor,
  { datedOn, ...input }: AttachCriterion,
  file: GivenFile,
): Promise<{ linkId: string }> {
  const checked = await checkFile(file);
  return transaction(actor, "evaluation.evidence", async (tx) => {
    const evaluation = await supportable(tx, actor, input);
    const { id: evidenceId } = await storeFile(tx, actor, evaluation.agencyId, checked, datedOn);
    return linkTo(tx, actor, evaluation, { ...input, evidenceId });
  });
}

export const unlinkCriterion = (actor: Actor, { linkId }: { linkId: string }): Promise<{ linkId: string }> =>
  transaction(actor, "evaluation.evidence.remove", async (tx) => {
    const link = await tx.evaluationEvidence.findFirst({
      where: { id: linkId, agencyId: agencyScope(actor) },
      select: { evaluationId: true },
    });
    if (!link) throw new Refusal("not-found", "Tautan bukti tidak ditemukan. Muat ulang halaman.");
    await assessable(tx, actor, link.evaluationId);
    await tx.evaluationEvidence.delete({ where: { id: linkId }, select: { id: true } });
    return { linkId };
  });

/** Once, for good: from now on evaluators read it and nobody changes it. */
export const submitSelf = (
  actor: Actor,
  input: { evaluationId: string; version: number },
): Promise<{ version: number }> =>
  transaction(actor, "evaluation.submit", async (tx) => {
    const evaluation = await findEvaluation(tx, actor, input.evaluationId);
    const { id, agencyId, governmentId, state, template } = evaluation;
    const step = evaluationStep(state, "submit");
    if (!step.ok) throw new Refusal("conflict", step.message);
    if (!can(actor, "evaluation.submit", { agencyId, governmentId }))
      throw new Refusal("forbidden", "Penilaian mandiri dikirim oleh verifikator atau kepala instansi.");
    refuseStale(evaluation, input.version);
    const given = await tx.selfAnswer.findMany({
      where: { evaluationId: id, agencyId },
      select: { key: true, probe: true, answer: true },
    });
    const open = openKeys(template, given);
    if (open.length > 0) throw new Refusal("invalid", `Belum dijawab: ${shortList(open)}. Jawab semuanya, lalu kirim.`);
    return takeEvaluationStep(tx, actor, evaluation, "submit", { submittedAt: new Date() });
  });

/** What an assessment still has to say: an answer for everything that carries one, a probe for every criterion. */
export function openKeys(
  template: Template,
  given: readonly { key: string; probe: string | null; answer: string | null }[],
): string[] {
  const said = new Map(given.map((one) => [one.key, one]));
  const answers = leavesOf(template).filter(({ key }) => !said.get(key)?.answer);
  const probes = template.mode === "sub_answer" ? criteriaOf(template).filter(({ key }) => !said.get(key)?.probe) : [];
  return [...answers, ...probes].map(({ key }) => key);
}

async function supportable(
  tx: Tx,
  actor: Actor,
  { evaluationId, key }: { evaluationId: string; key: string },
): Promise<EvaluationFound> {
  const evaluation = await assessable(tx, actor, evaluationId);
  if (!criteriaOf(evaluation.template).some((one) => one.key === key))
    throw new Refusal("not-found", "Kriteria ini tidak dikenal. Muat ulang halaman.");
  return evaluation;
}

async function linkTo(
  tx: Tx,
  actor: Actor,
  { id: evaluationId, agencyId }: EvaluationFound,
  { key, evidenceId, pageNote: note }: LinkCriterion,
): Promise<{ linkId: string }> {
  const pageNote = note || null;
  const link = await tx.evaluationEvidence.upsert({
    where: { evaluationId_key_evidenceId: { evaluationId, key, evidenceId } },
    create: { agencyId, evaluationId, key, evidenceId, pageNote, linkedById: actor.userId },
    update: { pageNote },
    select: { id: true },
  });
  return { linkId: link.id };
}

async function assessable(tx: Tx, actor: Actor, id: string): Promise<EvaluationFound> {
  const evaluation = await findEvaluation(tx, actor, id);
  const { agencyId, governmentId } = evaluation;
  if (!can(actor, "evaluation.assess", { agencyId, governmentId }))
    throw new Refusal("not-found", "Evaluasi tidak ditemukan. Muat ulang halaman.");
  if (evaluation.state !== "assessing") throw new Refusal("conflict", LOCKED);
  return evaluation;
}

export function refuseUnknown(template: Template, key: string, answer: string | null): void {
  const leaf = leavesOf(template).find((one) => one.key === key);
  if (!leaf && !criteriaOf(template).some((one) => one.key === key))
    throw new Refusal("not-found", "Bagian LKE ini tidak dikenal. Muat ulang halaman.");
  if (answer !== null && !leaf?.scale.some((one) => one.key === answer))
    throw new Refusal("invalid", `Jawaban "${answer}" tidak ada di skala bagian ini.`);
}

const shortList = (keys: readonly string[]): string =>
  keys.length > 8 ? `${keys.slice(0, 8).join(", ")}, dan ${keys.length - 8} lagi` : keys.join(", ");
