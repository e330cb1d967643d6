// After the lock only an exception opens a period again: for a whole agency, or for one of its indicators.
import { type WindowState, windowState } from "#domain/period/window.ts";
import type { LiveException, PeriodRow } from "#features/periods/queries.ts";
import { db, type Tx } from "#lib/db.ts";

/** Those of one agency that hold now. The agency is one that the caller has found in the actor's scope. */
export function liveExceptions(
  agencyId: string,
  now: Date,
  reader: Pick<Tx, "periodException"> = db(),
): Promise<LiveException[]> {
  return reader.periodException.findMany({
    where: { agencyId, revokedAt: null, endsAt: { gte: now } },
    select: { id: true, periodId: true, indicatorId: true, endsAt: true },
  });
}

/** Until when an exception opens a period for figures that these indicators rest on; null when none does. */
export function exceptionUntil(
  exceptions: readonly LiveException[],
  periodId: string,
  indicatorIds: readonly string[],
): Date | null {
  const ends = exceptions
    .filter((one) => one.periodId === periodId)
    .filter((one) => one.indicatorId === null || indicatorIds.includes(one.indicatorId))
    .map((one) => one.endsAt.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

/** The window of a period for one of its data dasar: open by exception when an indicator that uses it is. */
export async function windowOfVariable(
  tx: Pick<Tx, "periodException" | "$queryRaw">,
  agencyId: string,
  period: { id: string; year: number; opensAt: Date; dueAt: Date; locksAt: Date | null },
  variableId: string,
  now: Date,
): Promise<WindowState> {
  const window = windowState(period, now);
  if (window !== "locked") return window;
  const exceptions = await liveExceptions(agencyId, now, tx);
  if (exceptions.length === 0) return window;
  // Also through the realisasi of others, as the guards ask.
  const [users] = await tx.$queryRaw<{ ids: string[] }[]>`
    select indicators_using(${variableId}::uuid, ${period.id}::uuid)::text[] as ids`;
  const until = exceptionUntil(exceptions, period.id, users?.ids ?? []);
  return windowState({ ...period, exceptionUntil: until }, now);
}

/** The calendar as one agency sees it: a period that an exception opens for all its figures is open again. */
export function withExceptions(
  periods: readonly PeriodRow[],
  exceptions: readonly LiveException[],
  now: Date,
): PeriodRow[] {
  return periods.map((period) => {
    const own = exceptions.filter((one) => one.periodId === period.id);
    if (own.length === 0) return period;
    const window = windowState({ ...period, exceptionUntil: exceptionUntil(own, period.id, []) }, now);
    return { ...period, window, exceptions: own };
  });
}
