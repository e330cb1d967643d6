// The grid of targets: indicators by periods. What stands in it, what somebody typed over it, what a pasted block would
// put where, and what does not fit together. Pure: the screen draws it, the server is asked elsewhere.
import type { Polarity } from "#domain/capaian/policy.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import type { Period } from "#domain/period/period.ts";
import { targetMisfits } from "#domain/planning/targets.ts";
import { readTarget } from "#features/targets/reading.ts";

export type TargetColumn = { id: string; code: string; period: Period; label: string };

export type GridCell = {
  /** As it stands; "" while none is set. */
  written: string;
  revision: number;
  isAgreed: boolean;
  /** Why it takes no figure at all: not measured, or not in force. */
  locked: string | null;
};

export type GridRow = {
  id: string;
  code: string;
  name: string;
  official: string;
  group: string;
  satuan: string;
  decimals: number;
  polarity: Polarity;
  accumulation: Accumulation;
  mode: EntryMode;
  /** By id of the period. */
  cells: Record<string, GridCell>;
};

export type TargetSheet = { columns: TargetColumn[]; rows: GridRow[] };

/** By key of the cell: what was typed. */
export type Typed = Readonly<Record<string, string>>;

export const cellKey = (rowId: string, columnId: string): string => `${rowId}/${columnId}`;

export const textOf = (row: GridRow, column: TargetColumn, typed: Typed): string =>
  typed[cellKey(row.id, column.id)] ?? row.cells[column.id]?.written ?? "";

/** change: agreed targets of this year may be typed over, all others not; null: what nobody agreed to yet. */
export function isOpen(row: GridRow, column: TargetColumn, change: number | null): boolean {
  const cell = row.cells[column.id];
  if (!cell || cell.locked) return false;
  const isSet = cell.written !== "";
  if (change !== null) return column.period.year === change && isSet;
  return !cell.isAgreed && cell.revision === 0;
}

/** The names of the cells one can come to, row by row. */
export const openCells = ({ rows, columns }: TargetSheet, change: number | null): (string | null)[][] =>
  rows.map((row) => columns.map((column) => (isOpen(row, column, change) ? cellKey(row.id, column.id) : null)));

/** What differs from what stands, in the order of the screen. */
export function changesIn(sheet: TargetSheet, typed: Typed) {
  return sheet.rows.flatMap((row) =>
    sheet.columns.flatMap((column) => {
      const key = cellKey(row.id, column.id);
      const text = typed[key];
      const before = row.cells[column.id]?.written ?? "";
      return text === undefined || text.trim() === before ? [] : [{ key, row, column, text, before }];
    }),
  );
}

/** What is wrong with a text, in words; null when it can be stored. */
export function problemOf(row: GridRow, text: string): string | null {
  const reading = readTarget(text, row);
  return reading.kind === "refused" ? reading.message : null;
}

type BlockLine = {
  key: string;
  row: GridRow;
  column: TargetColumn;
  text: string;
  now: string;
  problem: string | null;
};
export type LaidBlock = {
  lines: BlockLine[];
  byName: boolean /** Cells of the block without a place in the grid. */;
  beyond: number;
};

/**
 * Lays a block from the cell it was pasted into, to the right and downwards. A first column of names finds its rows by
 * them; an empty cell of the block says nothing.
 */
export function layBlock(
  sheet: TargetSheet,
  from: string,
  block: readonly (readonly string[])[],
  typed: Typed,
  change: number | null,
): LaidBlock {
  const [fromRow = "", fromColumn = ""] = from.split("/");
  const named = block.map((cells) => sheet.rows.find((row) => names(row).includes(plain(cells[0] ?? ""))));
  const byName = block.length > 0 && named.every((row) => row !== undefined);
  const startRow = Math.max(
    0,
    sheet.rows.findIndex(({ id }) => id === fromRow),
  );
  const startColumn = Math.max(
    0,
    sheet.columns.findIndex(({ id }) => id === fromColumn),
  );
  const laid = block.flatMap((cells, index) =>
    cells.slice(byName ? 1 : 0).map((text, at) => ({
      row: byName ? named[index] : sheet.rows[startRow + index],
      column: sheet.columns[startColumn + at],
      text: text.trim(),
    })),
  );
  const meant = laid.filter(({ text }) => text !== "");
  const lines = meant.flatMap(({ row, column, text }): BlockLine[] => {
    if (!row || !column || !row.cells[column.id]) return [];
    const problem = isOpen(row, column, change) ? problemOf(row, text) : (row.cells[column.id]?.locked ?? CLOSED);
    return [{ key: cellKey(row.id, column.id), row, column, text, now: textOf(row, column, typed), problem }];
  });
  return { lines, byName, beyond: meant.length - lines.length };
}

const CLOSED = "sudah ditetapkan; ubah lewat PK Perubahan";

/** What does not fit within a year of one indicator, with what was typed laid over it. */
export function misfitsOf(sheet: TargetSheet, row: GridRow, typed: Typed): { year: number; message: string }[] {
  const years = [...new Set(sheet.columns.map(({ period }) => period.year))];
  return years.flatMap((year) => {
    const targets = sheet.columns
      .filter(({ period, id }) => period.year === year && row.cells[id] && !row.cells[id]?.locked)
      .map((column) => {
        const reading = readTarget(textOf(row, column, typed), row);
        return { period: column.period, target: reading.kind === "target" ? reading.target : null };
      });
    return targetMisfits(row, targets).map((message) => ({ year, message }));
  });
}

const names = (row: GridRow): string[] => [plain(row.name), plain(row.official), plain(row.code)];
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
