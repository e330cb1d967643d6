// Writing the pohon kinerja below a sasaran.
import type { Actor } from "#domain/access/actor.ts";
import { kindsUnder, POHON_WORDS, type PohonKind } from "#domain/planning/pohon.ts";
import { findNode, lastPlace } from "#features/plans/node.ts";
import type { SavedNode } from "#features/plans/placing.ts";
import type { AddPohonNode, ChangePohonNode } from "#features/pohon/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const addPohonNode = (
  actor: Actor,
  { sasaranId, parentId, year, ...fields }: AddPohonNode,
): Promise<SavedNode> =>
  transaction(actor, "pohon.add", async (tx) => {
    const sasaran = await findNode(tx, actor, "sasaran", sasaranId);
    const planId = sasaran.planId as string;
    const parent =
      parentId && (await tx.pohonNode.findFirst({ where: { id: parentId, sasaranId }, select: { kind: true } }));
    if (parentId && !parent)
      throw new Refusal("not-found", "Induknya tidak ditemukan di bawah sasaran ini. Muat ulang halaman.");
    refuseKind(fields.kind, parent ? parent.kind : null);
    await refuseStrangers(tx, sasaran.agencyId, fields);
    const { yearFrom } = await tx.plan.findFirstOrThrow({
      where: { id: planId, agencyId: sasaran.agencyId },
      select: { yearFrom: true },
    });
    const sortOrder = await lastPlace(tx, "pohon", sasaran);
    const validFromYear = year > yearFrom ? year : null;
    return tx.pohonNode.create({
      data: { ...fields, planId, sasaranId, parentId, sortOrder, validFromYear },
      select: { id: true, version: true },
    });
  });

export const changePohonNode = (actor: Actor, { id, version, ...fields }: ChangePohonNode): Promise<SavedNode> =>
  transaction(actor, "pohon.change", async (tx) => {
    const found = await findNode(tx, actor, "pohon", id);
    if (found.version !== version)
      throw new Refusal(
        "conflict",
        "Bagian ini baru saja diubah orang lain. Kedua teks ada di bawah; pilih yang dipakai.",
        {
          text: found.text,
          version: found.version,
        },
      );
    const near = await tx.pohonNode.findFirstOrThrow({
      where: { id, plan: { agencyId: found.agencyId } },
      select: { parent: { select: { kind: true } }, children: { select: { kind: true } } },
    });
    refuseKind(fields.kind, near.parent?.kind ?? null);
    for (const child of near.children) refuseKind(child.kind, fields.kind);
    await refuseStrangers(tx, found.agencyId, fields);
    return tx.pohonNode.update({
      where: { id },
      data: { ...fields, version: { increment: 1 } },
      select: { id: true, version: true },
    });
  });

function refuseKind(kind: PohonKind, above: PohonKind | null): void {
  if (kindsUnder(above).includes(kind)) return;
  throw new Refusal(
    "invalid",
    `${POHON_WORDS[kind]} tidak berada di bawah ${POHON_WORDS[above as PohonKind].toLowerCase()}. Pilih tingkat yang lain.`,
  );
}

type Pointers = Pick<AddPohonNode, "indicatorId" | "programId" | "positionId">;

// What a node points to is the agency's own; what others do is a crosscutting link, which they accept.
async function refuseStrangers(
  tx: Tx,
  agencyId: string,
  { indicatorId, programId, positionId }: Pointers,
): Promise<void> {
  const own = [
    indicatorId === null || (await tx.indicator.count({ where: { id: indicatorId, agencyId } })) > 0,
    programId === null || (await tx.program.count({ where: { id: programId, agencyId } })) > 0,
    positionId === null || (await tx.position.count({ where: { id: positionId, agencyId } })) > 0,
  ];
  if (own.includes(false))
    throw new Refusal(
      "invalid",
      "Indikator, program, dan jabatan dipilih dari instansi ini sendiri. Dukungan instansi lain ada di Crosscutting.",
    );
}
