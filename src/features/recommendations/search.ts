// The filters of the list, as they stand in its address.
import { STATE_WORDS } from "#domain/evaluation/recommendation.ts";
import { AGES } from "#features/recommendations/by-agency.ts";
import type { Filter } from "#features/recommendations/rows.ts";

type Search = Record<string, string | string[] | undefined>;

export type FollowUpSearch = Filter & { scope: "agency" | "government" };

export function readSearch(search: Search, mayOversee: boolean): FollowUpSearch {
  const one = (name: string) => (typeof search[name] === "string" ? (search[name] as string) : "");
  const year = Number(one("tahun"));
  const state = one("keadaan");
  return {
    scope: mayOversee && one("lingkup") === "semua" ? "government" : "agency",
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    state: state === "open" || state in STATE_WORDS ? (state as Filter["state"]) : null,
    age: AGES.find((age) => age === one("umur")) ?? null,
  };
}

/** Only what was chosen. */
export function writtenSearch({ scope, year, state, age }: FollowUpSearch): Record<string, string | undefined> {
  return {
    lingkup: scope === "government" ? "semua" : undefined,
    tahun: year === null ? undefined : String(year),
    keadaan: state ?? undefined,
    umur: age ?? undefined,
  };
}
