// Which cell a row of a spreadsheet is meant for, and which of its columns holds the figure.
import { isScaleWord } from "#domain/capaian/scale.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { directField, rowsOf, variableField } from "./rows.ts";

/** A cell that a figure can stand in, with what people call it. locked: why it takes none now. */
export type Target = { field: string; locked: string | null; code: string; name: string; names: ReadonlySet<string> };

/** From top to bottom as on the screen, locked ones in their places. */
export function targetsOf(sheet: EntrySheet, isShown?: Parameters<typeof rowsOf>[1]): Target[] {
  return rowsOf(sheet, isShown).groups.flatMap(({ indicator, cell, lines }) => {
    const own = cell
      ? [targetOf(cell, directField(indicator.id), indicator.code, indicator.shortName, indicator.name)]
      : [];
    const below = lines.flatMap(({ variable, cell: one }) =>
      one ? [targetOf(one, variableField(variable.id), variable.key, variable.shortLabel, variable.label)] : [],
    );
    return [...own, ...below];
  });
}

function targetOf(
  cell: { locked: string | null },
  field: string,
  code: string,
  name: string,
  official: string,
): Target {
  return { field, locked: cell.locked, code, name, names: new Set([code, name, official].map(plain)) };
}

/** The one cell that a row names, by its code before its names; null: none, or more than one. */
export function namedBy(row: readonly string[], targets: readonly Target[]): Target | null {
  const cells = new Set(row.map(plain));
  const byCode = targets.filter(({ code }) => cells.has(plain(code)));
  const found = byCode.length > 0 ? byCode : targets.filter(({ names }) => [...names].some((name) => cells.has(name)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A first row without a digit that names nothing is the head of the table, unless it is all there is. */
export function headOf(rows: readonly (readonly string[])[], targets: readonly Target[]): readonly string[] | null {
  const [first] = rows;
  if (!first || rows.length < 2 || first.length < 2 || namedBy(first, targets)) return null;
  const words = first.filter((cell) => cell !== "");
  const isHead = words.length > 1 && (first.some(isFigureHead) || !words.some((cell) => /\d/.test(cell)));
  return isHead ? first : null;
}

/** Where the figures stand: under a head that says so, else the last column with a digit or a word of a scale in it. */
export function figureColumn(head: readonly string[] | null, rows: readonly (readonly string[])[]): number {
  const said = head?.findIndex(isFigureHead) ?? -1;
  if (said >= 0) return said;
  return rows.reduce((last, row) => Math.max(last, row.findLastIndex(isFigure)), -1);
}

/** The figure of a row; a row that ends before that column has it in its last cell with a digit. */
export function figureIn(row: readonly string[], column: number, target: Target | null): string {
  if (column >= 0 && column < row.length) return row[column] ?? "";
  const cells = row.filter((cell) => !target?.names.has(plain(cell)));
  return cells.findLast(isFigure) ?? cells.at(-1) ?? "";
}

const isFigure = (cell: string): boolean => /\d/.test(cell) || isScaleWord(cell);
const isFigureHead = (cell: string): boolean => /^(isian|nilai|realisasi)\b/i.test(cell.trim());

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
