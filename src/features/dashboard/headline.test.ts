import { expect, test } from "vitest";
import { indicatorIn, lamongan2023, lamongan2024, targetOf } from "../../../tests/support/lamongan-sheet.ts";
import { type HeadlinePart, headline } from "./headline.ts";

const said = (parts: HeadlinePart[]) => parts.map(({ text }) => text).join("");
const semester1 = { periodName: "Semester I 2024", window: "locked", iki: 0 } as const;
const semester2 = { periodName: "Semester II 2024", window: "open", iki: 0 } as const;

test("semester I of Disnaker Lamongan", () => {
  const parts = headline({ ...semester1, indicators: lamongan2024() });
  expect(said(parts)).toBe("Empat dari sembilan indikator sudah terukur, satu di bawah target");
  expect(parts[0]?.codes).toEqual(["sakip", "sertifikat", "ditempatkan", "patuh"]);
  expect(parts.at(-1)?.codes).toEqual(["sakip"]);
});

test("a whole year measured", () => {
  expect(said(headline({ periodName: "Tahun 2023", window: "locked", iki: 0, indicators: lamongan2023() }))).toBe(
    "Kesembilan indikator sudah terukur, dua di bawah target",
  );
});

test("before anybody has typed, what is due is waited for, and is late after the deadline", () => {
  const indicators = lamongan2024("2024-S2");
  expect(said(headline({ ...semester2, indicators }))).toBe(
    "Belum satu pun dari sembilan indikator terukur, delapan ditunggu",
  );
  expect(said(headline({ ...semester2, indicators, window: "late" }))).toBe(
    "Belum satu pun dari sembilan indikator terukur, delapan terlambat",
  );
});

test("some measured, others late", () => {
  const indicators = [
    indicatorIn("2024-S1", { code: "a", target: "10", realisasi: "12" }),
    indicatorIn("2024-S1", { code: "b", target: "10", row: { state: "draft" } }),
  ];
  expect(said(headline({ ...semester1, window: "late", indicators }))).toBe(
    "Satu dari dua indikator sudah terukur, semuanya mencapai target, satu terlambat",
  );
});

test("all of several below target", () => {
  const indicators = ["a", "b"].map((code) => indicatorIn("2024-S1", { code, target: "10", realisasi: "0" }));
  expect(said(headline({ ...semester1, indicators }))).toBe("Kedua indikator sudah terukur, semua di bawah target");
});

test("nothing is due in a period in which nothing is measured", () => {
  const indicators = [indicatorIn("2024-S1", { code: "a", measuredIn: ["TW4"], yearTarget: targetOf("10") })];
  expect(said(headline({ ...semester1, indicators }))).toBe(
    "Belum ada indikator yang waktunya diukur pada Semester I 2024",
  );
});

test("agencies without targets and without indicators say so", () => {
  const bare = ["a", "b"].map((code) => indicatorIn("2015", { code, measuredIn: ["Y"], row: { state: "draft" } }));
  expect(said(headline({ periodName: "Tahun 2015", window: "locked", iki: 0, indicators: bare }))).toBe(
    "Belum satu pun dari dua indikator terukur, targetnya pun belum ditetapkan",
  );
  const typed = [indicatorIn("2015", { code: "a", measuredIn: ["Y"], realisasi: "3" })];
  expect(said(headline({ periodName: "Tahun 2015", window: "locked", iki: 0, indicators: typed }))).toBe(
    "Satu-satunya indikator sudah terukur, belum satu pun punya target",
  );
  expect(said(headline({ periodName: "Tahun 2018", window: "locked", iki: 67, indicators: [] }))).toBe(
    "67 indikator jabatan, belum ada indikator sasaran atau program",
  );
});
