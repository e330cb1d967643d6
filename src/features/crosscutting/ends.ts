// The two ends of a crosscutting link: the sasaran or strategy that is supported, and what supports it.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type Aim = { agencyId: string; sasaranId: string | null; strategyId: string | null; frameworkId: string | null };

/** Another government's looks as if it did not exist. */
export async function aimOf(tx: Tx, actor: Actor, kind: "sasaran" | "strategy", id: string): Promise<Aim> {
  const governmentId = governmentScope(actor);
  if (kind === "sasaran") {
    const found = await tx.sasaran.findFirst({
      where: { id, plan: { agency: { governmentId } } },
      select: { plan: { select: { agencyId: true } } },
    });
    if (!found) throw new Refusal("not-found", "Sasaran tidak ditemukan. Muat ulang halaman.");
    return { agencyId: found.plan.agencyId, sasaranId: id, strategyId: null, frameworkId: null };
  }
  const found = await tx.crosscuttingStrategy.findFirst({
    where: { id, framework: { governmentId } },
    select: { frameworkId: true, framework: { select: { leadAgencyId: true } } },
  });
  if (!found?.framework.leadAgencyId)
    throw new Refusal("not-found", "Strategi tidak ditemukan, atau belum ada instansi yang memimpinnya.");
  return { agencyId: found.framework.leadAgencyId, sasaranId: null, strategyId: id, frameworkId: found.frameworkId };
}

export async function refuseForeignProgram(tx: Tx, agencyId: string, programId: string): Promise<void> {
  if ((await tx.program.count({ where: { id: programId, agencyId } })) === 0)
    throw new Refusal("invalid", "Program pendukung bukan milik instansi yang mendukung.");
}
