// Governments and agencies as they are added and renamed. Their codes stand in addresses and stay as they are.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { AddAgency, AddGovernment, RenameAgency, RenameGovernment } from "#features/agencies/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const addGovernment = (actor: Actor, input: AddGovernment): Promise<{ id: string }> =>
  transaction(actor, "government.add", async (tx) => {
    if (!can(actor, "government.keep", {})) throw new Refusal("forbidden", "Pemda ditambahkan oleh administrator.");
    const taken = await tx.government.findUnique({ where: { code: input.code }, select: { name: true } });
    if (taken) throw new Refusal("conflict", `Kode "${input.code}" sudah dipakai ${taken.name}. Pilih kode lain.`);
    return tx.government.create({ data: input, select: { id: true } });
  });

export const renameGovernment = (actor: Actor, { governmentId, before, ...names }: RenameGovernment) =>
  transaction(actor, "government.rename", async (tx) => {
    if (!can(actor, "government.keep", {})) throw new Refusal("forbidden", "Nama pemda diubah oleh administrator.");
    const found = await tx.government.findUnique({
      where: { id: governmentId },
      select: { name: true, shortName: true },
    });
    if (!found) throw new Refusal("not-found", "Pemda tidak ditemukan. Muat ulang halaman.");
    refuseOvertaken(found, before);
    return tx.government.update({ where: { id: governmentId }, data: names, select: { id: true } });
  });

export const addAgency = (actor: Actor, input: AddAgency): Promise<{ id: string }> =>
  transaction(actor, "agency.add", async (tx) => {
    const { governmentId, code } = input;
    if (!can(actor, "agency.keep", { governmentId }))
      throw new Refusal("forbidden", "Instansi ditambahkan oleh pengelola pemda itu atau administrator.");
    if (!(await tx.government.count({ where: { id: governmentId } })))
      throw new Refusal("not-found", "Pemda tidak ditemukan. Muat ulang halaman.");
    const taken = await tx.agency.findUnique({
      where: { governmentId_code: { governmentId, code } },
      select: { name: true },
    });
    if (taken) throw new Refusal("conflict", `Kode "${code}" sudah dipakai ${taken.name}. Pilih kode lain.`);
    return tx.agency.create({ data: input, select: { id: true } });
  });

export const renameAgency = (actor: Actor, { agencyId, before, ...names }: RenameAgency): Promise<{ id: string }> =>
  transaction(actor, "agency.rename", async (tx) => {
    const found = await findAgency(tx, actor, agencyId);
    refuseOvertaken(found, before);
    return tx.agency.update({ where: { id: agencyId }, data: names, select: { id: true } });
  });

async function findAgency(tx: Tx, actor: Actor, agencyId: string) {
  const scope = can(actor, "government.keep", {}) ? {} : { governmentId: governmentScope(actor) };
  const agency = await tx.agency.findFirst({
    where: { id: agencyId, ...scope },
    select: { name: true, shortName: true, governmentId: true },
  });
  if (!agency || !can(actor, "agency.keep", agency))
    throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
  return agency;
}

type Names = { name: string; shortName: string };

function refuseOvertaken(found: Names, before: Names): void {
  if (found.name === before.name && found.shortName === before.shortName) return;
  throw new Refusal(
    "conflict",
    `Baru saja diubah menjadi "${found.name}" (${found.shortName}). Muat ulang, lalu putuskan lagi.`,
    {
      name: found.name,
      shortName: found.shortName,
    },
  );
}
