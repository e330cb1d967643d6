// The finding of "Tugas saya": how much waits for this person, of which period, until when.
import { periodName } from "#domain/period/period.ts";
import { type PeriodRow, reopenedUntil } from "#features/periods/queries.ts";
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

/** Where no period asks for anything: what waits in planning. */
export function planningHeadline(lines: readonly { kind: "decide" | "mend" }[]): string | undefined {
  const [decide, mend] = (["decide", "mend"] as const).map((kind) => lines.filter((line) => line.kind === kind).length);
  if (decide) return `${capitalised(inWords(decide))} rancangan perencanaan menunggu keputusan Anda`;
  return mend ? `${capitalised(inWords(mend))} rancangan perencanaan dikembalikan kepada Anda` : undefined;
}

/** "Batas 31 Juli 2024, 13 hari lagi", or what else there is to know about the window. */
export function windowSentence(period: PeriodRow, now: Date): string {
  switch (period.window) {
    case "not-open":
      return `Dibuka ${formatDay(period.opensAt)}`;
    case "open":
      return `Batas ${formatDay(period.dueAt)}, ${daysLeft(now, period.dueAt)}`;
    case "late": {
      const until = reopenedUntil(period, now) ?? period.locksAt;
      const end = until ? `; dapat diisi sampai ${formatDay(until)}, tercatat terlambat` : ", tercatat terlambat";
      return `Lewat batas ${formatDay(period.dueAt)}${end}`;
    }
    case "locked": {
      const until = reopenedUntil(period, now);
      const since = period.locksAt ? `Terkunci sejak ${formatDay(period.locksAt)}` : "Terkunci";
      return until ? `${since}; sebagian dibuka lagi sampai ${formatDay(until)}` : since;
    }
  }
}

function deadlineClause(period: PeriodRow, now: Date): string {
  if (period.window === "open") return `, batasnya ${daysLeft(now, period.dueAt)}`;
  const reopened = reopenedUntil(period, now);
  if (reopened) return `, dibuka lagi sampai ${formatDay(reopened)}`;
  return `, terlambat ${inWords(Math.max(1, daysUntil(period.dueAt, now)))} hari`;
}
