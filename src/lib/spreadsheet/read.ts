// Reads an uploaded .xlsx into rows of cells. What a file is, how large it becomes and how far it reaches is known before
// it is unpacked, because it comes from strangers.
import readXlsxFile, { InvalidInputError } from "read-excel-file/universal";
import { Refusal } from "#lib/refusal.ts";
import { type Entry, entriesOf } from "./archive.ts";
import { type Cell, exactOf, type Sheet } from "./cell.ts";
import { addressOf, extentOf, percentCells, percentStyles } from "./extent.ts";

export type Limits = { bytes: number; rows: number; columns: number };

const USUAL: Limits = { bytes: 5 * 1024 * 1024, rows: 5_000, columns: 100 };

/** All sheets in their order; throws a Refusal that names the file and says what to do. */
export async function readWorkbook(
  file: { name: string; content: Uint8Array },
  limits: Partial<Limits> = {},
): Promise<Sheet[]> {
  const { bytes, rows, columns } = { ...USUAL, ...limits };
  const { name, content } = file;
  if (content.byteLength === 0) throw refused(`"${name}" kosong (0 byte). Pilih berkas yang berisi.`);
  if (content.byteLength > bytes)
    throw refused(`"${name}" lebih dari ${bytes / 1024 / 1024} MB. Buang lembar dan gambar yang tidak diperlukan.`);
  const entries = entriesOf(content);
  if (!entries?.some((entry) => entry.name === "xl/workbook.xml"))
    throw refused(`"${name}" bukan buku kerja Excel. Simpan sebagai .xlsx (bukan .xls atau .csv), lalu unggah lagi.`);
  const pages = unpacked(name, entries);
  for (const page of pages.values()) {
    const extent = extentOf(page);
    if (!extent) throw unusual(name);
    if (extent.rows > rows || extent.columns > columns || extent.cells > rows * columns)
      throw refused(
        `"${name}" terlalu luas: paling banyak ${rows} baris dan ${columns} kolom. Hapus baris dan kolom kosong di luar tabel.`,
      );
  }
  return withPercent(await sheetsOf(name, content), pages);
}

// The largest workbook of an office that we know unpacks to a tenth of this.
const UNPACKED = 32 * 1024 * 1024;

function unpacked(name: string, entries: readonly Entry[]): Map<string, string> {
  const texts = entries.filter((entry) => /\.xml(\.rels)?$/.test(entry.name));
  if (texts.reduce((sum, entry) => sum + entry.size, 0) > UNPACKED || texts.length > 500)
    throw refused(`"${name}" menjadi terlalu besar bila dibuka. Salin tabelnya saja ke buku kerja baru.`);
  try {
    return new Map(texts.map((entry) => [entry.name, entry.read().toString("utf8")]));
  } catch {
    throw unusual(name);
  }
}

type Raw = string | boolean | Date | { number: string } | null;

async function sheetsOf(name: string, content: Uint8Array): Promise<{ sheet: string; data: Raw[][] }[]> {
  const copy = content.slice().buffer as ArrayBuffer;
  try {
    const sheets = await readXlsxFile<{ number: string }>(copy, { trim: false, parseNumber: (number) => ({ number }) });
    return sheets as unknown as { sheet: string; data: Raw[][] }[];
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof Error) throw unusual(name);
    throw error;
  }
}

/** The pages of percentages are found by their order in the archive's own list of sheets. */
function withPercent(sheets: readonly { sheet: string; data: Raw[][] }[], pages: ReadonlyMap<string, string>): Sheet[] {
  const styles = percentStyles(pages.get("xl/styles.xml") ?? "");
  const files = filesOfSheets(pages);
  return sheets.map(({ sheet: name, data }) => {
    const percent = new Set(percentCells(pages.get(files.get(name) ?? "") ?? "", styles));
    return {
      name,
      rows: data.map((row, at) => row.map((raw, column) => cellOf(raw, percent.has(addressOf(at, column))))),
    };
  });
}

function cellOf(raw: Raw, percent: boolean): Cell {
  if (raw === null || raw === "") return { kind: "empty" };
  if (typeof raw === "string") return { kind: "text", text: raw };
  if (typeof raw === "boolean") return { kind: "boolean", value: raw };
  if (raw instanceof Date) return { kind: "date", day: raw.toISOString().slice(0, 10) };
  const exact = exactOf(raw.number);
  return exact === null ? { kind: "text", text: raw.number } : { kind: "number", exact, percent };
}

/** Which file of the archive holds which sheet. */
function filesOfSheets(pages: ReadonlyMap<string, string>): Map<string, string> {
  const targets = new Map(
    tagsOf(pages.get("xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [
      attributeOf(tag, "Id"),
      attributeOf(tag, "Target"),
    ]),
  );
  return new Map(
    tagsOf(pages.get("xl/workbook.xml"), "sheet").map((tag) => {
      const target = targets.get(attributeOf(tag, "r:id")) ?? "";
      return [unescaped(attributeOf(tag, "name")), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

const tagsOf = (xml: string | undefined, tag: string): string[] =>
  (xml ?? "").match(new RegExp(`<(?:[\\w.-]+:)?${tag}\\s[^>]*>`, "g")) ?? [];

const attributeOf = (tag: string, attribute: string): string =>
  new RegExp(`\\s${attribute}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? "";

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

const refused = (message: string) => new Refusal("invalid", message);

const unusual = (name: string) =>
  refused(
    `"${name}" tidak dapat dibaca: isinya rusak atau bukan buatan Excel. Buka di Excel, simpan lagi sebagai .xlsx.`,
  );
