// One sheet of an uploaded template as rows that are asked by the name of their column.
import { type Reading, readFigure } from "#domain/value/read.ts";
import { type Cell, type Sheet, textOf } from "#lib/spreadsheet/cell.ts";
import { SHEETS, type SheetKey } from "./columns.ts";

export type SheetRow = {
  /** "Kriteria baris 12", for messages. */
  place: string;
  /** "" when the cell is empty or the column is not there. */
  text(column: string): string;
  /** Exact text; null when empty; a problem is noted when it is no number. */
  figure(column: string): string | null;
};

/** Rows with something in them; empty with a problem noted when the sheet or one of its columns is missing. */
export function rowsOf(sheets: readonly Sheet[], key: SheetKey, problems: string[]): SheetRow[] {
  const { name, columns } = SHEETS[key];
  const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name.toLowerCase());
  if (!sheet) {
    problems.push(`Lembar "${name}" tidak ada.`);
    return [];
  }
  const heads = (sheet.rows[0] ?? []).map((cell) => keyText(cell).toLowerCase());
  const missing = columns.filter((column) => !heads.includes(column.toLowerCase()));
  if (missing.length > 0) {
    problems.push(`Lembar "${name}": kolom ${missing.join(", ")} tidak ada di baris pertama.`);
    return [];
  }
  return sheet.rows.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => textOf(cell).trim() === "")) return [];
    const cellOf = (column: string) => cells[heads.indexOf(column.toLowerCase())];
    const place = `${name} baris ${index + 2}`;
    return [
      {
        place,
        text: (column: string) => keyText(cellOf(column)),
        figure: (column: string) => figureOf(cellOf(column), `${place}, ${column}`, problems),
      },
    ];
  });
}

/** Numbers of keys stand with a point, as they are written on the form: 1.2, not 1,2. */
const keyText = (cell: Cell | undefined): string => (cell?.kind === "number" ? cell.exact : textOf(cell)).trim();

function figureOf(cell: Cell | undefined, place: string, problems: string[]): string | null {
  const text = textOf(cell).trim();
  if (text === "") return null;
  if (cell?.kind === "number") return cell.exact;
  const reading: Reading = readFigure(text);
  if (reading.kind === "number") return reading.exact;
  problems.push(`${place}: "${text}" bukan bilangan.`);
  return null;
}
