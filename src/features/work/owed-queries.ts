// What agencies owe in a period, as counts need it: one query, without measuring anything.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { indicatorUnitOnDay, unitOf } from "#features/unit-days/on-day.ts";
import type { Owed } from "#features/work/oversight.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

/** Of agencies that the caller has found to be the actor's to read. */
export async function readOwed(actor: Actor, agencyIds: readonly string[], period: PeriodRow): Promise<Owed[]> {
  const rows = await db().indicator.findMany({
    where: {
      agency: { governmentId: governmentScope(actor) },
      agencyId: { in: [...agencyIds] },
      validFromYear: { lte: period.year },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: period.year } }],
    },
    select: {
      id: true,
      agencyId: true,
      // Whose work it is today: after a merger that of the new unit, also for a period of before.
      ...indicatorUnitOnDay(isoDay(new Date())),
      measuredIn: true,
      realisasi: {
        where: { periodId: period.id },
        select: {
          state: true,
          isLate: true,
          returnedReason: true,
          valueVersion: true,
          notApplicableReason: true,
          _count: { select: { editors: true } },
        },
      },
    },
  });
  return rows.map(({ id, agencyId, measuredIn, realisasi: [own], ...row }) => ({
    ...{ agencyId, measuredIn, indicatorId: id },
    unitId: unitOf(row)?.id ?? null,
    realisasi: own ? entryOf(own) : null,
  }));
}

type Row = {
  state: WorkflowState;
  isLate: boolean;
  returnedReason: string | null;
  valueVersion: number;
  notApplicableReason: string | null;
  _count: { editors: number };
};

const entryOf = ({
  state,
  isLate,
  returnedReason,
  valueVersion,
  notApplicableReason,
  _count,
}: Row): Owed["realisasi"] => ({
  state,
  isLate,
  isReturned: returnedReason !== null,
  isBegun: _count.editors > 0 || valueVersion > 0 || notApplicableReason !== null,
});
