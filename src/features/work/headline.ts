// The finding of "Tugas saya": how much waits for this person, of which period, until when.
import { periodName } from "#domain/period/period.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { linesOf, type PeriodWork } from "#features/work/work.ts";
import { capitalised, daysLeft, daysUntil, formatDay, inWords, lowered } from "#lib/format.ts";

export function workHeadline(works: readonly PeriodWork[], isOperator: boolean, now: Date): string {
  const waiting = works.filter((work) => linesOf(work, "mine") > 0);
  const count = waiting.reduce((sum, work) => sum + linesOf(work, "mine"), 0);
  const [first] = waiting;
  if (!first) return "Tidak ada yang menunggu Anda";
  const what = `${capitalised(inWords(count))} isian`;
  const wait = isOperator ? "menunggu Anda" : "menunggu keputusan Anda";
  if (waiting.length > 1) return `${what} dari ${inWords(waiting.length)} periode ${wait}`;
  return `${what} ${lowered(periodName(first.period))} ${wait}${isOperator ? deadlineClause(first.period, now) : ""}`;
}

/** "Batas 31 Juli 2024, 13 hari lagi", or what else there is to know about the window. */
export function windowSentence(period: PeriodRow, now: Date): string {
  switch (period.window) {
    case "not-open":
      return `Dibuka ${formatDay(period.opensAt)}`;
    case "open":
      return `Batas ${formatDay(period.dueAt)}, ${daysLeft(now, period.dueAt)}`;
    case "late": {
      const until = lateUntil(period);
      const end = until ? `; dapat diisi sampai ${formatDay(until)}, tercatat terlambat` : ", tercatat terlambat";
      return `Lewat batas ${formatDay(period.dueAt)}${end}`;
    }
    case "locked":
      return period.locksAt ? `Terkunci sejak ${formatDay(period.locksAt)}` : "Terkunci";
  }
}

/** An exception goes on after the lock. */
function lateUntil({ exceptions = [], locksAt }: PeriodRow): Date | null {
  const ends = exceptions.filter((one) => one.indicatorId === null).map((one) => one.endsAt.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends, locksAt?.getTime() ?? 0)) : locksAt;
}

function deadlineClause(period: PeriodRow, now: Date): string {
  if (period.window === "open") return `, batasnya ${daysLeft(now, period.dueAt)}`;
  return `, terlambat ${inWords(Math.max(1, daysUntil(period.dueAt, now)))} hari`;
}
