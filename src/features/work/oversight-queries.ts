import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { listAgencies } from "#features/agencies/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { type AgencyProgress, progressOf } from "#features/work/oversight.ts";
import { readOwed } from "#features/work/owed-queries.ts";

/** The chosen period, or all that are open. */
export function readOverseen(actor: Actor, calendar: readonly PeriodRow[], chosen: PeriodRow | null) {
  const open = calendar.filter(({ window }) => window === "open" || window === "late");
  return Promise.all(
    (chosen ? [chosen] : open).map(async (period) => ({
      period,
      progress: await readOversight(actor, period, calendar),
    })),
  );
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
