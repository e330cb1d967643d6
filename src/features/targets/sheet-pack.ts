// The grid of targets on its way to the screen, which needs all of it: a pasted block finds its rows by their names,
// wherever they are shown. Three hundred rows would say the same few words in every cell.
import type { GridCell, GridRow, TargetSheet } from "#features/targets/grid.ts";

/** One cell: what is written, where it is agreed and was never changed; else written, revision, whether agreed, word of the lock. */
type PackedCell = string | [written: string, revision: number, isAgreed: 0 | 1, locked?: number];
/** What every row has for itself, the places of its words, and its cells in the order of the columns. */
type PackedRow = [id: string, code: string, name: string, official: string, words: number[], ...cells: PackedCell[]];
export type PackedSheet = { columns: TargetSheet["columns"]; words: (string | number)[]; rows: PackedRow[] };

const SHARED = ["group", "satuan", "decimals", "polarity", "accumulation", "mode"] as const;

export function packSheet({ columns, rows }: TargetSheet): PackedSheet {
  const places = new Map<string | number, number>();
  const placeOf = (word: string | number): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const packed = rows.map((row): PackedRow => {
    const cells = columns.map(({ id }): PackedCell => {
      const { written, revision, isAgreed, locked } = row.cells[id] as GridCell;
      if (isAgreed && revision === 0 && locked === null) return written;
      const cell = [written, revision, isAgreed ? 1 : 0] as const;
      return locked === null ? [...cell] : [...cell, placeOf(locked)];
    });
    const shared = SHARED.map((field) => placeOf(row[field]));
    return [row.id, row.code, row.name, row.official === row.name ? "" : row.official, shared, ...cells];
  });
  return { columns, words: [...places.keys()], rows: packed };
}

export function unpackSheet({ columns, words, rows }: PackedSheet): TargetSheet {
  return {
    columns,
    rows: rows.map(([id, code, name, official, shared, ...cells]) => {
      const told = Object.fromEntries(SHARED.map((field, at) => [field, words[shared[at] ?? 0]]));
      return {
        ...({ ...told, id, code, name, official: official || name } as Omit<GridRow, "cells">),
        cells: Object.fromEntries(columns.map((column, at) => [column.id, cellOf(cells[at] ?? "", words)])),
      };
    }),
  };
}

function cellOf(cell: PackedCell, words: PackedSheet["words"]): GridCell {
  if (typeof cell === "string") return { written: cell, revision: 0, isAgreed: true, locked: null };
  const [written, revision, isAgreed, locked] = cell;
  return { written, revision, isAgreed: isAgreed === 1, locked: locked === undefined ? null : String(words[locked]) };
}
