import { expect, test } from "vitest";
import type { PeriodRow } from "#features/periods/queries.ts";
import { rulerOf } from "./ruler.ts";

const period = (code: string, opens: string, due: string, window: PeriodRow["window"]): PeriodRow => ({
  ...{ id: code, code, year: Number(code.slice(0, 4)), window, locksAt: null },
  kind: code.includes("S") ? "semester" : "year",
  ordinal: code.endsWith("2") && code.includes("S") ? 2 : 1,
  opensAt: new Date(`${opens}T00:00:00+07:00`),
  dueAt: new Date(`${due}T23:59:59+07:00`),
});

const year2023 = period("2023", "2024-01-02", "2024-02-28", "locked");
const semester1 = period("2024-S1", "2024-07-01", "2024-07-31", "open");
const semester2 = period("2024-S2", "2025-01-02", "2025-01-31", "not-open");
const year2024 = period("2024", "2025-01-02", "2025-01-31", "not-open");
const all = [year2023, semester1, semester2, year2024];

test("the ruler is the year in which a period is entered, with today on it", () => {
  expect(rulerOf(all, semester1, new Date("2024-07-18T02:00:00Z"))).toEqual({
    year: 2024,
    windows: [
      { from: "2024-01-02", until: "2024-02-28", open: false, word: "isian tahun 2023, terkunci" },
      { from: "2024-07-01", until: "2024-07-31", open: true, word: "isian semester I 2024, dibuka sampai 31 Juli" },
    ],
    today: { date: "2024-07-18", text: "18 Juli 2024" },
  });
});

test("periods with the same days share a window; a today in another year is not drawn", () => {
  expect(rulerOf(all, semester2, new Date("2024-07-18T02:00:00Z"))).toEqual({
    year: 2025,
    windows: [{ from: "2025-01-02", until: "2025-01-31", open: false, word: "isian semester II 2024 dan tahun 2024" }],
  });
});

test("windows that begin close to each other are drawn apart and told in one word", () => {
  const half = period("2018-S2", "2019-01-02", "2019-01-31", "locked");
  const whole = period("2018", "2019-01-02", "2019-02-28", "locked");
  expect(rulerOf([half, whole], whole, new Date("2026-07-18T02:00:00Z")).windows).toEqual([
    { from: "2019-01-02", until: "2019-01-31", open: false, word: "isian semester II 2018 dan tahun 2018, terkunci" },
    { from: "2019-01-02", until: "2019-02-28", open: false, word: "" },
  ]);
  const [first] = rulerOf(
    [
      { ...half, window: "open" },
      { ...whole, window: "not-open" },
    ],
    whole,
    new Date(),
  ).windows;
  expect(first?.word).toBe("isian semester II 2018, dibuka sampai 31 Januari; tahun 2018");
});

test("a window over the turn of the year lies on both rulers and names the year of its end", () => {
  const across = period("2024-S2", "2024-12-14", "2025-01-08", "open");
  const [window] = rulerOf([across], across, new Date("2024-12-20T02:00:00Z")).windows;
  expect(window?.word).toBe("isian semester II 2024, dibuka sampai 8 Januari 2025");
  expect(rulerOf([across, year2024], year2024, new Date()).windows).toHaveLength(2);
});
