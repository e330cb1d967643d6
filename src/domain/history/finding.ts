// What a verification can find. Each finding says exactly where: the chain's number, the table, the row and the time.
import { type HistoryRow, instant } from "./canonical.ts";

/** A row of a chain by what people can look up. at: as in the canonical text. */
export type RowName = {
  sequence: number;
  historyId: number;
  table: string;
  rowKey: string;
  operation: string;
  action: string;
  at: string;
};

export type Finding =
  /** The row does not read as it was sealed. */
  | { kind: "altered"; row: RowName }
  /** The row was changed and sealed again: the next row was sealed with its former seal. */
  | { kind: "resealed"; row: RowName; next: RowName }
  /** Each of the two stands in the other's place. */
  | { kind: "swapped"; row: RowName; other: RowName }
  /** These places of the chain are empty. */
  | { kind: "missing"; from: number; to: number; before: RowName | null; after: RowName | null }
  /** Rows were taken out and the later ones numbered anew. */
  | { kind: "removed"; count: number; before: RowName | null; after: RowName }
  /** The row was put in between and the later ones numbered anew. */
  | { kind: "inserted"; row: RowName; count: number }
  /** The chain ends before a place that it is known to have reached. */
  | { kind: "cut"; from: number; to: number; last: RowName; known: "head" | "anchor"; at: string | null }
  /** Nothing is left of a chain that is known to have reached that place. */
  | { kind: "gone"; to: number; known: "head" | "anchor" | "government"; at: string | null }
  /** The chain fits together, but not with what was anchored: it was written anew from some place between the two. */
  | { kind: "rewritten"; from: number; to: number; at: string }
  /** The record of the head says something else than the last row. */
  | { kind: "head"; recorded: number | null; last: RowName }
  /** A row of history that stands in no chain. */
  | { kind: "unchained"; row: RowName }
  /** The file of anchors: a line that does not fit the one before it, or lines that are no longer there. */
  | { kind: "anchor-line"; line: number }
  | { kind: "anchor-lost"; lines: number; at: string };

export function nameOf(row: HistoryRow, sequence: number): RowName {
  const { id: historyId, table, rowKey, operation, action, atMicros } = row;
  return { sequence, historyId, table, rowKey, operation, action, at: instant(atMicros) };
}

/** For the order of telling: where in the chain it begins. */
export function placeOf(finding: Finding): number {
  if (finding.kind === "rewritten") return finding.to;
  if ("from" in finding) return finding.from;
  if ("row" in finding) return finding.row.sequence;
  if (finding.kind === "removed") return finding.after.sequence;
  return finding.kind === "head" ? finding.last.sequence : 0;
}
