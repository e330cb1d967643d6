// The entry windows of a government on the ruler of a year, and where today stands on it.
import type { EntryWindow } from "#components/page/year-ruler.tsx";
import { periodName } from "#domain/period/period.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { daysUntil, formatDay, formatShortDay, isoDay, listed, lowered, yearIn } from "#lib/format.ts";

export type Ruler = { year: number; windows: EntryWindow[]; today?: { date: string; text: string } };

/** The year in which the chosen period is entered, which for the last period of a year is the next one. */
export function rulerOf(periods: readonly PeriodRow[], chosen: Pick<PeriodRow, "opensAt">, now: Date): Ruler {
  const year = yearIn(chosen.opensAt);
  const inside = periods
    .filter((one) => yearIn(one.opensAt) <= year && yearIn(one.dueAt) >= year)
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
  return {
    year,
    windows: neighbours(inside).flatMap((group) => windowsOf(group, year)),
    ...(yearIn(now) === year ? { today: { date: isoDay(now), text: formatDay(now) } } : {}),
  };
}

/** Closer than this, the words of two windows would be written over each other. */
const NEAR_DAYS = 45;

function neighbours(periods: readonly PeriodRow[]): PeriodRow[][] {
  const groups: PeriodRow[][] = [];
  for (const one of periods) {
    const last = groups.at(-1);
    if (last?.[0] && daysUntil(last[0].opensAt, one.opensAt) < NEAR_DAYS) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Each window is drawn, the first one carries the words of all. */
function windowsOf(group: readonly PeriodRow[], year: number): EntryWindow[] {
  const drawn = new Map(group.map((one) => [`${isoDay(one.opensAt)} ${isoDay(one.dueAt)}`, one]));
  return [...drawn.values()].map((one, index) => ({
    from: isoDay(one.opensAt),
    until: isoDay(one.dueAt),
    open: one.window === "open" || one.window === "late",
    word: index === 0 ? wordOf(group, year) : "",
  }));
}

function wordOf(group: readonly PeriodRow[], year: number): string {
  const states = new Map<string, PeriodRow[]>();
  for (const one of group) {
    const state = stateWords(one, year);
    states.set(state, [...(states.get(state) ?? []), one]);
  }
  const said = [...states].map(([state, same]) => listed(same.map((one) => lowered(periodName(one)))) + state);
  return `isian ${said.join("; ")}`;
}

function stateWords({ window, dueAt }: PeriodRow, year: number): string {
  const until = yearIn(dueAt) === year ? formatShortDay(dueAt) : formatDay(dueAt);
  return {
    "not-open": "",
    open: `, dibuka sampai ${until}`,
    late: `, lewat batas ${until}`,
    locked: ", terkunci",
  }[window];
}
