import { describe, expect, test } from "vitest";
import { parsePeriodCode } from "#domain/period/period.ts";
import {
  changesIn,
  type GridCell,
  type GridRow,
  isOpen,
  layBlock,
  misfitsOf,
  openCells,
  type TargetSheet,
} from "./grid.ts";

const column = (code: string) => ({
  id: code,
  code,
  label: code,
  period: parsePeriodCode(code) ?? { year: 0, kind: "year" as const, ordinal: 1 },
});
const columns = ["2025-S1", "2025-S2", "2025"].map(column);
const cell = (written = "", more: Partial<GridCell> = {}): GridCell => ({
  written,
  revision: 0,
  isAgreed: false,
  locked: null,
  ...more,
});
const row = (id: string, name: string, cells: GridCell[]): GridRow => ({
  ...{ id, code: id, name, official: `Persentase ${name}`, group: "", satuan: "persen", decimals: 2 },
  ...{ polarity: "maximise", accumulation: "last", mode: "cumulative" },
  cells: Object.fromEntries(columns.map(({ id: key }, index) => [key, cells[index] ?? cell()])),
});
const sheet: TargetSheet = {
  columns,
  rows: [
    row("a", "Penempatan", [cell(), cell(), cell("75,00", { isAgreed: true })]),
    row("b", "Pelatihan", [cell("", { locked: "diukur triwulan IV" }), cell(), cell()]),
  ],
};
const [placed, trained] = sheet.rows as [GridRow, GridRow];

describe("which cells take a figure", () => {
  test("those that nobody agreed to yet; in a change those that somebody did", () => {
    expect(openCells(sheet, null)).toEqual([
      ["a/2025-S1", "a/2025-S2", null],
      [null, "b/2025-S2", "b/2025"],
    ]);
    expect(openCells(sheet, 2025)).toEqual([
      [null, null, "a/2025"],
      [null, null, null],
    ]);
    expect(isOpen(placed, columns[2] ?? column("2025"), 2024)).toBe(false);
  });
});

describe("a pasted block", () => {
  const block = [
    ["50,00", "75"],
    ["", "44,oo"],
    ["1", "2"],
  ];

  test("is laid to the right and downwards; each cell says what it would do", () => {
    const laid = layBlock(sheet, "a/2025-S1", block, {}, null);
    expect(laid.lines.map(({ key, text, problem }) => [key, text, problem === null])).toEqual([
      ["a/2025-S1", "50,00", true],
      ["a/2025-S2", "75", true],
      ["b/2025-S2", "44,oo", false],
    ]);
    expect(laid).toMatchObject({ byName: false, beyond: 2 });
  });

  test("what is agreed or not measured is said, not overwritten", () => {
    const laid = layBlock(sheet, "a/2025", [["80"], ["60"]], {}, null);
    expect(laid.lines.map(({ problem }) => problem)).toEqual(["sudah ditetapkan; ubah lewat PK Perubahan", null]);
    expect(layBlock(sheet, "b/2025-S1", [["5"]], {}, null).lines[0]?.problem).toBe("diukur triwulan IV");
  });

  test("rows find their places by name", () => {
    const laid = layBlock(
      sheet,
      "a/2025-S2",
      [
        ["pelatihan", "61"],
        ["Persentase  Penempatan", "75"],
      ],
      {},
      null,
    );
    expect(laid.byName).toBe(true);
    expect(laid.lines.map(({ key, text }) => `${key}=${text}`)).toEqual(["b/2025-S2=61", "a/2025-S2=75"]);
  });
});

test("only what differs is sent", () => {
  expect(
    changesIn(sheet, { "a/2025": " 75,00 ", "b/2025": "61" }).map(({ key, text, before }) => [key, text, before]),
  ).toEqual([["b/2025", "61", ""]]);
});

test("typed figures that do not make the year are named", () => {
  expect(misfitsOf(sheet, placed, { "a/2025-S2": "70" })).toEqual([
    {
      year: 2025,
      message: "Target Smt II dihitung s.d. akhir tahun, jadi seharusnya sama dengan target setahun 75, bukan 70.",
    },
  ]);
  expect(misfitsOf(sheet, trained, { "b/2025-S2": "70" })).toEqual([]);
});
