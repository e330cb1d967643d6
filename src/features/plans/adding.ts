// A new part of the plan: under what it may stand, which code and place it gets.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { findNode, lastPlace, refuseUnlessPlanner } from "#features/plans/node.ts";
import { ABOVE, refuseForeignPosition, refuseTakenCode, type SavedNode, shortened } from "#features/plans/placing.ts";
import type { AddNode } from "#features/plans/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const addNode = (actor: Actor, input: AddNode): Promise<SavedNode> =>
  transaction(actor, `${input.kind}.add`, async (tx) => {
    const { kind, agencyId, planId } = input;
    const scope = await findScope(tx, actor, agencyId, planId);
    await refuseUnderNothing(tx, actor, input, scope.agencyId);
    const sortOrder = await lastPlace(tx, kind, scope);
    const validFromYear = scope.yearFrom !== null && input.year <= scope.yearFrom ? null : input.year;
    return create(tx, input, { sortOrder, validFromYear });
  });

type Scope = { agencyId: string; planId: string | null; yearFrom: number | null };

async function findScope(tx: Tx, actor: Actor, agencyId: string, planId: string | null): Promise<Scope> {
  const governmentId = governmentScope(actor);
  const agency = await tx.agency.findFirst({ where: { id: agencyId, governmentId }, select: { id: true } });
  if (!agency) throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
  refuseUnlessPlanner(actor, { agencyId, governmentId });
  if (!planId) return { agencyId, planId: null, yearFrom: null };
  const plan = await tx.plan.findFirst({ where: { id: planId, agencyId }, select: { yearFrom: true } });
  if (!plan) throw new Refusal("not-found", "Rencana tidak ditemukan. Muat ulang halaman.");
  return { agencyId, planId, yearFrom: plan.yearFrom };
}

async function refuseUnderNothing(tx: Tx, actor: Actor, input: AddNode, agencyId: string): Promise<void> {
  const { kind, parentId, planId } = input;
  if (kind !== "program" && !planId) throw new Refusal("invalid", "Pilih rencananya dahulu.");
  if (kind === "kinerja") return refuseForeignPosition(tx, parentId, agencyId);
  const above = ABOVE[kind];
  if (!parentId || !above) return;
  const parent = await findNode(tx, actor, above, parentId);
  if (parent.agencyId !== agencyId || (kind !== "program" && parent.planId !== planId))
    throw new Refusal("invalid", "Induk yang dipilih berada di rencana lain. Muat ulang halaman.");
  if (parent.retiredFromYear !== null && parent.retiredFromYear <= input.year)
    throw new Refusal(
      "invalid",
      `"${parent.text}" sudah dihentikan mulai ${parent.retiredFromYear}. Pilih induk yang masih berlaku.`,
    );
}

type Placed = { sortOrder: number; validFromYear: number | null };

async function create(tx: Tx, input: AddNode, placed: Placed): Promise<SavedNode> {
  const { kind, parentId, text, mark } = input;
  const select = { id: true, version: true } as const;
  const planId = input.planId as string;
  if (kind === "misi") return tx.misi.create({ data: { ...placed, planId, text, mark: mark || null }, select });
  if (kind === "tujuan")
    return tx.tujuan.create({ data: { ...placed, planId, misiId: parentId, text, mark: mark || null }, select });
  if (kind === "sasaran") {
    const code = await freeCode(tx, planId);
    return tx.sasaran.create({ data: { ...placed, planId, tujuanId: parentId, code, text }, select });
  }
  if (kind === "kinerja")
    return tx.kinerja.create({ data: { ...placed, planId, positionId: parentId as string, text }, select });
  const { agencyId, tags } = input;
  const parent =
    parentId &&
    (await tx.program.findFirstOrThrow({ where: { id: parentId, agencyId }, select: { level: true } })).level;
  if (parent === "sub_kegiatan") throw new Refusal("invalid", "Di bawah sub kegiatan tidak ada lagi yang dirinci.");
  const level = parent === "kegiatan" ? "sub_kegiatan" : parent === "program" ? "kegiatan" : "program";
  const shortName = input.shortName || shortened(text);
  const code = input.code || (await freeProgramCode(tx, agencyId, shortName));
  await refuseTakenCode(tx, agencyId, code, null);
  return tx.program.create({
    data: { ...placed, agencyId, parentId, level, code, name: text, shortName, tags },
    select,
  });
}

async function freeCode(tx: Tx, planId: string): Promise<string> {
  const taken = new Set(
    (await tx.sasaran.findMany({ where: { planId }, select: { code: true } })).map(({ code }) => code),
  );
  let nth = taken.size + 1;
  while (taken.has(`sasaran-${nth}`)) nth++;
  return `sasaran-${nth}`;
}

async function freeProgramCode(tx: Tx, agencyId: string, name: string): Promise<string> {
  const stem =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "program";
  const rows = await tx.program.findMany({ where: { agencyId, code: { startsWith: stem } }, select: { code: true } });
  const taken = new Set(rows.map(({ code }) => code));
  let nth = 1;
  while (taken.has(nth === 1 ? stem : `${stem}-${nth}`)) nth++;
  return nth === 1 ? stem : `${stem}-${nth}`;
}
