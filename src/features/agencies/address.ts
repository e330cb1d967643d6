// Addresses of the signed-in pages. One place, so that a page can be moved without hunting for its links.
import type { Route } from "next";

/** per: whoever looks at a moment of the past goes on looking at it, on the pages that can show it. */
type Whose = { governmentCode: string; code: string; per?: string };

export function addressOf(agency: Whose, page: string, search: Record<string, string | undefined> = {}): Route {
  const per = SHOWS_THE_PAST.test(page) ? agency.per : undefined;
  const given = Object.entries({ per, ...search }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : "";
  return `/${agency.governmentCode}/${agency.code}/${page}${query}` as Route;
}

const SHOWS_THE_PAST = /^(dasbor|capaian|indikator\/.*)$/;
