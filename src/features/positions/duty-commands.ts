// Tugas and fungsi of an agency or of one position: written, reworded, put in order, taken out.
import type { Actor } from "#domain/access/actor.ts";
import { governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { placeBefore } from "#domain/planning/order.ts";
import { findOwnAgency, findPosition, refuseUnlessKeeper } from "#features/positions/keeping.ts";
import type { AddDuty, ChangeDuty, OrderDuty, RemoveDuty, TieKinerja } from "#features/positions/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type SavedDuty = { id: string; version: number };
const saved = { id: true, version: true } as const;

export const addDuty = (actor: Actor, input: AddDuty): Promise<SavedDuty> =>
  transaction(actor, "duty.add", async (tx) => {
    const { agencyId } = await findOwnAgency(tx, actor, input.agencyId);
    const { positionId, kind, mark, text, beforeId } = input;
    if (positionId !== null && (await findPosition(tx, actor, positionId)).agencyId !== agencyId)
      throw new Refusal("not-found", "Jabatan tidak ditemukan di instansi ini. Muat ulang halaman.");
    const siblings = await siblingsOf(tx, { agencyId, positionId, kind });
    const made = await tx.duty.create({
      data: { agencyId, positionId, kind, mark, text, sortOrder: (siblings.at(-1)?.sortOrder ?? -1) + 1 },
      select: saved,
    });
    if (beforeId) await writeOrder(tx, placeBefore(await siblingsOf(tx, input), made.id, beforeId));
    return made;
  });

export const changeDuty = (actor: Actor, input: ChangeDuty): Promise<SavedDuty> =>
  transaction(actor, "duty.change", async (tx) => {
    const found = await findDuty(tx, actor, input.dutyId);
    refuseOvertaken(found, input.version);
    const { mark, text } = input;
    return tx.duty.update({ where: { id: found.id }, data: { mark, text, version: { increment: 1 } }, select: saved });
  });

export const orderDuty = (actor: Actor, input: OrderDuty): Promise<{ id: string }> =>
  transaction(actor, "duty.order", async (tx) => {
    const found = await findDuty(tx, actor, input.dutyId);
    await writeOrder(tx, placeBefore(await siblingsOf(tx, found), found.id, input.beforeId));
    return { id: found.id };
  });

/** Which kinerja carried it out goes with it; whoever brings it back ties them anew. */
export const removeDuty = (actor: Actor, input: RemoveDuty): Promise<{ id: string }> =>
  transaction(actor, "duty.remove", async (tx) => {
    const found = await findDuty(tx, actor, input.dutyId);
    refuseOvertaken(found, input.version);
    await tx.duty.delete({ where: { id: found.id }, select: { id: true } });
    return { id: found.id };
  });

export const tieKinerja = (actor: Actor, input: TieKinerja): Promise<{ id: string }> =>
  transaction(actor, "kinerja.tie", async (tx) => {
    const governmentId = governmentScope(actor);
    await tx.$queryRaw`select k.id from kinerja k join plan p on p.id = k.plan_id join agency a on a.id = p.agency_id
      where k.id = ${input.kinerjaId}::uuid and a.government_id = ${governmentId}::uuid for update of k`;
    const kinerja = await tx.kinerja.findFirst({
      where: { id: input.kinerjaId, plan: { agency: { governmentId } } },
      select: {
        id: true,
        positionId: true,
        plan: { select: { agencyId: true } },
        duties: { select: { dutyId: true } },
      },
    });
    if (!kinerja || !can(actor, "agency.read", { agencyId: kinerja.plan.agencyId, governmentId }))
      throw new Refusal("not-found", "Kinerja tidak ditemukan. Muat ulang halaman.");
    refuseUnlessKeeper(actor, { agencyId: kinerja.plan.agencyId, governmentId });
    const stored = kinerja.duties.map(({ dutyId }) => dutyId);
    if (!sameSet(stored, input.before))
      throw new Refusal("conflict", "Tautan fungsi kinerja ini baru saja diubah orang lain. Muat ulang halaman.");
    const wanted = [...new Set(input.dutyIds)];
    const own = await tx.duty.count({
      where: { agencyId: kinerja.plan.agencyId, id: { in: wanted }, positionId: kinerja.positionId, kind: "fungsi" },
    });
    if (own < wanted.length) throw new Refusal("invalid", "Kinerja menjalankan fungsi jabatannya sendiri saja.");
    for (const dutyId of stored.filter((one) => !wanted.includes(one)))
      await tx.kinerjaDuty.delete({ where: { kinerjaId_dutyId: { kinerjaId: kinerja.id, dutyId } } });
    await tx.kinerjaDuty.createMany({
      data: wanted.filter((one) => !stored.includes(one)).map((dutyId) => ({ kinerjaId: kinerja.id, dutyId })),
    });
    return { id: kinerja.id };
  });

async function findDuty(tx: Tx, actor: Actor, dutyId: string) {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select d.id from duty d join agency a on a.id = d.agency_id
    where d.id = ${dutyId}::uuid and a.government_id = ${governmentId}::uuid for update of d`;
  const found = await tx.duty.findFirst({ where: { id: dutyId, agency: { governmentId } } });
  if (!found || !can(actor, "agency.read", { agencyId: found.agencyId, governmentId }))
    throw new Refusal("not-found", "Tugas atau fungsi ini tidak ditemukan: mungkin baru dihapus. Muat ulang halaman.");
  refuseUnlessKeeper(actor, { agencyId: found.agencyId, governmentId });
  return found;
}

type FoundDuty = Awaited<ReturnType<typeof findDuty>>;

function refuseOvertaken({ version, mark, text }: FoundDuty, seen: number): void {
  if (version === seen) return;
  throw new Refusal(
    "conflict",
    "Butir ini baru saja diubah orang lain. Kedua teks ada di bawah; pilih yang dipakai, tidak ada yang hilang.",
    { text, mark, version },
  );
}

const siblingsOf = (tx: Tx, { agencyId, positionId, kind }: Pick<FoundDuty, "agencyId" | "positionId" | "kind">) =>
  tx.duty.findMany({
    where: { agencyId, positionId, kind },
    orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
    select: { id: true, sortOrder: true },
  });

async function writeOrder(tx: Tx, places: readonly { id: string; sortOrder: number }[]): Promise<void> {
  for (const { id, sortOrder } of places)
    await tx.duty.update({ where: { id }, data: { sortOrder }, select: { id: true } });
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
