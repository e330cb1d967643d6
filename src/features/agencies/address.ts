// Addresses of the signed-in pages. One place, so that a page can be moved without hunting for its links.
import type { Route } from "next";

type Whose = { governmentCode: string; code: string };

export function addressOf(agency: Whose, page: string, search: Record<string, string | undefined> = {}): Route {
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : "";
  return `/${agency.governmentCode}/${agency.code}/${page}${query}` as Route;
}
