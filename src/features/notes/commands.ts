// Talking about a value without sending it back: a note stays as it was written, and is settled once.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { ReadNotes, ResolveNote, WriteNote } from "#features/notes/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const writeNote = (actor: Actor, input: WriteNote): Promise<{ id: string }> =>
  transaction(actor, "note.write", async (tx) => {
    const { agencyId, governmentId } = await findTalked(tx, actor, input.realisasiId);
    if (!can(actor, "note.write", { agencyId, governmentId })) throw notTheirs();
    const data = { agencyId, realisasiId: input.realisasiId, authorId: actor.userId, text: input.text };
    const note = await tx.note.create({ data, select: { id: true } });
    await markRead(tx, actor, input.realisasiId);
    return note;
  });

export const resolveNote = (actor: Actor, input: ResolveNote): Promise<{ id: string }> =>
  transaction(actor, "note.resolve", async (tx) => {
    const note = await tx.note.findFirst({
      where: { id: input.noteId, agency: { governmentId: governmentScope(actor) } },
      select: { realisasiId: true, resolvedAt: true },
    });
    if (!note) throw missing();
    const talked = await findTalked(tx, actor, note.realisasiId);
    if (!can(actor, "note.resolve", talked)) throw notTheirs();
    if (note.resolvedAt) throw new Refusal("conflict", "Catatan ini sudah ditandai selesai. Muat ulang halaman.");
    const data = { resolvedAt: new Date(), resolvedById: actor.userId };
    return tx.note.update({ where: { id: input.noteId }, data, select: { id: true } });
  });

/** From now on what was said so far is known to this person. */
export const readNotes = (actor: Actor, input: ReadNotes): Promise<{ realisasiId: string }> =>
  transaction(actor, "note.read", async (tx) => {
    const talked = await findTalked(tx, actor, input.realisasiId);
    if (!can(actor, "agency.read", talked)) throw missing();
    await markRead(tx, actor, input.realisasiId);
    return { realisasiId: input.realisasiId };
  });

async function markRead(tx: Tx, actor: Actor, realisasiId: string): Promise<void> {
  const readAt = new Date();
  await tx.noteReading.upsert({
    where: { realisasiId_userId: { realisasiId, userId: actor.userId } },
    create: { realisasiId, userId: actor.userId, readAt },
    update: { readAt },
    select: { userId: true },
  });
}

// People of an agency find what is their agency's; those above it what is their government's.
async function findTalked(tx: Tx, actor: Actor, realisasiId: string) {
  const ofAgency = ["operator", "verifier", "head"].includes(actor.role);
  const row = await tx.realisasi.findFirst({
    where: {
      id: realisasiId,
      agency: { governmentId: governmentScope(actor), ...(ofAgency ? { id: agencyScope(actor) } : {}) },
    },
    select: { agencyId: true, agency: { select: { governmentId: true } } },
  });
  if (!row) throw missing();
  return { agencyId: row.agencyId, governmentId: row.agency.governmentId };
}

const missing = () => new Refusal("not-found", "Catatan atau isian tidak ditemukan. Muat ulang halaman.");
const notTheirs = () =>
  new Refusal("forbidden", "Catatan ditulis dan diselesaikan oleh orang instansi ini atau pengelola pemda.");
