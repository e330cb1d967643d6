// A block of cells as a spreadsheet puts it on the clipboard.

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
