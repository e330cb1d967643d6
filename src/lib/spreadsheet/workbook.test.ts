import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bombZip, zipOf } from "../../../tests/support/archive.ts";
import { exactOf, textOf } from "./cell.ts";
import { readWorkbook } from "./read.ts";
import { sheetName, writeWorkbook } from "./write.ts";

const read = (content: Uint8Array, limits = {}) => readWorkbook({ name: "isian.xlsx", content }, limits);

describe("a workbook written and read back", () => {
  it("keeps text text, numbers exact, dates days, empty empty, sheets in order", async () => {
    const bytes = await writeWorkbook([
      {
        name: "Isian",
        widths: [20, 12, 0],
        frozenRows: 1,
        hiddenColumns: [1],
        rows: [
          [
            { text: "Kode", look: "head" },
            { text: "Nilai", look: "head" },
          ],
          ["1.234", { number: "1234.5" }, { number: "-0.1" }],
          [null, { day: "2024-07-18" }, { number: "0.9", percent: true }],
          [" rata kiri ", { number: "12345678901234567.89" }, { text: "=1+1" }],
        ],
      },
      { name: "Petunjuk & lain", rows: [[{ text: "Baca dulu", look: "title" }]] },
    ]);
    const [first, second] = await read(bytes);
    expect(first?.name).toBe("Isian");
    expect(first?.rows[1]).toEqual([
      { kind: "text", text: "1.234" },
      { kind: "number", exact: "1234.5", percent: false },
      { kind: "number", exact: "-0.1", percent: false },
    ]);
    expect(first?.rows[2]).toEqual([
      { kind: "empty" },
      { kind: "date", day: "2024-07-18" },
      { kind: "number", exact: "0.9", percent: true },
    ]);
    expect(first?.rows[3]?.map(textOf)).toEqual([" rata kiri ", "12345678901234567,89", "=1+1"]);
    expect(second).toEqual({ name: "Petunjuk & lain", rows: [[{ kind: "text", text: "Baca dulu" }]] });
  });

  it("keeps every number of up to fifteen digits", async () => {
    const numbers = fc.sample(
      fc.tuple(fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n), fc.integer({ min: 0, max: 14 })),
      400,
    );
    const exact = numbers.map(([digits, places]) => decimal(digits, places));
    const [sheet] = await read(await writeWorkbook([{ name: "a", rows: exact.map((number) => [{ number }]) }]));
    expect(sheet?.rows.map(([cell]) => (cell?.kind === "number" ? cell.exact : cell))).toEqual(exact);
  });
});

it("reads a large one too", async () => {
  const rows = Array.from({ length: 4_000 }, (_, row) =>
    Array.from({ length: 30 }, (_, column) => ({ number: String((row * 7919 + column * 104_729) ** 2 % 999_983) })),
  );
  const bytes = await writeWorkbook([{ name: "besar", rows }]);
  const [sheet] = await read(bytes);
  expect(bytes.byteLength).toBeGreaterThan(600_000);
  expect(sheet?.rows.length).toBe(4_000);
  expect(textOf(sheet?.rows[3_999]?.[29])).toBe(rows[3_999]?.[29]?.number);
}, 60_000);

describe("a stored number", () => {
  it.each([
    ["83.450000000000003", "83.45"],
    ["0.30000000000000004", "0.3"],
    ["1.2E-3", "0.0012"],
    ["6.011914656E9", "6011914656"],
    ["-0", "0"],
    ["007", "7"],
    [".5", "0.5"],
    ["1e99", null],
    ["NaN", null],
    ["1,5", null],
  ])("%s is %s", (stored, exact) => expect(exactOf(stored)).toBe(exact));

  it("is typed back without a second reading", () => {
    expect(textOf({ kind: "number", exact: "1234.5", percent: false })).toBe("1234,5");
    expect(textOf({ kind: "number", exact: "0.9", percent: true })).toBe("90%");
    expect(textOf({ kind: "number", exact: "0.12345", percent: true })).toBe("12,345%");
    expect(textOf(undefined)).toBe("");
  });
});

describe("a name of a sheet", () => {
  it("is one that Excel takes", () => {
    expect(sheetName("Semester II: 2024/2025 [isian] yang panjang sekali")).toBe("Semester II  2024 2025  isian  ");
    expect(sheetName("??")).toBe("Lembar");
  });
});

describe("what is refused, with what to do", () => {
  it("an empty file, a program, a text, a PDF with the name of a workbook", async () => {
    await expect(read(new Uint8Array())).rejects.toThrow("kosong (0 byte)");
    for (const text of ["MZ\x90\0", "a;b;c", "%PDF-1.7", "PK\x03\x04"])
      await expect(read(new TextEncoder().encode(text.padEnd(200)))).rejects.toThrow("bukan buku kerja Excel");
  });

  it("another zip, a broken one, one that is too large", async () => {
    await expect(read(zipOf([["word/document.xml", "<a/>"]]))).rejects.toThrow("bukan buku kerja Excel");
    const whole = await writeWorkbook([{ name: "a", rows: [["isi"]] }]);
    const broken = whole.slice();
    broken.fill(7, 60, 400);
    await expect(read(broken)).rejects.toThrow("tidak dapat dibaca");
    await expect(read(whole, { bytes: 1024 })).rejects.toThrow("lebih dari");
  });

  it("two gigabytes in two megabytes, at once and without the memory for them", async () => {
    const before = process.memoryUsage().rss;
    await expect(read(bombZip("xl/worksheets/sheet1.xml"))).rejects.toThrow("terlalu besar bila dibuka");
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("a file that becomes huge: by what it declares, and when it declares less than it holds", async () => {
    const huge = zipOf([
      ["xl/workbook.xml", "<workbook/>"],
      ["xl/worksheets/sheet1.xml", " ".repeat(40 * 1024 * 1024)],
    ]);
    expect(huge.byteLength).toBeLessThan(100_000);
    await expect(read(huge)).rejects.toThrow("terlalu besar bila dibuka");
    const lying = zipOf(
      [
        ["xl/workbook.xml", "<workbook/>"],
        ["xl/worksheets/sheet1.xml", " ".repeat(40 * 1024 * 1024)],
      ],
      100,
    );
    await expect(read(lying)).rejects.toThrow("tidak dapat dibaca");
  });

  it.each([
    ['<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>', "terlalu luas"],
    ['<sheetData><row r="1"><c x=">" r="ZZZ1"><v>1</v></c></row></sheetData>', "terlalu luas"],
    ['<sheetData><row r="&#57;99999"><c r="A1"><v>1</v></c></row></sheetData>', "tidak dapat dibaca"],
    [`<sheetData>${"<row><c/></row>".repeat(6000)}</sheetData>`, "terlalu luas"],
  ])("a sheet that reaches too far", async (sheet, words) => {
    const file = zipOf([
      ["xl/workbook.xml", "<workbook/>"],
      ["xl/worksheets/sheet1.xml", sheet],
    ]);
    await expect(read(file)).rejects.toThrow(words);
  });
});

const decimal = (digits: bigint, places: number): string => {
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const fraction = text.slice(text.length - places).replace(/0+$/, "");
  const whole = places === 0 ? text : text.slice(0, -places);
  return places === 0 || fraction === "" ? (whole === "0" ? "0" : sign + whole) : `${sign}${whole}.${fraction}`;
};
