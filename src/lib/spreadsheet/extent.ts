// How far a sheet reaches, read from its tags before it is laid out in memory: one cell in XFD1048576 would otherwise
// become seventeen thousand million empty ones. The tags are looked at on their own, wherever they stand in the text.

export type Extent = { rows: number; columns: number; cells: number };

/** null: an address that no spreadsheet writes. */
export function extentOf(xml: string): Extent | null {
  const extent = { rows: 0, columns: 0, cells: 0 };
  let rows = 0;
  for (const { index, 1: tag = "" } of xml.matchAll(/<(?:[\w.-]+:)?(row|c)(?=[\s/>])/g)) {
    if (tag === "c") extent.cells += 1;
    else rows += 1;
    const attributes = attributesAt(xml, index);
    if (attributes === null) return null;
    for (const [, written = ""] of attributes.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
      const address = /^([A-Z]{0,3})(\d{1,7})$/.exec(written);
      if (!address) return null;
      extent.columns = Math.max(extent.columns, columnOf(address[1] ?? ""));
      extent.rows = Math.max(extent.rows, Number(address[2]));
    }
  }
  return { ...extent, rows: Math.max(extent.rows, rows) };
}

/** Addresses ("C7") of cells whose style shows a percentage. */
export function percentCells(xml: string, isPercent: readonly boolean[]): string[] {
  if (!isPercent.includes(true)) return [];
  return [...xml.matchAll(/<(?:[\w.-]+:)?c(?=\s)/g)].flatMap(({ index }) => {
    const tag = attributesAt(xml, index) ?? "";
    const style = /\ss\s*=\s*["'](\d{1,6})["']/.exec(tag)?.[1];
    const address = /\sr\s*=\s*["']([A-Z]{1,3}\d{1,7})["']/.exec(tag)?.[1];
    return style && address && isPercent[Number(style)] ? [address] : [];
  });
}

/** For each style of a workbook whether it shows a percentage. */
export function percentStyles(xml: string): boolean[] {
  const own = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?numFmt\s[^>]*>/g)) {
    const [id, code] = [/\snumFmtId\s*=\s*["'](\d+)["']/.exec(tag)?.[1], /\sformatCode\s*=\s*"([^"]*)"/.exec(tag)?.[1]];
    if (id && code !== undefined) own.set(id, code);
  }
  const styles = /<(?:[\w.-]+:)?cellXfs[\s>]([\s\S]*?)<\/(?:[\w.-]+:)?cellXfs>/.exec(xml)?.[1] ?? "";
  return [...styles.matchAll(/<(?:[\w.-]+:)?xf(?=[\s/>])([^>]*)>/g)].map(([, attributes = ""]) => {
    const id = /\snumFmtId\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? "0";
    const code = own.get(id);
    return code === undefined
      ? id === "9" || id === "10"
      : code.replace(/"[^"]*"|&quot;.*?&quot;|\\./g, "").includes("%");
  });
}

export const addressOf = (row: number, column: number): string => `${lettersOf(column + 1)}${row + 1}`;

/** A tag up to its end, which a ">" between quotes is not; null when it is longer than any that a spreadsheet writes. */
const attributesAt = (xml: string, index: number): string | null =>
  /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(xml.slice(index, index + 1000))?.[0] ?? null;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : "") + String.fromCharCode(65 + rest);
}
