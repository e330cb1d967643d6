// Writes workbooks that people open in Excel or LibreOffice: heads that stay in sight, widths that fit, and figures that
// are figures.
import writeXlsxFile, { type Feature, type Cell as LibraryCell } from "write-excel-file/universal";

/** decimals: how many are shown; without it as many as there are. note: small grey print; head: a bold head cell. */
export type WrittenCell =
  | null
  | string
  | { text: string; look?: "head" | "title" | "note" | "bold" | "entry"; wrap?: boolean; right?: boolean }
  | { number: string; decimals?: number; percent?: boolean; look?: "bold" | "entry" }
  | { day: string };

export type WrittenSheet = {
  name: string;
  rows: WrittenCell[][];
  /** In characters. */
  widths?: number[];
  /** How many rows from the top stay in sight; the head of the table is the last of them. */
  frozenRows?: number;
  frozenColumns?: number;
  /** Columns that are there for Tolok and not for people, counted from 0. */
  hiddenColumns?: number[];
  landscape?: boolean;
};

export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsxFile(
    sheets.map(({ name, rows, widths, frozenRows, frozenColumns, landscape }) => ({
      sheet: sheetName(name),
      data: rows.map((row) => row.map(cellOf)),
      ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
      ...(frozenRows ? { stickyRowsCount: frozenRows } : {}),
      ...(frozenColumns ? { stickyColumnsCount: frozenColumns } : {}),
      ...(landscape ? { orientation: "landscape" as const } : {}),
    })),
    { fontFamily: "Calibri", fontSize: 11, features: [hiding(sheets)] },
  ).toBlob();
  return new Uint8Array(await written.arrayBuffer());
}

/** Excel allows 31 characters, without []/\:*? */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]/\\:*?]+/g, " ")
    .trim()
    .slice(0, 31) || "Lembar";

const LOOKS = {
  head: { fontWeight: "bold", backgroundColor: "#E4F3FA", bottomBorderStyle: "thin", wrap: true, alignVertical: "top" },
  title: { fontWeight: "bold", fontSize: 14 },
  note: { textColor: "#5A6A73" },
  bold: { fontWeight: "bold" },
  entry: { backgroundColor: "#FFF8E6", borderStyle: "thin", borderColor: "#DAE1E4" },
} as const;

function cellOf(cell: WrittenCell): LibraryCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: cell, type: String, alignVertical: "top" };
  if ("day" in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
  const look = cell.look ? LOOKS[cell.look] : {};
  if ("number" in cell) return { ...look, ...figureOf(cell) };
  const place = { ...(cell.wrap ? { wrap: true } : {}), ...(cell.right ? { align: "right" as const } : {}) };
  return cell.text === "" ? { ...look, ...place } : { ...look, ...place, value: cell.text, type: String };
}

/** A number that a spreadsheet would round is kept as text: seeing all digits matters more than calculating with some. */
function figureOf({ number, decimals, percent }: { number: string; decimals?: number; percent?: boolean }) {
  const digits = number.replace(/[^\d]/g, "").replace(/^0+/, "");
  if (digits.length > 15) return { value: number.replace(".", ","), type: String, align: "right" as const };
  const places = decimals ?? number.split(".")[1]?.length ?? 0;
  const format = `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}${percent ? "%" : ""}`;
  return { value: Number(number), type: Number, format };
}

function hiding(sheets: readonly WrittenSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) =>
            tag === "col" && index !== undefined && sheets[sheetIndex]?.hiddenColumns?.includes(index)
              ? { ...attributes, hidden: "1" }
              : attributes,
        },
      },
    },
  };
}
