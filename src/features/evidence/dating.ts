// Whether evidence is dated inside the period that it supports: a fact beside it, for people to judge, never a refusal.
import { formatDay } from "#lib/format.ts";

export type Span = { startsOn: Date; endsOn: Date };

export type Dating = "inside" | "outside" | null;

/** Days are compared as days; null where no date was noted. */
export function datingOf(datedOn: Date | null, { startsOn, endsOn }: Span): Dating {
  if (!datedOn) return null;
  const day = dayOf(datedOn);
  return day >= dayOf(startsOn) && day <= dayOf(endsOn) ? "inside" : "outside";
}

/** "bertanggal 18 Juli 2024, di dalam periode". datedOn: "2024-07-18". */
export function datedWords(datedOn: string | null, dating: Dating): string {
  if (!datedOn) return "tanggal dokumen belum dicatat";
  const day = `bertanggal ${formatDay(new Date(`${datedOn}T00:00:00Z`))}`;
  return dating === null ? day : `${day}, ${DATING_WORDS[dating]}`;
}

const DATING_WORDS = { inside: "di dalam periode", outside: "di luar periode" } as const;

/** A day as the database keeps it: midnight of nowhere in particular. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
