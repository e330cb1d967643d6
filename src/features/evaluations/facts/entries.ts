// What the calendar asked of an agency until now, and what came of it: every count is of the same entries.
import { isDue, type Period } from "#domain/period/period.ts";
import { isEntered } from "#features/entry/opening.ts";
import type { FactInputs } from "#features/evaluations/facts/fact.ts";

type Entry = { periodId: string; isDraft: boolean; isLate: boolean; evidence: number };
export type Owing = { measuredIn: readonly string[]; entries: readonly Entry[] };
type DuePeriod = Period & { id: string; dueAt: Date };

/**
 * Due: periods whose deadline has passed, for indicators measured in them; one without a row is due and not sent.
 * What was sent although no schedule asked for it counts as asked.
 */
export function entriesOf(owing: readonly Owing[], calendar: readonly DuePeriod[], now: Date): FactInputs["entries"] {
  const past = calendar.filter(({ dueAt }) => dueAt < now);
  const due = owing.flatMap(({ measuredIn, entries }) => {
    const schedule = measuredIn.length > 0 ? measuredIn : null;
    return past.flatMap((period) => {
      const entry = entries.find(({ periodId }) => periodId === period.id) ?? null;
      const isAsked = isDue(schedule, period) === "due" && isEntered(schedule, period, calendar);
      return isAsked || (entry && !entry.isDraft) ? [entry] : [];
    });
  });
  const sent = due.filter((entry) => entry !== null).filter(({ isDraft }) => !isDraft);
  return {
    due: due.length,
    sent: sent.length,
    late: sent.filter(({ isLate }) => isLate).length,
    values: sent.length,
    withoutEvidence: sent.filter(({ evidence }) => evidence === 0).length,
  };
}
