// A block copied from Excel or Sheets, laid beside the cells it is meant for. Nothing is changed here: each line says
// what it would do, and a person decides.
import { formatFigure } from "#domain/value/format.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { readField } from "./live.ts";
import type { Fields } from "./matters.ts";
import { directField, variableField } from "./rows.ts";

export type Decision =
  | { kind: "fill" | "change"; text: string; shown: string }
  | { kind: "same" | "empty" }
  /** Two readings: a person says which. */
  | { kind: "ask"; readings: { text: string; shown: string }[] }
  | { kind: "refused"; why: string };

export type PasteLine = { field: string; name: string; written: string; now: string; decision: Decision };

export type PastePreview = {
  lines: PasteLine[];
  /** Rows of the block for which there is no cell. */
  beyond: number;
  /** Whether the rows found their cells by name rather than by their place. */
  byName: boolean;
};

/** Rows and cells of what a spreadsheet puts on the clipboard; the line feed at its end is no row. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g,
  )) {
    rows.at(-1)?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  return rows;
}

/** More than one cell: worth a preview. */
export function isBlock(text: string): boolean {
  const rows = blockOf(text);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1;
}

/** order: the fields as they stand on the screen; from: where the block was pasted. */
export function previewOf(
  sheet: EntrySheet,
  fields: Fields,
  order: readonly string[],
  from: string,
  rows: readonly string[][],
): PastePreview {
  const names = namesOf(sheet);
  const named = rows.map((row) => order.filter((field) => row.some((cell) => names.get(field)?.has(plain(cell)))));
  const isOnce = new Set(named.flat()).size === rows.length;
  const byName = rows.length > 0 && isOnce && named.every((found) => found.length === 1);
  const start = Math.max(0, order.indexOf(from));
  const targets = byName ? named.map(([field]) => field) : rows.map((_, index) => order[start + index]);
  const lines = rows.flatMap((row, index): PasteLine[] => {
    const field = targets[index];
    if (!field) return [];
    const written = figureIn(row, byName ? names.get(field) : undefined);
    const now = fields[field]?.text ?? "";
    return [{ field, name: nameOf(sheet, field), written, now, decision: decide(sheet, field, written, now) }];
  });
  return { lines, beyond: targets.filter((field) => !field).length, byName };
}

/** The lines that would change something, as texts for their fields. */
export function changesOf(
  lines: readonly PasteLine[],
  isChosen: (line: PasteLine) => boolean,
  answerTo: (line: PasteLine) => string | undefined,
): { field: string; text: string }[] {
  return lines.flatMap((line) => {
    if (!isChosen(line)) return [];
    const { decision, field } = line;
    if (decision.kind === "fill" || decision.kind === "change") return [{ field, text: decision.text }];
    const text = decision.kind === "ask" ? answerTo(line) : undefined;
    return text === undefined ? [] : [{ field, text }];
  });
}

function decide(sheet: EntrySheet, field: string, written: string, now: string): Decision {
  const reading = readField(sheet, field, written);
  if (reading.kind === "refused") {
    if (reading.readings.length === 0) return { kind: "refused", why: reading.message };
    return {
      kind: "ask",
      readings: reading.readings.map((exact) => ({ text: only(exact), shown: formatFigure(exact) })),
    };
  }
  const { amount } = reading.figure;
  // An empty cell in Excel says nothing about a figure that is here.
  if (amount === null) return { kind: "empty" };
  const before = readField(sheet, field, now);
  const current = before.kind === "figure" ? before.figure.amount : null;
  if (current === amount) return { kind: "same" };
  return { kind: now === "" ? "fill" : "change", text: reading.figure.asWritten, shown: formatFigure(amount) };
}

/** Of several cells in a row the last one with a digit in it that is not the name. */
function figureIn(row: readonly string[], names: ReadonlySet<string> | undefined): string {
  const cells = row.filter((cell) => !names?.has(plain(cell)));
  return cells.findLast((cell) => /\d/.test(cell)) ?? cells.at(-1) ?? "";
}

function namesOf(sheet: EntrySheet): Map<string, Set<string>> {
  const variables = sheet.variables.map(
    ({ id, label, shortLabel }) => [variableField(id), new Set([plain(label), plain(shortLabel)])] as const,
  );
  const indicators = sheet.indicators.map(
    ({ id, name, shortName }) => [directField(id), new Set([plain(name), plain(shortName)])] as const,
  );
  return new Map([...variables, ...indicators]);
}

function nameOf(sheet: EntrySheet, field: string): string {
  const variable = sheet.variables.find(({ id }) => variableField(id) === field);
  return variable?.shortLabel ?? sheet.indicators.find(({ id }) => directField(id) === field)?.shortName ?? field;
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();

/** Without grouping there is only one way to read it. */
export const only = (exact: string): string => exact.replace(".", ",");
