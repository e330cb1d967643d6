import { describe, expect, it } from "vitest";
import { blockOf } from "#components/table/block.ts";
import { previewOf } from "#features/entry/grid/paste.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Cell, Sheet } from "#lib/spreadsheet/cell.ts";
import { textOf } from "#lib/spreadsheet/cell.ts";
import { readWorkbook } from "#lib/spreadsheet/read.ts";
import { writeWorkbook } from "#lib/spreadsheet/write.ts";
import { copyOf } from "./grid/copy.ts";
import { freshField } from "./grid/field.ts";
import { keptFields } from "./grid/kept.ts";
import { sampleSheet, sent, value } from "./grid/sample.ts";
import { previewOfUpload } from "./grid/upload.ts";
import type { EntrySheet } from "./sheet.ts";
import { readUploaded, type UploadedRow } from "./uploaded.ts";
import { workbookOf } from "./workbook.ts";

const ids = { agency: "0194a0b2-0000-7000-8000-00000000000a", period: "0194a0b2-0000-7000-8000-00000000000b" };
const base = sampleSheet();
const uuid = (name: string) =>
  `0194a0b2-0000-7000-8000-${[...name]
    .reduce((sum, one) => sum + one.charCodeAt(0), 0)
    .toString(16)
    .padStart(12, "0")}`;
const stored: Record<string, ReturnType<typeof value>> = {
  terdaftar: value("2024-S2", "6010", "6.010", 3),
  pdrb: value("2024-S2", "90.5", "90,5", 1),
};
const sheet: EntrySheet = {
  ...base,
  agency: { ...base.agency, id: ids.agency },
  period: { ...base.period, id: ids.period },
  indicators: base.indicators.map((one) => ({ ...one, id: uuid(one.id) })),
  variables: base.variables.map((one) => ({
    ...one,
    id: uuid(one.key),
    values: [...one.values, ...(stored[one.key] ? [stored[one.key] as ReturnType<typeof value>] : [])],
  })),
};
const field = (name: string) => (name === "ikm" ? `nilai/${uuid(name)}` : `angka/${uuid(name)}`);
const fieldsOf = (one: EntrySheet) =>
  Object.fromEntries(Object.entries(keptFields(one)).map(([name, kept]) => [name, freshField(kept)]));

const NOW = new Date("2025-01-04T03:00:00Z");

async function downloaded(from = sheet): Promise<Sheet[]> {
  const content = await writeWorkbook(workbookOf(from, NOW));
  return readWorkbook({ name: "isian.xlsx", content });
}

/** The sheet after somebody typed into the figure column of the rows with these codes. */
function edited(sheets: Sheet[], cells: Record<string, Cell>): Sheet[] {
  const [first, ...others] = sheets;
  const rows = (first?.rows ?? []).map((row) => {
    const cell = cells[textOf(row[0])];
    return cell ? row.with(5, cell) : row;
  });
  return [{ name: first?.name ?? "", rows }, ...others];
}

const text = (words: string): Cell => ({ kind: "text", text: words });
const number = (exact: string, percent = false): Cell => ({ kind: "number", exact, percent });
const decisions = (rows: UploadedRow[], on = sheet) =>
  Object.fromEntries(previewOfUpload(on, fieldsOf(on), rows).lines.map((line) => [line.field, line.decision]));

describe("the sheet as a workbook", () => {
  it("says what each row is, and what stands there now", async () => {
    const [first] = await downloaded();
    expect(first?.rows[2]?.map(textOf).slice(0, 7)).toEqual([
      ...["Kode", "Indikator", "Data dasar", "Satuan", "Sebelumnya", "Isian Smt II", "Keadaan"],
    ]);
    const rows = first?.rows.slice(3).map((row) => row.slice(0, 6).map(textOf));
    expect(rows).toEqual([
      ["terdaftar_ditempatkan", "penempatan", "terdaftar_ditempatkan", "orang", "4029", ""],
      ["terdaftar", "penempatan", "terdaftar", "orang", "6800", "6010"],
      ["pdrb", "produktivitas", "pdrb", "orang", "", "90,5"],
      ["ikm", "ikm", "", "indeks", "", ""],
    ]);
  });

  it("comes back as it left: nothing would change", async () => {
    const rows = readUploaded(await downloaded(), sheet);
    expect(rows.map((row) => row.field)).toEqual(["terdaftar_ditempatkan", "terdaftar", "pdrb", "ikm"].map(field));
    expect(Object.values(decisions(rows)).map(({ kind }) => kind)).toEqual(["empty", "same", "same", "empty"]);
  });
});

