// "Tugas saya": what is in this person's hands in a period, what is with others, what is done. Each line leads to the
// very cell or row where it is settled.
import type { State } from "#components/ui/state-sign.ts";
import type { PeriodRow } from "#features/periods/queries.ts";

/** A page of the agency with its search and the place in it. */
export type WorkPlace = { page: string; search: Record<string, string>; anchor: string | null };

/** One thing that is still missing, and where it is put in. */
export type WorkNeed = { say: string; to: WorkPlace };

export type WorkLine = {
  id: string;
  name: string;
  /** In full. */
  official: string;
  to: WorkPlace;
  sign: State;
  /** Beside the sign: "dikembalikan", "menunggu verifikasi". */
  word: string;
  needs: WorkNeed[];
  /** The unit that fills it in, where it is not the reader's own. */
  unit: string | null;
  /** By whom and since when. */
  note: string | null;
};

export type WorkGroup = {
  /** mine: this person's turn; others: somebody else's; done: nobody's. */
  kind: "mine" | "others" | "done";
  title: string;
  lines: WorkLine[];
  action: { label: string; to: WorkPlace } | null;
};

export type PeriodWork = { period: PeriodRow; groups: WorkGroup[] };

export const linesOf = (work: PeriodWork, kind: WorkGroup["kind"]): number =>
  work.groups.filter((group) => group.kind === kind).reduce((sum, group) => sum + group.lines.length, 0);
