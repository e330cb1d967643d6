import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { listAgencies } from "#features/agencies/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { type AgencyProgress, type Owed, progressOf } from "#features/work/oversight.ts";
import { db } from "#lib/db.ts";

/** One query for all agencies of the government. Nobody else's reader gets anything. */
export async function readOversight(
  actor: Actor,
  period: PeriodRow,
  calendar: readonly PeriodRow[],
): Promise<AgencyProgress[]> {
  if (!can(actor, "work.oversee", { governmentId: governmentScope(actor) })) return [];
  const agencies = (await listAgencies(actor)).filter((agency) => agency.isMeasured);
  const rows = await db().indicator.findMany({
    where: {
      agency: { governmentId: governmentScope(actor) },
      agencyId: { in: agencies.map((agency) => agency.id) },
      validFromYear: { lte: period.year },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: period.year } }],
    },
    select: {
      agencyId: true,
      measuredIn: true,
      realisasi: {
        where: { periodId: period.id },
        select: { state: true, isLate: true, returnedReason: true, _count: { select: { editors: true } } },
      },
    },
  });
  const owed = rows.map(
    ({ realisasi: [own], ...row }): Owed => ({
      ...row,
      realisasi: own
        ? {
            state: own.state,
            isLate: own.isLate,
            isReturned: own.returnedReason !== null,
            isBegun: own._count.editors > 0,
          }
        : null,
    }),
  );
  return progressOf(agencies, owed, period, calendar);
}