describe("the workbook filled in", () => {
  it("numbers are exact, texts are read as typed, what has two readings is asked, what is none is refused", async () => {
    const rows = readUploaded(
      edited(await downloaded(), {
        terdaftar_ditempatkan: number("4200"),
        terdaftar: text("6.o10"),
        pdrb: text("1,234"),
        ikm: number("86.25"),
      }),
      sheet,
    );
    const found = decisions(rows);
    expect(found[field("terdaftar_ditempatkan")]).toEqual({ kind: "fill", text: "4200", shown: "4.200" });
    expect(found[field("terdaftar")]).toMatchObject({ kind: "refused" });
    expect(found[field("pdrb")]).toMatchObject({ kind: "ask" });
    expect(found[field("ikm")]).toEqual({ kind: "fill", text: "86,25", shown: "86,25" });
  });

  it("a cell shown as a percentage is the percentage that was typed; a number with three decimals is not asked", async () => {
    const rows = readUploaded(edited(await downloaded(), { ikm: number("0.9", true), pdrb: number("1.234") }), sheet);
    const found = decisions(rows);
    expect(found[field("ikm")]).toEqual({ kind: "fill", text: "90%", shown: "90" });
    expect(found[field("pdrb")]).toEqual({ kind: "change", text: "1,2340", shown: "1,234" });
  });

  it("an emptied cell is no zero and empties nothing; a zero is a zero", async () => {
    const found = decisions(
      readUploaded(edited(await downloaded(), { terdaftar: { kind: "empty" }, ikm: number("0") }), sheet),
    );
    expect(found[field("terdaftar")]).toEqual({ kind: "empty" });
    expect(found[field("ikm")]).toEqual({ kind: "fill", text: "0", shown: "0" });
  });

  it("what somebody changed here meanwhile is shown, not written over; what was left alone in the file stays alone", async () => {
    const file = edited(await downloaded(), { terdaftar: number("6100") });
    const later: EntrySheet = {
      ...sheet,
      variables: sheet.variables.map((one) =>
        stored[one.key] ? { ...one, values: [value("2024-S2", "6050", "6.050", 9)] } : one,
      ),
    };
    const found = decisions(readUploaded(file, later), later);
    expect(found[field("terdaftar")]).toEqual({ kind: "conflict", text: "6100", shown: "6.100", was: "6.010" });
    expect(found[field("pdrb")]).toEqual({ kind: "untouched" });
  });

  it("a locked row says why, unless nothing in it changed", async () => {
    const locked = { ...sheet, indicators: sheet.indicators.map((one) => (one.code === "ikm" ? sent(one) : one)) };
    const file = await downloaded(locked);
    expect(file[0]?.rows.at(-1)?.map(textOf)[6]).toBe("terkunci: menunggu verifikasi");
    expect(decisions(readUploaded(file, locked), locked)[field("ikm")]).toEqual({ kind: "empty" });
    const changed = readUploaded(edited(file, { ikm: number("80") }), locked);
    expect(decisions(changed, locked)[field("ikm")]).toEqual({ kind: "locked", why: "menunggu verifikasi" });
  });

  it("rows may be sorted, taken out or put in", async () => {
    const [first, ...others] = await downloaded();
    const [a = [], b = [], c = [], ...rows] = first?.rows ?? [];
    const shuffled = [{ name: "x", rows: [a, b, c, ...rows.toReversed().slice(1), [text("catatan saya")]] }, ...others];
    expect(readUploaded(shuffled, sheet).map((row) => row.field)).toEqual(
      ["pdrb", "terdaftar", "terdaftar_ditempatkan"].map(field),
    );
  });
});

