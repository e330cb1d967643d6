// Rules of a calendar that a person edits: what a window must be, said in words, and the set of periods of a year.
import { type Period, type PeriodKind, periodCode } from "#domain/period/period.ts";
import { dayAfter } from "#features/periods/days.ts";

/** Days, "2024-07-31"; locks null: it never locks. */
export type WindowDays = { opens: string; due: string; locks: string | null };

export type WindowProblem = { field: keyof WindowDays; message: string };

/** startsOn: the first day of the period itself. Empty when the window is possible. */
export function windowProblems({ opens, due, locks }: WindowDays, startsOn: string): WindowProblem[] {
  const problems: WindowProblem[] = [];
  if (opens < startsOn)
    problems.push({ field: "opens", message: "Tidak dapat dibuka sebelum periodenya sendiri dimulai." });
  if (due < opens) problems.push({ field: "due", message: "Batas isian tidak dapat mendahului hari dibukanya." });
  if (locks !== null && locks < due)
    problems.push({ field: "locks", message: "Kunci tidak dapat mendahului batas isian." });
  return problems;
}

export type PlannedPeriod = Period & WindowDays & { code: string; startsOn: string; endsOn: string };

const PARTS: Record<PeriodKind, number> = { year: 1, semester: 2, triwulan: 4, month: 12 };

/** Opens on the day after the period ends; due and lock lie so many days later. lockDays null: never locks. */
export function periodSet(year: number, kind: PeriodKind, dueDays: number, lockDays: number | null): PlannedPeriod[] {
  const months = 12 / PARTS[kind];
  return Array.from({ length: PARTS[kind] }, (_, index) => {
    const period = { year, kind, ordinal: index + 1 };
    const startsOn = isoOf(new Date(Date.UTC(year, index * months, 1)));
    const endsOn = isoOf(new Date(Date.UTC(year, (index + 1) * months, 0)));
    const opens = dayAfter(endsOn, 1);
    const due = dayAfter(endsOn, dueDays);
    const locks = lockDays === null ? null : dayAfter(due, lockDays);
    return { ...period, code: periodCode(period), startsOn, endsOn, opens, due, locks };
  });
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
