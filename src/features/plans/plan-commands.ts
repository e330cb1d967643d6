// The plan itself: its name, its years and its visi.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { refuseUnlessPlanner } from "#features/plans/node.ts";
import { endOlderPlans, type Retired } from "#features/plans/retirement.ts";
import type { AddPlan, ChangePlan } from "#features/plans/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const addPlan = (
  actor: Actor,
  { agencyId, visi, endsOlder, ...plan }: AddPlan,
): Promise<{ id: string; ended: Retired | null }> =>
  transaction(actor, "plan.add", async (tx) => {
    const governmentId = governmentScope(actor);
    const agency = await tx.agency.findFirst({ where: { id: agencyId, governmentId }, select: { id: true } });
    if (!agency) throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
    refuseUnlessPlanner(actor, { agencyId, governmentId });
    await refuseOverlap(tx, { agencyId, kind: plan.kind, exceptId: null }, plan);
    const ended = endsOlder ? await endOlderPlans(tx, agencyId, plan.yearFrom) : null;
    const { id } = await tx.plan.create({ data: { ...plan, agencyId, visi: visi || null }, select: { id: true } });
    return { id, ended };
  });

export const changePlan = (
  actor: Actor,
  { planId, version, visi, ...fields }: ChangePlan,
): Promise<{ id: string; version: number }> =>
  transaction(actor, "plan.change", async (tx) => {
    const governmentId = governmentScope(actor);
    await tx.$queryRaw`select p.id from plan p join agency a on a.id = p.agency_id
      where p.id = ${planId}::uuid and a.government_id = ${governmentId}::uuid for update of p`;
    const found = await tx.plan.findFirst({ where: { id: planId, agency: { governmentId } } });
    if (!found) throw new Refusal("not-found", "Rencana tidak ditemukan. Muat ulang halaman.");
    refuseUnlessPlanner(actor, { agencyId: found.agencyId, governmentId });
    if (found.version !== version)
      throw new Refusal(
        "conflict",
        "Rencana ini baru saja diubah orang lain. Kedua teks ada di bawah; pilih yang dipakai.",
        {
          ...{ name: found.name, visi: found.visi, yearFrom: found.yearFrom, yearUntil: found.yearUntil },
          version: found.version,
        },
      );
    await refuseOverlap(tx, { agencyId: found.agencyId, kind: found.kind, exceptId: planId }, fields);
    return tx.plan.update({
      where: { id: planId },
      data: { ...fields, visi: visi || null, version: { increment: 1 } },
      select: { id: true, version: true },
    });
  });

type Whose = {
  agencyId: string;
  kind: "rpjmd" | "renstra" | "iku_decree" | "iki_decree" | "sakip_report";
  exceptId: string | null;
};
type Span = { yearFrom: number; yearUntil: number };

// Two plans of one kind in one year would be two answers to one question; the database refuses it as well.
async function refuseOverlap(
  tx: Tx,
  { agencyId, kind, exceptId }: Whose,
  { yearFrom, yearUntil }: Span,
): Promise<void> {
  const others = await tx.plan.findMany({
    where: { agencyId, kind, yearFrom: { lte: yearUntil }, yearUntil: { gte: yearFrom } },
    select: { id: true, name: true, yearFrom: true, yearUntil: true },
  });
  const other = others.find(({ id }) => id !== exceptId);
  if (other)
    throw new Refusal(
      "conflict",
      `${other.name} sudah mencakup ${other.yearFrom}–${other.yearUntil}. Pilih tahun di luar itu, atau ubah rencana tersebut.`,
    );
}