describe("what is not this sheet", () => {
  const refusalOf = (sheets: Sheet[], where = sheet) => {
    try {
      readUploaded(sheets, where);
      return "diterima";
    } catch (error) {
      return error instanceof Refusal ? error.message : String(error);
    }
  };

  it("is told apart: another table, another agency, another period, without its hidden columns", async () => {
    expect(refusalOf([{ name: "a", rows: [[text("Kode"), text("Isian")]] }])).toContain(
      "bukan lembar isian dari Tolok",
    );
    const file = await downloaded();
    const elsewhere = { ...sheet, agency: { ...sheet.agency, id: ids.period, name: "Dinas Sosial" } };
    expect(refusalOf(file, elsewhere)).toBe("Lembar ini milik instansi lain, bukan Dinas Sosial.");
    const later = { ...sheet, period: { ...sheet.period, id: ids.agency, ordinal: 1 } };
    expect(refusalOf(file, later)).toBe(
      "Lembar ini untuk Semester II 2024, sedangkan yang dibuka Semester I 2024. Buka periode itu, atau unduh lembar Semester I 2024.",
    );
    const bare = file.map(({ name, rows }, nth) => ({
      name,
      rows: nth === 0 ? rows.map((row) => row.slice(0, 7)) : rows,
    }));
    expect(refusalOf(bare)).toContain("Kolom tersembunyi pada lembar ini hilang");
  });
});

describe("copied out to Excel", () => {
  it("figures with Indonesian decimals, and pasted back nothing changes", () => {
    const { text: block, html, rows } = copyOf(sheet, fieldsOf(sheet));
    expect(rows).toBe(4);
    expect(block.split("\r\n").slice(0, 4)).toEqual([
      "Kode\tIndikator\tData dasar\tSatuan\tSebelumnya\tIsian Smt II",
      "terdaftar_ditempatkan\tpenempatan\tterdaftar_ditempatkan\torang\t4029\t",
      "terdaftar\tpenempatan\tterdaftar\torang\t6800\t6010",
      "pdrb\tproduktivitas\tpdrb\torang\t\t90,5",
    ]);
    expect(html).toContain("<td>90,5</td>");
    const { lines, byName, beyond } = previewOf(sheet, fieldsOf(sheet), undefined, "", blockOf(block));
    expect([byName, beyond]).toEqual([true, 0]);
    expect(lines.map(({ decision }) => decision.kind)).toEqual(["empty", "same", "same", "empty"]);
  });

  it("nothing in a name becomes a cell or a tag of its own", () => {
    const nasty = {
      ...sheet,
      indicators: sheet.indicators.map((one) => ({ ...one, shortName: `<b>a\tb\n${one.shortName}` })),
    };
    const { text: block, html } = copyOf(nasty, fieldsOf(nasty));
    expect(block.split("\r\n")).toHaveLength(5);
    expect(html).not.toContain("<b>");
  });
});

describe("an indicator on a scale of words", () => {
  const opini: EntrySheet = {
    ...sheet,
    indicators: sheet.indicators.map((one) =>
      one.code === "ikm" && one.realisasi
        ? {
            ...one,
            ...{ satuan: "opini BPK", decimals: 0, earlier: [{ period: "2024-S1", exact: "3" }] },
            realisasi: { ...one.realisasi, exact: "4", asWritten: "WTP", valueVersion: 1 },
          }
        : one,
    ),
  };

  it("leaves with its words and comes back with them", async () => {
    const [first] = await downloaded(opini);
    const row = first?.rows.find((cells) => textOf(cells[0]) === "ikm");
    expect([textOf(row?.[4]), textOf(row?.[5])]).toEqual(["WDP", "WTP"]);
    const { lines } = previewOf(opini, fieldsOf(opini), undefined, field("ikm"), blockOf("ikm\twdp\n"));
    expect(lines).toMatchObject([{ written: "wdp", decision: { kind: "change", text: "WDP", shown: "WDP" } }]);
  });

  it("is found in a block whose only digits are numbers of rows", () => {
    const { lines } = previewOf(opini, fieldsOf(opini), undefined, field("ikm"), blockOf("1\tikm\tWDP\n"));
    expect(lines).toMatchObject([{ field: field("ikm"), decision: { kind: "change", text: "WDP" } }]);
  });

  it("refuses a word that the scale has not, by naming those it has", () => {
    const { lines } = previewOf(opini, fieldsOf(opini), undefined, field("ikm"), blockOf("ikm\tbagus\n"));
    expect(lines).toMatchObject([{ decision: { kind: "refused", why: expect.stringContaining("WTP, WDP, TW, TMP") } }]);
  });
});
