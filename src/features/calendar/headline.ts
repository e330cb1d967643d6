// The finding of the calendar: what is open and until when, or what comes next.
import { periodName } from "#domain/period/period.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { capitalised, daysLeft, daysUntil, formatDay, inWords, lowered } from "#lib/format.ts";

export function calendarHeadline(periods: readonly PeriodRow[], now: Date): string {
  const open = periods.filter(({ window }) => window === "open" || window === "late").sort(byDue);
  const [first] = open;
  if (!first) return nextWords(periods, now);
  const name = periodName(first);
  const when =
    first.window === "open"
      ? `terbuka sampai ${formatDay(first.dueAt)}, ${daysLeft(now, first.dueAt)}`
      : `lewat batas ${Math.max(1, daysUntil(first.dueAt, now))} hari, masih dapat diisi`;
  if (open.length === 1) return `${name} ${when}`;
  return `${capitalised(inWords(open.length))} periode terbuka; ${lowered(name)} ${when}`;
}

function nextWords(periods: readonly PeriodRow[], now: Date): string {
  if (periods.length === 0) return "Kalender ini belum berisi periode";
  const [next] = periods
    .filter(({ opensAt }) => opensAt > now)
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
  if (!next) return "Tidak ada periode yang terbuka, dan belum ada yang berikutnya";
  return `Tidak ada periode yang terbuka; berikutnya ${lowered(periodName(next))}, dibuka ${formatDay(next.opensAt)}`;
}

const byDue = (a: PeriodRow, b: PeriodRow): number => a.dueAt.getTime() - b.dueAt.getTime();
