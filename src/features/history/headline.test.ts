import { expect, test } from "vitest";
import { historyHeadline } from "./headline.ts";
import type { HistoryRecord } from "./record.ts";

const returned: HistoryRecord = {
  id: "1",
  at: new Date("2024-07-11T08:31:00Z"),
  who: "Verifikator",
  action: "realisasi.return",
  reason: null,
  table: "workflow_step",
  rowKey: "x",
  operation: "INSERT",
  before: null,
  after: { action: "return_to_operator", reason: "rekap tertulis 6.800" },
  about: {
    variable: null,
    decimals: null,
    indicator: "Penempatan",
    indicatorCode: "p",
    file: null,
    person: null,
    periodCode: null,
  },
};

test("the newest thing that happened, with its day and time", () => {
  expect(historyHeadline(returned, "Semester I 2024")).toBe(
    "Terakhir, Verifikator mengembalikan Penempatan: rekap tertulis 6.800, 11 Juli 15.31 WIB",
  );
});

test("a long reason is cut at a word", () => {
  const long = { ...returned, after: { action: "return_to_operator", reason: "angka berbeda dari rekap ".repeat(10) } };
  const heading = historyHeadline(long, "Semester I 2024");
  expect(heading.length).toBeLessThan(140);
  expect(heading).toMatch(/\p{L}…, 11 Juli/u);
});

test("nothing yet", () => {
  expect(historyHeadline(undefined, "semua periode")).toBe("Belum ada perubahan oleh orang untuk semua periode");
});
