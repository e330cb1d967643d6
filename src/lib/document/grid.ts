// Where each cell of a table stands once merged cells have taken their room. A row that does not fill the columns is a
// mistake of the maker and is refused here: word processors would answer with a crooked or an unreadable file.
import type { Align, Cell, PaperTable, Row, Text } from "./model.ts";

export type Placed = { text: Text; at: number; across: number; down: number; cell: Exclude<Cell, Text> };

/** The rows of the head or of the body, each cell with its column. */
export function placeCells(table: PaperTable, rows: readonly Row[]): Placed[][] {
  const width = table.columns.length;
  const taken = new Array<number>(width).fill(0);
  const placed = rows.map((row, line) => {
    const free = taken.map((rest) => rest === 0);
    for (let at = 0; at < width; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    let at = 0;
    const cells = row.cells.map((given) => {
      const cell = wholeCell(given, row, width);
      while (at < width && !free[at]) at += 1;
      const { across = 1, down = 1 } = cell;
      const fits = at + across <= width && free.slice(at, at + across).every(Boolean) && line + down <= rows.length;
      if (!fits) throw new RangeError(`Row ${line + 1} of a table does not fit its ${width} columns.`);
      const place: Placed = { text: cell.text, at, across, down, cell };
      for (let column = at; column < at + across; column += 1) {
        free[column] = false;
        taken[column] = down - 1;
      }
      at += across;
      return place;
    });
    if (free.some(Boolean))
      throw new RangeError(`Row ${line + 1} of a table leaves some of its ${width} columns open.`);
    return cells;
  });
  return placed;
}

function wholeCell(given: Cell, row: Row, width: number): Exclude<Cell, Text> {
  const cell =
    typeof given === "string" || Array.isArray(given) ? { text: given as Text } : (given as Exclude<Cell, Text>);
  return row.group ? { across: width, ...cell } : cell;
}

/** A head is centred, a group begins at the left, everything else follows its column unless the cell says otherwise. */
export function alignOf(table: PaperTable, { at, cell }: Placed, row: Row | "head"): Align {
  if (cell.align) return cell.align;
  if (row === "head") return "center";
  return row.group ? "left" : (table.columns[at]?.align ?? "left");
}

/** A table this short is not parted between two pages. */
export const isShort = (table: PaperTable): boolean => table.rows.length <= SHORT;

const SHORT = 10;

/** Shares of the sheet in percent, which add up to 100. */
export function columnShares(table: PaperTable): number[] {
  const sum = table.columns.reduce((total, column) => total + column.width, 0);
  return table.columns.map((column) => (column.width / sum) * 100);
}
