// What a text from a spreadsheet would do to a cell. Nothing is changed here: a person decides.
import { scaleOf } from "#domain/capaian/scale.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { readField, satuanOf } from "./live.ts";

export type Reading = { text: string; shown: string };

export type Decision =
  | ({ kind: "fill" | "change" } & Reading)
  /** untouched: not changed in the file since it was downloaded. */
  | { kind: "same" | "empty" | "untouched" }
  /** Two readings: a person says which. */
  | { kind: "ask"; readings: Reading[] }
  /** Changed here since the file was downloaded: a person says which of the two. */
  | ({ kind: "conflict"; was: string } & Reading)
  | { kind: "refused" | "locked"; why: string };

export function decide(
  sheet: EntrySheet,
  field: string,
  written: string,
  now: string,
  locked: string | null,
): Decision {
  const reading = readField(sheet, field, written);
  const current = amountOf(sheet, field, now);
  // A locked cell takes nothing; what it holds already is no reason to complain.
  if (locked !== null)
    return reading.kind === "figure" && (reading.figure.amount ?? current) === current
      ? { kind: reading.figure.amount === null ? "empty" : "same" }
      : { kind: "locked", why: locked };
  if (reading.kind === "refused") {
    if (reading.readings.length === 0) return { kind: "refused", why: reading.message };
    return {
      kind: "ask",
      readings: reading.readings.map((exact) => ({ text: asTyped(sheet, field, exact), shown: formatFigure(exact) })),
    };
  }
  const { amount, asWritten } = reading.figure;
  // An empty cell in a spreadsheet says nothing about a figure that is here.
  if (amount === null) return { kind: "empty" };
  if (current === amount) return { kind: "same" };
  return {
    kind: now === "" ? "fill" : "change",
    text: asWritten,
    shown: scaleOf(satuanOf(sheet, field)) ? asWritten : formatFigure(amount),
  };
}

/** The figure in a text, or null when there is none to be read. */
export function amountOf(sheet: EntrySheet, field: string, text: string): string | null {
  const reading = readField(sheet, field, text);
  return reading.kind === "figure" ? reading.figure.amount : null;
}

/** An exact figure as text that this cell reads as that figure and no other. */
export function asTyped(sheet: EntrySheet, field: string, exact: string): string {
  const plain = exact.replace(".", ",");
  // In a column of whole numbers "1,234" may be an English thousand; with one more digit it is none.
  return amountOf(sheet, field, plain) === exact ? plain : `${plain}0`;
}
