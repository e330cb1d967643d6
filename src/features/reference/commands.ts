// Satuan as they are added, corrected and no longer offered. An administrator keeps the installation's, a manager those of
// the own government.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { KIND_WORDS } from "#features/reference/kind-words.ts";
import { type AddSatuan, type ChangeSatuan, type RetireSatuan, satuanBody } from "#features/reference/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const addSatuan = (actor: Actor, { name, ...body }: AddSatuan): Promise<{ id: string }> =>
  transaction(actor, "satuan.add", async (tx) => {
    const { governmentId } = actor;
    if (!can(actor, "reference.keep", { governmentId }))
      throw new Refusal("forbidden", "Satuan ditambah oleh pengelola pemda atau administrator.");
    const key = name.toLowerCase();
    const same = await tx.referenceEntry.findFirst({
      where: { kind: "satuan", key, OR: [{ governmentId: null }, { governmentId }] },
      select: { retiredAt: true },
    });
    if (same)
      throw new Refusal(
        "conflict",
        same.retiredAt
          ? `Satuan "${name}" ada, tetapi tidak dipakai lagi. Pakai kembali dari daftar.`
          : `Satuan "${name}" sudah ada di daftar.`,
      );
    const { _max } = await tx.referenceEntry.aggregate({ where: { kind: "satuan" }, _max: { sortOrder: true } });
    const sortOrder = (_max.sortOrder ?? 0) + 1;
    return tx.referenceEntry.create({
      data: { governmentId, kind: "satuan", key, name, body, sortOrder },
      select: { id: true },
    });
  });

export const changeSatuan = (
  actor: Actor,
  { entryId, baseVersion, ...body }: ChangeSatuan,
): Promise<{ version: number }> =>
  transaction(actor, "satuan.change", async (tx) => {
    const entry = await findEntry(tx, actor, entryId);
    if (entry.version !== baseVersion)
      throw new Refusal(
        "conflict",
        `Satuan "${entry.name}" baru saja diubah orang lain menjadi ${inWords(entry.body)}. Isian Anda tetap di sini; muat ulang untuk memakai yang itu.`,
      );
    return tx.referenceEntry.update({
      where: { id: entryId },
      data: { body, version: { increment: 1 } },
      select: { version: true },
    });
  });

export const retireSatuan = (actor: Actor, { entryId, isRetired }: RetireSatuan): Promise<{ version: number }> =>
  transaction(actor, isRetired ? "satuan.retire" : "satuan.return", async (tx) => {
    await findEntry(tx, actor, entryId);
    return tx.referenceEntry.update({
      where: { id: entryId },
      data: { retiredAt: isRetired ? new Date() : null, version: { increment: 1 } },
      select: { version: true },
    });
  });

function inWords(body: unknown): string {
  const { symbol, kind, decimals } = satuanBody.parse(body);
  return `${KIND_WORDS[kind]}, ${decimals} desimal, ${symbol ? `lambang ${symbol}` : "tanpa lambang"}`;
}

async function findEntry(tx: Tx, actor: Actor, id: string) {
  const entry = await tx.referenceEntry.findFirst({
    where: { id, kind: "satuan", governmentId: actor.governmentId },
    select: { id: true, name: true, version: true, governmentId: true, body: true },
  });
  if (!entry || !can(actor, "reference.keep", entry))
    throw new Refusal("not-found", "Satuan tidak ditemukan, atau bukan milik Anda untuk diubah. Muat ulang halaman.");
  return entry;
}
