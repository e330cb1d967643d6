// What a final report is recognised by: the SHA-256 of its content, written the same way each time.

import { sha256 } from "#lib/digest.ts";
import type { Paper } from "#lib/document/model.ts";

/** Keys in order, so that a document read back from the database has the seal it was stored with. */
export const sealOf = (paper: Paper): string => sha256(ordered(paper));

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${ordered(one)}`).join(",")}}`;
}
