// One line under the heading: where the period stands for this reader, and how far its figures are.
import type { State } from "#components/ui/state-sign.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { daysLeft, formatDay, inWords } from "#lib/format.ts";

export type Standing = { sign: State; words: string };

/** mine: how many entries of this very period wait for the reader's decision. */
export function standingOf(
  { window, opensAt, dueAt, locksAt }: Pick<PeriodRow, "window" | "opensAt" | "dueAt" | "locksAt">,
  mine: number,
  now: Date,
): Standing {
  const limit = window === "open" ? `, batas ${formatDay(dueAt)}` : "";
  if (mine > 0) return { sign: "pending", words: `${inWords(mine)} realisasi menunggu Anda${limit}` };
  switch (window) {
    case "not-open":
      return { sign: "notDue", words: `dibuka untuk diisi ${formatDay(opensAt)}` };
    case "open":
      return { sign: "notDue", words: `dibuka sampai ${formatDay(dueAt)}, ${daysLeft(now, dueAt)}` };
    case "late":
      return { sign: "late", words: `batas ${formatDay(dueAt)} sudah ${daysLeft(now, dueAt)}` };
    case "locked":
      return { sign: "locked", words: `terkunci sejak ${formatDay(locksAt ?? dueAt)}` };
  }
}
