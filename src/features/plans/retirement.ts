// Ending a part of the plan with everything under it, from a year on; what was never used may be removed instead.
import type { Actor } from "#domain/access/actor.ts";
import { deleteNode, type FoundNode, findNode, writeRetirement } from "#features/plans/node.ts";
import { PLANNED, type Planned, type RemoveNode, type RestoreNodes, type RetireNode } from "#features/plans/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

type NodeRef = { kind: Planned; id: string };

export type Retired = { year: number; nodes: NodeRef[] };

/** The node and all that stands under it and still holds in that year. */
export const retireNode = (actor: Actor, input: RetireNode): Promise<Retired> =>
  transaction(
    actor,
    `${input.kind}.retire`,
    async (tx) => {
      const found = await findNode(tx, actor, input.kind, input.id);
      refuseOvertaken(found, input.version);
      if (found.retiredFromYear !== null)
        throw new Refusal(
          "conflict",
          `Bagian ini sudah dihentikan mulai ${found.retiredFromYear}. Muat ulang halaman.`,
        );
      const branch = [{ kind: found.kind, id: found.id }, ...(await below(tx, found))];
      const ending = await endingIn(tx, branch, found.agencyId, input.year);
      await refuseMeasured(tx, ending, found.agencyId, input.year);
      for (const [kind, ids] of byKind(ending)) await writeRetirement(tx, kind, ids, input.year);
      return { year: input.year, nodes: ending };
    },
    { reason: input.reason },
  );

/** Takes an ending back: the whole branch as it was ended together. */
export const restoreNodes = (actor: Actor, { year, nodes, withBelow }: RestoreNodes): Promise<Retired> =>
  transaction(actor, "plan.restore", async (tx) => {
    const again: NodeRef[] = [];
    for (const one of nodes) {
      const found = await findNode(tx, actor, one.kind, one.id);
      if (found.retiredFromYear !== year)
        throw new Refusal("conflict", `"${found.text}" sudah diubah orang lain sejak dihentikan. Muat ulang halaman.`);
      again.push(one);
      if (!withBelow) continue;
      const under = await rowsOf(tx, await below(tx, found), found.agencyId, { retiredFromYear: year });
      again.push(...under.map(({ kind, id }) => ({ kind, id })));
    }
    for (const [kind, ids] of byKind(again)) await writeRetirement(tx, kind, ids, null);
    return { year, nodes: again };
  });

/** Everything that plans of years before this one still hold ends with it: what they measured is not measured twice. */
export async function endOlderPlans(tx: Tx, agencyId: string, year: number): Promise<Retired> {
  const only = { select: { id: true } } as const;
  const where = { plan: { agencyId, yearUntil: { lt: year } } };
  const refs = (kind: Planned, rows: { id: string }[]): NodeRef[] => rows.map(({ id }) => ({ kind, id }));
  const branch = [
    ...refs("misi", await tx.misi.findMany({ where, ...only })),
    ...refs("tujuan", await tx.tujuan.findMany({ where, ...only })),
    ...refs("sasaran", await tx.sasaran.findMany({ where, ...only })),
    ...refs("kinerja", await tx.kinerja.findMany({ where, ...only })),
    ...refs("pohon", await tx.pohonNode.findMany({ where, ...only })),
    ...refs(
      "indicator",
      await tx.indicator.findMany({ where: { agencyId, OR: [{ sasaran: where }, { kinerja: where }] }, ...only }),
    ),
  ];
  const ending = await endingIn(tx, branch, agencyId, year);
  await refuseMeasured(tx, ending, agencyId, year);
  for (const [kind, ids] of byKind(ending)) await writeRetirement(tx, kind, ids, year);
  return { year, nodes: ending };
}

/** Only what nothing stands under and nothing points to: everything else ends with a year. */
export const removeNode = (actor: Actor, input: RemoveNode): Promise<{ id: string }> =>
  transaction(actor, `${input.kind}.remove`, async (tx) => {
    const found = await findNode(tx, actor, input.kind, input.id);
    refuseOvertaken(found, input.version);
    const uses = input.kind === "indicator" ? 1 : (await below(tx, found)).length + (await pointersTo(tx, found));
    if (uses > 0)
      throw new Refusal(
        "conflict",
        "Bagian ini sudah dipakai, jadi tidak dihapus. Hentikan mulai tahun tertentu; riwayatnya tetap terbaca.",
      );
    await deleteNode(tx, found);
    return { id: found.id };
  });

function refuseOvertaken(found: FoundNode, version: number): void {
  if (found.version === version) return;
  throw new Refusal("conflict", `Bagian ini baru saja diubah menjadi "${found.text}". Muat ulang, lalu putuskan lagi.`);
}

