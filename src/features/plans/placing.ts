// Where a part of the plan may stand: every level under the level above it, within one plan and one agency.
import type { Actor } from "#domain/access/actor.ts";
import { standsUnder } from "#domain/planning/pohon.ts";
import { type FoundNode, findNode } from "#features/plans/node.ts";
import type { Planned } from "#features/plans/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type SavedNode = { id: string; version: number };

export const ABOVE: Partial<Record<Planned, Planned>> = { tujuan: "misi", sasaran: "tujuan", program: "program" };

export async function refuseForeignParent(tx: Tx, actor: Actor, node: FoundNode, toId: string | null): Promise<void> {
  if (node.kind === "misi") throw new Refusal("invalid", "Misi berada langsung di bawah visi, jadi tidak dipindahkan.");
  if (node.kind === "pohon") return refuseForeignBranch(tx, node, toId);
  if (node.kind === "kinerja") return refuseForeignPosition(tx, toId, node.agencyId);
  if (node.kind === "indicator") return refuseOtherOwner(tx, node, toId);
  if (toId === null && node.kind !== "program") return;
  const above = ABOVE[node.kind] as Planned;
  const parent = toId === null ? null : await findNode(tx, actor, above, toId);
  if (node.kind === "program") {
    const own = await tx.program.findFirstOrThrow({
      where: { id: node.id, agencyId: node.agencyId },
      select: { level: true },
    });
    const level =
      parent &&
      (await tx.program.findFirst({ where: { id: parent.id, agencyId: node.agencyId }, select: { level: true } }))
        ?.level;
    const fits = own.level === "kegiatan" ? level === "program" : own.level === "sub_kegiatan" && level === "kegiatan";
    if (!fits)
      throw new Refusal(
        "invalid",
        "Kegiatan berada di bawah program, sub kegiatan di bawah kegiatan. Pilih induk yang sesuai.",
      );
  }
  if (parent && (parent.agencyId !== node.agencyId || parent.planId !== node.planId))
    throw new Refusal("invalid", "Tempat yang dipilih berada di rencana lain.");
}

// A part of the pohon kinerja stays with its sasaran and under something of its own kind or above.
async function refuseForeignBranch(tx: Tx, { id, agencyId }: FoundNode, toId: string | null): Promise<void> {
  const own = await tx.pohonNode.findFirstOrThrow({ where: { id, plan: { agencyId } }, select: { sasaranId: true } });
  const nodes = await tx.pohonNode.findMany({
    where: { sasaranId: own.sasaranId },
    select: { id: true, parentId: true, kind: true },
  });
  if (toId === own.sasaranId) return;
  const problem = standsUnder(nodes, id, toId);
  if (problem) throw new Refusal("invalid", problem);
}

// An indicator stays on its level: one of a sasaran goes to another sasaran.
async function refuseOtherOwner(tx: Tx, node: FoundNode, toId: string | null): Promise<void> {
  const { agencyId } = node;
  const own = await tx.indicator.findFirstOrThrow({ where: { id: node.id, agencyId }, select: { level: true } });
  const id = toId ?? "00000000-0000-0000-0000-000000000000";
  const count =
    own.level === "sasaran"
      ? await tx.sasaran.count({ where: { id, plan: { agencyId } } })
      : own.level === "iki"
        ? await tx.kinerja.count({ where: { id, plan: { agencyId } } })
        : await tx.program.count({ where: { id, agencyId, level: own.level } });
  if (count === 0) throw new Refusal("invalid", "Indikator hanya pindah ke induk setingkat di instansi yang sama.");
}

export async function attach(
  tx: Tx,
  { kind, id, parentId }: FoundNode,
  toId: string | null,
  sortOrder: number,
): Promise<void> {
  const change = { where: { id }, select: { id: true } } as const;
  if (kind === "tujuan") await tx.tujuan.update({ ...change, data: { misiId: toId, sortOrder } });
  if (kind === "sasaran") await tx.sasaran.update({ ...change, data: { tujuanId: toId, sortOrder } });
  if (kind === "program") await tx.program.update({ ...change, data: { parentId: toId, sortOrder } });
  if (kind === "kinerja" && toId) await tx.kinerja.update({ ...change, data: { positionId: toId, sortOrder } });
  if (kind === "pohon") {
    const { sasaranId } = await tx.pohonNode.findUniqueOrThrow({ where: { id }, select: { sasaranId: true } });
    await tx.pohonNode.update({ ...change, data: { parentId: toId === sasaranId ? null : toId, sortOrder } });
  }
  if (kind !== "indicator") return;
  const moved = { sortOrder, version: { increment: 1 } };
  await tx.indicator.updateMany({ where: { id, sasaranId: parentId }, data: { ...moved, sasaranId: toId } });
  await tx.indicator.updateMany({ where: { id, programId: parentId }, data: { ...moved, programId: toId } });
  await tx.indicator.updateMany({ where: { id, kinerjaId: parentId }, data: { ...moved, kinerjaId: toId } });
}

export async function refuseForeignPosition(tx: Tx, positionId: string | null, agencyId: string): Promise<void> {
  const found = positionId && (await tx.position.count({ where: { id: positionId, agencyId } }));
  if (!found) throw new Refusal("invalid", "Pilih jabatan yang memegang kinerja ini.");
}

export async function refuseTakenCode(tx: Tx, agencyId: string, code: string, exceptId: string | null): Promise<void> {
  if (!code) return;
  const taken = await tx.program.findUnique({
    where: { agencyId_code: { agencyId, code } },
    select: { id: true, name: true },
  });
  if (taken && taken.id !== exceptId)
    throw new Refusal("conflict", `Kode "${code}" sudah dipakai ${taken.name}. Pilih kode lain.`);
}

/** A name for the screen of at most 45 letters, cut between words. */
export function shortened(name: string): string {
  if (name.length <= 45) return name;
  return `${name.slice(0, 44).replace(/\s+\S*$/, "")}…`;
}
