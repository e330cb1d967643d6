// Following a recommendation to its end: rencana aksi and report by the agency, the decision by the inspectorate.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { deedIsBy, followUpStep, isWithAgency, type RecommendationDeed } from "#domain/evaluation/recommendation.ts";
import { type Found, findRecommendation, refuseOvertaken } from "#features/recommendations/one.ts";
import type { DecideFollowUp, PlanFollowUp, ReportFollowUp } from "#features/recommendations/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type Stepped = { version: number };

/** Keeps the rencana aksi as they stand; the first time this is the agency's plan. */
export const planFollowUp = (actor: Actor, input: PlanFollowUp): Promise<Stepped> =>
  transaction(actor, "recommendation.plan", async (tx) => {
    const found = await theirs(tx, actor, input.recommendationId, input.version);
    if (!isWithAgency(found.state))
      throw new Refusal("conflict", "Rencana aksi tidak dapat diubah lagi: laporannya sudah dikirim ke Inspektorat.");
    await tx.recommendationAction.deleteMany({
      where: { recommendationId: found.id, agencyId: found.agencyId },
    });
    await tx.recommendationAction.createMany({
      data: input.actions.map(({ dueOn, doneOn, ...words }, sortOrder) => ({
        ...words,
        ...{ agencyId: found.agencyId, recommendationId: found.id, sortOrder },
        dueOn: new Date(dueOn),
        doneOn: doneOn === null ? null : new Date(doneOn),
      })),
    });
    const answered = { ...found.answered, actions: input.actions.length };
    if (found.state === "issued") return step(tx, actor, { ...found, answered }, "plan", "");
    return tx.recommendation.update({
      where: { id: found.id },
      data: { version: { increment: 1 } },
      select: { version: true },
    });
  });

export const reportFollowUp = (actor: Actor, input: ReportFollowUp): Promise<Stepped> =>
  transaction(actor, "recommendation.report", async (tx) =>
    step(tx, actor, await theirs(tx, actor, input.recommendationId, input.version), "report", input.note),
  );

export const decideFollowUp = (actor: Actor, input: DecideFollowUp): Promise<Stepped> =>
  transaction(
    actor,
    `recommendation.${input.deed}`,
    async (tx) => {
      const found = await findRecommendation(tx, actor, input.recommendationId);
      refuseOvertaken(found, input.version);
      return step(tx, actor, found, input.deed, input.note);
    },
    { reason: input.note },
  );

async function theirs(tx: Tx, actor: Actor, recommendationId: string, version: number): Promise<Found> {
  const found = await findRecommendation(tx, actor, recommendationId);
  if (!can(actor, "recommendation.answer", found.belongs))
    throw new Refusal("forbidden", "Rencana aksi dan laporannya ditulis oleh instansi itu sendiri.");
  refuseOvertaken(found, version);
  return found;
}

async function step(tx: Tx, actor: Actor, found: Found, deed: RecommendationDeed, note: string): Promise<Stepped> {
  const permission = deedIsBy(deed) === "agency" ? "recommendation.answer" : "recommendation.verify";
  if (!can(actor, permission, found.belongs))
    throw new Refusal("forbidden", "Keputusan ini diambil oleh Inspektorat, tidak oleh pegawai instansinya.");
  const taken = followUpStep(found.state, deed, found.answered, note);
  if (!taken.ok) throw new Refusal("invalid", taken.message);
  await tx.recommendationStep.create({
    data: {
      ...{ agencyId: found.agencyId, recommendationId: found.id, deed, fromState: found.state, toState: taken.to },
      ...{ note: note || null, actorId: actor.userId, actorRole: actor.role },
    },
  });
  return tx.recommendation.update({
    where: { id: found.id },
    data: {
      state: taken.to,
      closedAt: taken.to === "closed" ? new Date() : null,
      version: { increment: 1 },
    },
    select: { version: true },
  });
}
