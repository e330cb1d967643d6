import { expect, test } from "vitest";
import type { GridCell, GridRow, TargetSheet } from "#features/targets/grid.ts";
import { packSheet, unpackSheet } from "#features/targets/sheet-pack.ts";

const periods = [
  { id: "a", code: "2024-S1", period: { year: 2024, kind: "semester", ordinal: 1 }, label: "Semester I" },
  { id: "b", code: "2024", period: { year: 2024, kind: "year", ordinal: 1 }, label: "2024" },
] as const;
const row = (id: string, cells: Record<string, GridCell>, more: Partial<GridRow> = {}): GridRow => ({
  ...{
    id,
    code: id,
    name: `Indikator ${id}`,
    official: `Indikator ${id}`,
    group: "Sasaran",
    satuan: "persen",
    decimals: 2,
  },
  ...{ polarity: "maximise", accumulation: "last", mode: "cumulative", cells, ...more },
});
const agreed: GridCell = { written: "95", revision: 0, isAgreed: true, locked: null };

test("a sheet arrives as it was, whatever stands in its cells", () => {
  const sheet: TargetSheet = {
    columns: [...periods],
    rows: [
      row("satu", { a: agreed, b: { ...agreed, revision: 2 } }),
      row("dua", { a: { ...agreed, isAgreed: false }, b: { ...agreed, written: "", isAgreed: false } }),
      row(
        "tiga",
        { a: { ...agreed, written: "", isAgreed: false, locked: "diukur Y" }, b: agreed },
        { official: "Nama panjang" },
      ),
      row(
        "empat",
        { a: agreed, b: { ...agreed, locked: "tidak berlaku pada 2024" } },
        { decimals: 0, polarity: "range-in" },
      ),
    ],
  };
  expect(unpackSheet(packSheet(sheet))).toEqual(sheet);
});

test("three hundred rows weigh less than a third of what they did", () => {
  const columns = [...periods];
  const rows = Array.from({ length: 300 }, (_, nth) => row(`indikator-${nth}`, { a: agreed, b: agreed }));
  const packed = JSON.stringify(packSheet({ columns, rows })).length;
  expect(packed).toBeLessThan(JSON.stringify({ columns, rows }).length / 3);
});
