// The search of the accounts, kept in the address.
import type { Route } from "next";
import { ROLES, type Role } from "#domain/access/actor.ts";
import type { PeopleFilter } from "#features/accounts/people-queries.ts";
import { PEOPLE } from "#features/accounts/settings-address.ts";

type Given = Record<string, string | string[] | undefined>;

const STATES = { aktif: "active", ditutup: "closed", menunggu: "waiting" } as const;

export function readFilter(given: Given): PeopleFilter {
  const one = (name: string) => (typeof given[name] === "string" ? given[name].trim() : "");
  const role = one("peran") as Role;
  const state = one("keadaan");
  const page = Number(one("halaman"));
  return {
    words: one("cari").slice(0, 100),
    agencyId: UUID.test(one("instansi")) ? one("instansi") : null,
    role: ROLES.includes(role) ? role : null,
    state: state in STATES ? STATES[state as keyof typeof STATES] : null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

export function filterAddress(filter: PeopleFilter, page: number): Route {
  const search = new URLSearchParams();
  if (filter.words) search.set("cari", filter.words);
  if (filter.agencyId) search.set("instansi", filter.agencyId);
  if (filter.role) search.set("peran", filter.role);
  const state = stateWord(filter.state);
  if (state) search.set("keadaan", state);
  if (page > 1) search.set("halaman", String(page));
  return (search.size > 0 ? `${PEOPLE}?${search}` : PEOPLE) as Route;
}

/** As it stands in the address: "aktif"; nothing for all. */
export const stateWord = (state: PeopleFilter["state"]): string =>
  Object.entries(STATES).find(([, value]) => value === state)?.[0] ?? "";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
