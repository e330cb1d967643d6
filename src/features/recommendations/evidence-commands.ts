// Evidence of a follow-up: a new file, or one that is there already; stored once, by its content, like every other.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { isWithAgency } from "#domain/evaluation/recommendation.ts";
import { checkFile, type GivenFile, storeFile } from "#features/evidence/storing.ts";
import { type Found, findRecommendation } from "#features/recommendations/one.ts";
import type { AttachFollowUp, DetachFollowUp, LinkFollowUp } from "#features/recommendations/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type FollowUpFile = { evidenceId: string; fileName: string };

export async function attachFollowUp(actor: Actor, input: AttachFollowUp, file: GivenFile): Promise<FollowUpFile> {
  const checked = await checkFile(file);
  return transaction(actor, "recommendation.attach", async (tx) => {
    const found = await answerable(tx, actor, input.recommendationId);
    return link(tx, actor, found, await storeFile(tx, actor, found.agencyId, checked), input.pageNote);
  });
}

export const linkFollowUp = (actor: Actor, input: LinkFollowUp): Promise<FollowUpFile> =>
  transaction(actor, "recommendation.attach", async (tx) => {
    const found = await answerable(tx, actor, input.recommendationId);
    const evidence = await tx.evidence.findFirst({ where: { id: input.evidenceId, agencyId: found.agencyId } });
    if (!evidence) throw new Refusal("not-found", "Bukti dukung tidak ditemukan. Muat ulang halaman.");
    return link(tx, actor, found, evidence, input.pageNote);
  });

export const detachFollowUp = (actor: Actor, input: DetachFollowUp): Promise<{ evidenceId: string }> =>
  transaction(actor, "recommendation.detach", async (tx) => {
    const found = await answerable(tx, actor, input.recommendationId);
    await tx.recommendationEvidence.deleteMany({
      where: { agencyId: found.agencyId, recommendationId: found.id, evidenceId: input.evidenceId },
    });
    return { evidenceId: input.evidenceId };
  });

async function answerable(tx: Tx, actor: Actor, recommendationId: string): Promise<Found> {
  const found = await findRecommendation(tx, actor, recommendationId);
  if (!can(actor, "recommendation.answer", found.belongs))
    throw new Refusal("forbidden", "Bukti tindak lanjut dilampirkan oleh instansi itu sendiri.");
  if (!isWithAgency(found.state))
    throw new Refusal("conflict", "Tindak lanjut ini sudah dilaporkan, jadi buktinya terkunci sampai dikembalikan.");
  return found;
}

async function link(
  tx: Tx,
  actor: Actor,
  { id: recommendationId, agencyId }: Found,
  evidence: { id: string; fileName: string },
  pageNote: string,
): Promise<FollowUpFile> {
  const evidenceId = evidence.id;
  const note = pageNote || null;
  await tx.recommendationEvidence.upsert({
    where: { recommendationId_evidenceId: { recommendationId, evidenceId } },
    create: { agencyId, recommendationId, evidenceId, pageNote: note, linkedById: actor.userId },
    update: { pageNote: note },
  });
  return { evidenceId, fileName: evidence.fileName };
}
