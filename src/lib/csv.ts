// Tables for a spreadsheet as it is set up here: semicolons, because the comma is the decimal mark.

/** Byte order mark, by which spreadsheets know that it is UTF-8. */
export const CSV_MARK = "\uFEFF";

/** A whole file. */
export const csvText = (rows: readonly (readonly string[])[]): string => CSV_MARK + rows.map(csvLine).join("");

export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(";")}\r\n`;

/** A figure as it is shown, for a cell: a spreadsheet calculates with "-", not with the minus sign of print. */
export const csvFigure = (shown: string | null | undefined): string => (shown ?? "").replaceAll("−", "-");

/** What begins like a formula would be run by a spreadsheet: an apostrophe makes it text. A figure stays one. */
function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const FIGURE = /^-?\d[\d.]*(?:,\d+)?$/;
