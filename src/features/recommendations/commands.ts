// Writing recommendations: by the inspectorate, as drafts of an evaluation, until they are given to the agency.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { findRecommendation, refuseOvertaken } from "#features/recommendations/one.ts";
import type {
  AddRecommendation,
  ChangeRecommendation,
  RemoveRecommendation,
} from "#features/recommendations/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

const NOT_YOURS = "Rekomendasi hanya ditulis oleh Inspektorat, tidak oleh pegawai instansinya.";
const GIVEN = "Rekomendasi ini sudah diberikan kepada instansi, jadi tidak diubah lagi.";

export type Added = { recommendationId: string; number: number };

/** From the note of a worksheet in one step; owner and deadline follow before the report is final. */
export const addRecommendation = (actor: Actor, input: AddRecommendation): Promise<Added> =>
  transaction(actor, "recommendation.add", (tx) => addRecommendationIn(tx, actor, input));

/** The same as a part of somebody's transaction. */
export async function addRecommendationIn(tx: Tx, actor: Actor, input: AddRecommendation): Promise<Added> {
  const governmentId = governmentScope(actor);
  const { agencyId, year } = input;
  // One after the other, so that each gets a number of its own.
  const [agency] = await tx.$queryRaw<{ id: string }[]>`
    select id from agency where id = ${agencyId}::uuid and government_id = ${governmentId}::uuid for no key update`;
  if (!agency) throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
  if (!can(actor, "recommendation.write", { agencyId, governmentId })) throw new Refusal("forbidden", NOT_YOURS);
  const last = await tx.recommendation.aggregate({ where: { agencyId, year }, _max: { number: true } });
  const created = await tx.recommendation.create({
    data: { ...input, number: (last._max.number ?? 0) + 1, createdById: actor.userId },
    select: { id: true, number: true },
  });
  return { recommendationId: created.id, number: created.number };
}

export const changeRecommendation = (actor: Actor, input: ChangeRecommendation): Promise<{ version: number }> =>
  transaction(actor, "recommendation.change", async (tx) => {
    const { recommendationId, version, dueOn, ...words } = input;
    await draftOf(tx, actor, recommendationId, version);
    return tx.recommendation.update({
      where: { id: recommendationId },
      data: { ...words, dueOn: new Date(dueOn), version: { increment: 1 } },
      select: { version: true },
    });
  });

export const removeRecommendation = (actor: Actor, input: RemoveRecommendation): Promise<{ removed: true }> =>
  transaction(actor, "recommendation.remove", async (tx) => {
    const { id } = await draftOf(tx, actor, input.recommendationId, input.version);
    await tx.recommendation.delete({ where: { id } });
    return { removed: true };
  });

/** Gives all drafts of an evaluation to the agency, as its report becomes final; numbered anew, one after the other. */
export async function issueRecommendations(tx: Tx, actor: Actor, evaluationId: string, now: Date): Promise<number> {
  const drafts = await tx.recommendation.findMany({
    where: { evaluationId, state: "draft", agency: { governmentId: governmentScope(actor) } },
    orderBy: { number: "asc" },
  });
  const open = drafts.filter((one) => one.ownerTitle === null || one.dueOn === null);
  if (open.length > 0)
    throw new Refusal(
      "invalid",
      `Rekomendasi ${open.map((one) => one.number).join(", ")} belum mempunyai penanggung jawab dan batas waktu. Lengkapi dulu di Tindak lanjut.`,
    );
  for (const one of drafts) {
    await tx.recommendation.update({
      where: { id: one.id },
      data: { state: "issued", issuedAt: now, version: { increment: 1 } },
    });
    await tx.recommendationStep.create({
      data: {
        ...{ agencyId: one.agencyId, recommendationId: one.id, deed: "issue", fromState: "draft", toState: "issued" },
        ...{ actorId: actor.userId, actorRole: actor.role },
      },
    });
  }
  return drafts.length;
}

async function draftOf(tx: Tx, actor: Actor, recommendationId: string, version: number) {
  const found = await findRecommendation(tx, actor, recommendationId);
  if (!can(actor, "recommendation.write", found.belongs)) throw new Refusal("forbidden", NOT_YOURS);
  if (found.state !== "draft") throw new Refusal("conflict", GIVEN);
  refuseOvertaken(found, version);
  return found;
}