/** Everything under it, nearest first. */
async function below(tx: Tx, { kind, id, agencyId }: NodeRef & { agencyId: string }): Promise<NodeRef[]> {
  const only = { select: { id: true } } as const;
  const own = { agencyId };
  const refs = (of: Planned, rows: { id: string }[]): NodeRef[] => rows.map((row) => ({ kind: of, id: row.id }));
  const next =
    kind === "misi"
      ? refs("tujuan", await tx.tujuan.findMany({ where: { misiId: id, plan: own }, ...only }))
      : kind === "tujuan"
        ? refs("sasaran", await tx.sasaran.findMany({ where: { tujuanId: id, plan: own }, ...only }))
        : kind === "sasaran"
          ? [
              ...refs("indicator", await tx.indicator.findMany({ where: { sasaranId: id, agencyId }, ...only })),
              ...refs("pohon", await tx.pohonNode.findMany({ where: { sasaranId: id, parentId: null }, ...only })),
            ]
          : kind === "pohon"
            ? refs("pohon", await tx.pohonNode.findMany({ where: { parentId: id }, ...only }))
            : kind === "kinerja"
              ? refs("indicator", await tx.indicator.findMany({ where: { kinerjaId: id, agencyId }, ...only }))
              : kind === "program"
                ? [
                    ...refs("program", await tx.program.findMany({ where: { parentId: id, agencyId }, ...only })),
                    ...refs("indicator", await tx.indicator.findMany({ where: { programId: id, agencyId }, ...only })),
                  ]
                : [];
  const deeper: NodeRef[] = [];
  for (const one of next) deeper.push(...(await below(tx, { ...one, agencyId })));
  return [...next, ...deeper];
}

/** Those that hold in the year: what ended before keeps its own end. What would begin later is not ended but removed. */
async function endingIn(tx: Tx, branch: NodeRef[], agencyId: string, year: number): Promise<NodeRef[]> {
  const rows = await rowsOf(tx, branch, agencyId, { retiredFromYear: null });
  const late = rows.find(({ validFromYear }) => validFromYear !== null && validFromYear >= year);
  if (late)
    throw new Refusal(
      "invalid",
      `Ada bagian yang baru berlaku mulai ${late.validFromYear}; pilih tahun sesudahnya, atau hapus bagian itu lebih dahulu.`,
    );
  return rows.map(({ kind, id }) => ({ kind, id }));
}

/** Those of the branch that end as asked, with the year since which they hold. */
async function rowsOf(
  tx: Tx,
  branch: readonly NodeRef[],
  agencyId: string,
  ends: { retiredFromYear: number | null },
): Promise<(NodeRef & { validFromYear: number | null })[]> {
  const rows: (NodeRef & { validFromYear: number | null })[] = [];
  const only = { select: { id: true, validFromYear: true } } as const;
  for (const [kind, ids] of byKind(branch)) {
    const where = { id: { in: ids }, ...ends };
    const inPlan = { ...where, plan: { agencyId } };
    const found =
      kind === "misi"
        ? await tx.misi.findMany({ where: inPlan, ...only })
        : kind === "tujuan"
          ? await tx.tujuan.findMany({ where: inPlan, ...only })
          : kind === "sasaran"
            ? await tx.sasaran.findMany({ where: inPlan, ...only })
            : kind === "pohon"
              ? await tx.pohonNode.findMany({ where: inPlan, ...only })
              : kind === "kinerja"
                ? await tx.kinerja.findMany({ where: inPlan, ...only })
                : kind === "program"
                  ? await tx.program.findMany({ where: { ...where, agencyId }, ...only })
                  : await tx.indicator.findMany({ where: { ...where, agencyId }, ...only });
    rows.push(...found.map((row) => ({ ...row, kind })));
  }
  return rows;
}

// A figure that people have sent for a year keeps what it measures in that year.
async function refuseMeasured(tx: Tx, nodes: readonly NodeRef[], agencyId: string, year: number): Promise<void> {
  const ids = nodes.filter(({ kind }) => kind === "indicator").map(({ id }) => id);
  if (ids.length === 0) return;
  const sent = await tx.realisasi.findFirst({
    where: { agencyId, indicatorId: { in: ids }, state: { not: "draft" }, period: { year: { gte: year } } },
    select: { period: { select: { year: true } }, indicator: { select: { shortName: true } } },
  });
  if (sent)
    throw new Refusal(
      "conflict",
      `Realisasi ${sent.period.year} untuk ${sent.indicator.shortName} sudah dikirim. Hentikan mulai ${sent.period.year + 1} atau sesudahnya.`,
    );
}

async function pointersTo(tx: Tx, { kind, id, agencyId }: FoundNode): Promise<number> {
  if (kind === "sasaran")
    return await tx.crosscuttingLink.count({ where: { sasaranId: id, supportedAgencyId: agencyId } });
  if (kind !== "program") return 0;
  const [pagu, spent, links, nodes, supports] = [
    await tx.pagu.count({ where: { programId: id } }),
    await tx.realisasiAnggaran.count({ where: { programId: id } }),
    await tx.indicatorProgram.count({ where: { programId: id } }),
    await tx.pohonNode.count({ where: { programId: id } }),
    await tx.crosscuttingLink.count({ where: { programId: id, agencyId } }),
  ];
  return pagu + spent + links + nodes + supports;
}

function byKind(nodes: readonly NodeRef[]): [Planned, string[]][] {
  return PLANNED.map((kind): [Planned, string[]] => [
    kind,
    nodes.filter((one) => one.kind === kind).map(({ id }) => id),
  ]).filter(([, ids]) => ids.length > 0);
}
