// Which part of a long table is shown stands in the address, under the name of the table; everything else in it stays.
import type { Route } from "next";
import { type Asked, askedPart } from "#components/table/parts.ts";
import { addressOf } from "#features/agencies/address.ts";

export type TableParts = { asked: (table: string) => Asked; href: (table: string) => (from: Asked) => Route };

type Whose = Parameters<typeof addressOf>[0];

export function tableParts(agency: Whose, page: string, search: Record<string, unknown>): TableParts {
  const kept = Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  return {
    asked: (table) => askedPart(kept[table]),
    href: (table) => (from) => addressOf(agency, page, { ...kept, [table]: String(from) }),
  };
}
