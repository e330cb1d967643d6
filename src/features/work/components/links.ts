import type { Route } from "next";
import { addressOf } from "#features/agencies/address.ts";
import type { WorkPlace } from "#features/work/work.ts";

/** The address of a page, with the cell or row in it. */
export function hrefOf(agency: { governmentCode: string; code: string }, { page, search, anchor }: WorkPlace): Route {
  const address = addressOf(agency, page, search);
  return anchor === null ? address : (`${address}#${anchor}` as Route);
}
