// The calendar of a government, and the period a page is about.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type WindowState, windowState } from "#domain/period/window.ts";
import { db } from "#lib/db.ts";

/** indicatorId null: every figure of the agency. */
export type LiveException = { id: string; periodId: string; indicatorId: string | null; endsAt: Date };

export type PeriodRow = {
  id: string;
  code: string;
  year: number;
  kind: "year" | "semester" | "triwulan" | "month";
  ordinal: number;
  opensAt: Date;
  dueAt: Date;
  locksAt: Date | null;
  window: WindowState;
  /** For one agency: what opens the period again after its lock, for all its figures or for single indicators. */
  exceptions?: readonly LiveException[];
};

/** All periods of the actor's government, oldest first. */
export async function listPeriods(actor: Actor, now: Date): Promise<PeriodRow[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "period.read", { governmentId })) return [];
  const rows = await db().period.findMany({
    where: { governmentId },
    orderBy: [{ endsOn: "asc" }, { startsOn: "desc" }],
    select: { id: true, code: true, year: true, kind: true, ordinal: true, opensAt: true, dueAt: true, locksAt: true },
  });
  return rows.map((row) => ({ ...row, window: windowState(row, now) }));
}

/** Until when a period that is locked is open again, for all figures of the agency or for some; null when it is not. */
export function reopenedUntil({ locksAt, exceptions = [] }: PeriodRow, now: Date): Date | null {
  if (locksAt === null || now < locksAt || exceptions.length === 0) return null;
  return new Date(Math.max(...exceptions.map((one) => one.endsAt.getTime())));
}

/** The period named in the URL, else the one that is open, else the last one. */
export function choosePeriod(periods: readonly PeriodRow[], wanted: string | undefined): PeriodRow | null {
  const named = periods.find((period) => period.code === wanted);
  const open = periods.findLast((period) => period.window === "open" || period.window === "late");
  return named ?? open ?? periods.at(-1) ?? null;
}

/** Whether an operator may still put something in for this indicator. */
export function isEnterable(period: PeriodRow, indicatorId: string): boolean {
  if (period.window === "open" || period.window === "late") return true;
  return period.exceptions?.some((one) => one.indicatorId === null || one.indicatorId === indicatorId) ?? false;
}
