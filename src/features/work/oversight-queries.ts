import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { listAgencies } from "#features/agencies/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { type AgencyProgress, progressOf } from "#features/work/oversight.ts";
import { readOwed } from "#features/work/owed-queries.ts";
import { db } from "#lib/db.ts";

/** The chosen period, or all that are open and those where the manager still has something to publish. */
export async function readOverseen(actor: Actor, calendar: readonly PeriodRow[], chosen: PeriodRow | null) {
  const approved = chosen ? [] : await readToPublish(actor);
  const shown = calendar.filter(
    ({ id, window }) => window === "open" || window === "late" || approved.some((one) => one.periodId === id),
  );
  return Promise.all(
    (chosen ? [chosen] : shown).map(async (period) => ({
      period,
      progress: await readOversight(actor, period, calendar),
    })),
  );
}

/** What is approved and waits to be published, by agency and period; for those who publish nothing, none. */
export async function readToPublish(actor: Actor): Promise<{ periodId: string; agencyId: string; count: number }[]> {
  if (actor.role !== "manager") return [];
  const rows = await db().realisasi.groupBy({
    by: ["periodId", "agencyId"],
    where: { agency: { governmentId: governmentScope(actor) }, state: "approved" },
    _count: true,
  });
  return rows.map(({ periodId, agencyId, _count }) => ({ periodId, agencyId, count: _count }));
}

/** All measured agencies of the government; for those who do not oversee it, none. */
export async function readOversight(
  actor: Actor,
  period: PeriodRow,
  calendar: readonly PeriodRow[],
): Promise<AgencyProgress[]> {
  if (!oversees(actor)) return [];
  const agencies = (await listAgencies(actor)).filter((agency) => agency.isMeasured);
  const owed = await readOwed(
    actor,
    agencies.map((agency) => agency.id),
    period,
  );
  return progressOf(agencies, owed, period, calendar);
}

export const oversees = (actor: Actor): boolean => can(actor, "work.oversee", { governmentId: governmentScope(actor) });
