// What the lists of work are made from: the sheet of a period, and beside each realisasi whose it is and how it went.
import type { Actor } from "#domain/access/actor.ts";
import { isEntered } from "#features/entry/opening.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";

export type Unit = { id: string; name: string };

export type Deed = { by: string; at: Date; reason: string | null };

/** The latest of each kind. */
export type Way = { sent: Deed | null; verified: Deed | null; returned: Deed | null; lastTyped: Date | null };

export type WorkFacts = {
  actor: Actor;
  period: PeriodRow;
  calendar: readonly PeriodRow[];
  sheet: Sheet;
  /** By the id of the realisasi. */
  ways: ReadonlyMap<string, Way>;
  /** By the id of the indicator or variable; absent: nobody's in particular. */
  units: ReadonlyMap<string, Unit>;
  /** Titles of those who take the next steps here. */
  reviewers: { verifier: string | null; head: string | null };
  now: Date;
};

/** Entered in this period, and due or begun: what somebody owes. */
export function owedIn({ sheet, period, calendar, ways }: WorkFacts): SheetIndicator[] {
  return sheet.indicators.filter((indicator) => {
    const { realisasi } = indicator;
    if (!realisasi) return indicator.due === "due" && isEntered(indicator.measuredIn, period, calendar);
    if (realisasi.state !== "draft" || indicator.due === "due") return true;
    return (ways.get(realisasi.id)?.lastTyped ?? null) !== null;
  });
}
