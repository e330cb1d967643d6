// The entry windows of a government on the ruler of a year, and where today stands on it.
import type { EntryWindow } from "#components/page/year-ruler.tsx";
import { periodName } from "#domain/period/period.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { formatDay, formatShortDay, isoDay, listed, lowered, yearIn } from "#lib/format.ts";

export type Ruler = { year: number; windows: EntryWindow[]; today?: { date: string; text: string } };

/** The year in which the chosen period is entered, which for the last period of a year is the next one. */
export function rulerOf(periods: readonly PeriodRow[], chosen: Pick<PeriodRow, "opensAt">, now: Date): Ruler {
  const year = yearIn(chosen.opensAt);
  const inside = periods.filter((one) => yearIn(one.opensAt) <= year && yearIn(one.dueAt) >= year);
  return {
    year,
    windows: together(inside).map((same) => windowOf(same, year)),
    ...(yearIn(now) === year ? { today: { date: isoDay(now), text: formatDay(now) } } : {}),
  };
}

/** Periods that are entered in the same days share a window and a word. */
function together(periods: readonly PeriodRow[]): PeriodRow[][] {
  const found = new Map<string, PeriodRow[]>();
  for (const one of periods) {
    const key = `${isoDay(one.opensAt)}/${isoDay(one.dueAt)}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()].sort((a, b) => Number(a[0]?.opensAt) - Number(b[0]?.opensAt));
}

function windowOf(same: readonly PeriodRow[], year: number): EntryWindow {
  const [first] = same;
  if (!first) throw new Error("a window without a period");
  const open = first.window === "open" || first.window === "late";
  const name = `isian ${listed(same.map((one) => lowered(periodName(one))))}`;
  const until = yearIn(first.dueAt) === year ? formatShortDay(first.dueAt) : formatDay(first.dueAt);
  const word = {
    "not-open": name,
    open: `${name}, dibuka sampai ${until}`,
    late: `${name}, lewat batas ${until}`,
    locked: `${name}, terkunci`,
  }[first.window];
  return { from: isoDay(first.opensAt), until: isoDay(first.dueAt), open, word };
}
