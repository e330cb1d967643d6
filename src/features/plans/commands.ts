// Writing the plan: a part is worded anew, put under something else or before a sibling.
import type { Actor } from "#domain/access/actor.ts";
import { placeBefore } from "#domain/planning/order.ts";
import { type FoundNode, findNode, lastPlace, siblingsOf, writeOrder } from "#features/plans/node.ts";
import { attach, refuseForeignParent, refuseTakenCode, type SavedNode, shortened } from "#features/plans/placing.ts";
import type { ChangeNode, MoveNode, OrderNode } from "#features/plans/schema.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const changeNode = (actor: Actor, input: ChangeNode): Promise<SavedNode> =>
  transaction(actor, `${input.kind}.change`, async (tx) => {
    const found = await findNode(tx, actor, input.kind, input.id);
    if (found.version !== input.version) throw overtaken(found);
    const { kind, id, text, mark, shortName, code, tags } = input;
    const change = { where: { id }, select: { id: true, version: true } } as const;
    const version = { increment: 1 };
    if (kind === "misi") return tx.misi.update({ ...change, data: { text, mark: mark || null, version } });
    if (kind === "tujuan") return tx.tujuan.update({ ...change, data: { text, mark: mark || null, version } });
    if (kind === "sasaran") return tx.sasaran.update({ ...change, data: { text, version } });
    if (kind === "kinerja") return tx.kinerja.update({ ...change, data: { text, version } });
    await refuseTakenCode(tx, found.agencyId, code, id);
    return tx.program.update({
      ...change,
      data: { name: text, shortName: shortName || shortened(text), ...(code ? { code } : {}), tags, version },
    });
  });

/** Puts it under something else, behind what is there; moved by somebody else meanwhile is a conflict. */
export const moveNode = (actor: Actor, input: MoveNode): Promise<{ id: string; fromId: string | null }> =>
  transaction(actor, `${input.kind}.move`, async (tx) => {
    const found = await findNode(tx, actor, input.kind, input.id);
    if (found.parentId !== input.fromId)
      throw new Refusal(
        "conflict",
        "Bagian ini baru saja dipindahkan orang lain. Muat ulang halaman untuk melihat tempatnya.",
      );
    if (input.toId === found.parentId) throw new Refusal("invalid", "Pilih tempat yang lain dari tempatnya sekarang.");
    await refuseForeignParent(tx, actor, found, input.toId);
    const sortOrder = await lastPlace(tx, found.kind, found);
    await attach(tx, found, input.toId, sortOrder);
    return { id: found.id, fromId: found.parentId };
  });

export const orderNode = (actor: Actor, input: OrderNode): Promise<{ id: string }> =>
  transaction(actor, `${input.kind}.order`, async (tx) => {
    const found = await findNode(tx, actor, input.kind, input.id);
    await writeOrder(tx, found.kind, placeBefore(await siblingsOf(tx, found), found.id, input.beforeId));
    return { id: found.id };
  });

function overtaken({ text, version, mark }: FoundNode): Refusal {
  const message =
    "Bagian ini baru saja diubah orang lain. Kedua teks ada di bawah; pilih yang dipakai, tidak ada yang hilang.";
  return new Refusal("conflict", message, { text, mark, version });
}
