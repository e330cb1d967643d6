import { expect, test } from "vitest";
import type { GridCell, TargetSheet } from "./grid.ts";
import { targetHeadline } from "./headline.ts";

const cell = (written: string, locked: string | null = null): GridCell => ({
  written,
  revision: 0,
  isAgreed: false,
  locked,
});
const sheetOf = (cells: GridCell[]): TargetSheet => ({
  columns: [{ id: "y", code: "2025", label: "2025", period: { year: 2025, kind: "year", ordinal: 1 } }],
  rows: cells.map((one, index) => ({
    ...{ id: String(index), code: "", name: "", official: "", group: "", satuan: "persen", decimals: 2 },
    ...{ polarity: "maximise", accumulation: "last", mode: "cumulative", cells: { y: one } },
  })),
});
const calm = { year: 2025, unagreed: 0, change: null };

test("counts what is set among what is asked for", () => {
  expect(targetHeadline(sheetOf([cell("75"), cell(""), cell("", "diukur 2026")]), calm)).toBe(
    "Satu dari dua indikator punya target 2025",
  );
  expect(targetHeadline(sheetOf([cell(""), cell("")]), calm)).toBe("Target 2025 belum diisi untuk dua indikator");
  expect(targetHeadline(sheetOf([cell("1"), cell("2")]), { ...calm, unagreed: 2 })).toBe(
    "Dua indikator semuanya punya target 2025; dua target belum ditetapkan kepala",
  );
  expect(targetHeadline(sheetOf([cell("1")]), { ...calm, change: "proposed" })).toContain(
    "menunggu persetujuan kepala",
  );
  expect(targetHeadline({ rows: [], columns: [] }, calm)).toBe(
    "Kalender belum memuat tahun 2025, jadi targetnya belum dapat diisi",
  );
});
