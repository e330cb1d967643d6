// The result used: an indicator whose realisasi of a year is the score of that year's evaluation. The value comes from
// the final report; it still goes through the period's workflow, because the agency explains it and its head approves it.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { BindIndicator, UnbindIndicator } from "#features/lhe/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

/** left: how many entries keep what was typed, because their period is locked or they were sent. */
export type Bound = { taken: number; left: number };

export const bindIndicator = (actor: Actor, input: BindIndicator): Promise<Bound> =>
  transaction(actor, "evaluation.bind", async (tx) => {
    const indicator = await bindable(tx, actor, input.indicatorId);
    if (indicator.evaluationBinding)
      throw new Refusal("conflict", "Indikator ini sudah diambil dari hasil evaluasi. Muat ulang halaman.");
    if (indicator.formulas.some((one) => one.expression !== null))
      throw new Refusal(
        "invalid",
        "Indikator ini dihitung dengan rumus. Yang dapat diambil dari evaluasi adalah indikator yang nilainya diberikan dari luar.",
      );
    await tx.evaluationBinding.create({
      data: {
        ...{ agencyId: indicator.agencyId, indicatorId: indicator.id, yearFrom: input.yearFrom },
        boundById: actor.userId,
      },
    });
    return takeOver(tx, indicator);
  });

/** From now on it is typed again; what came from reports that are approved stays as it was approved. */
export const unbindIndicator = (actor: Actor, input: UnbindIndicator): Promise<{ released: true }> =>
  transaction(actor, "evaluation.unbind", async (tx) => {
    const { id, agencyId, evaluationBinding } = await bindable(tx, actor, input.indicatorId);
    if (!evaluationBinding)
      throw new Refusal("conflict", "Indikator ini tidak diambil dari evaluasi. Muat ulang halaman.");
    await tx.evaluationBinding.delete({ where: { id: evaluationBinding.id } });
    await tx.realisasi.updateMany({
      where: { indicatorId: id, agencyId, source: "evaluation", state: "draft" },
      data: { source: "direct", lheId: null, version: { increment: 1 } },
    });
    return { released: true };
  });

async function bindable(tx: Tx, actor: Actor, indicatorId: string) {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select i.id from indicator i join agency a on a.id = i.agency_id
    where i.id = ${indicatorId}::uuid and a.government_id = ${governmentId}::uuid for update of i`;
  const indicator = await tx.indicator.findFirst({
    where: { id: indicatorId, agency: { governmentId } },
    select: { id: true, agencyId: true, evaluationBinding: true, formulas: { select: { expression: true } } },
  });
  if (!indicator || !can(actor, "agency.read", { agencyId: indicator.agencyId, governmentId }))
    throw new Refusal("not-found", "Indikator tidak ditemukan. Muat ulang halaman.");
  if (!can(actor, "evaluation.bind", { agencyId: indicator.agencyId, governmentId }))
    throw new Refusal("forbidden", "Sumber nilai indikator diatur oleh perencana instansi atau pengelola pemda.");
  return indicator;
}

async function takeOver(tx: Tx, { id, agencyId }: { id: string; agencyId: string }): Promise<Bound> {
  const rows = await tx.$queryRaw<{ id: string; state: string; isFree: boolean; lheId: string | null }[]>`
    select r.id, r.state::text as state, l.id as "lheId",
      (r.direct_amount is null and r.not_applicable_reason is null) or window_takes(r.period_id, r.agency_id, array[r.indicator_id]) as "isFree"
    from realisasi r join period p on p.id = r.period_id
    left join lhe l on l.agency_id = r.agency_id and l.year = p.year and l.state = 'final'
    where r.indicator_id = ${id}::uuid and r.agency_id = ${agencyId}::uuid and r.source <> 'document'
      and takes_evaluation(r.indicator_id, r.period_id) order by r.id for update of r`;
  const free = rows.filter((row) => row.state === "draft" && row.isFree);
  for (const { id: realisasiId, lheId } of free) {
    await tx.realisasi.update({
      where: { id: realisasiId },
      data: {
        ...{ source: "evaluation", lheId, version: { increment: 1 } },
        ...{ directAmount: null, directAsWritten: null, notApplicableReason: null },
      },
      select: { id: true },
    });
  }
  return { taken: free.length, left: rows.length - free.length };
}
