import { describe, expect, it } from "vitest";
import { isDay } from "#features/periods/days.ts";
import { periodSet, windowProblems } from "./window-days.ts";

describe("the periods of a year", () => {
  it.each([
    ["year", 2024, ["2024"], "2025-01-01", "2025-01-31"],
    ["semester", 2024, ["2024-S1", "2024-S2"], "2024-07-01", "2024-07-31"],
    ["triwulan", 2024, ["2024-TW1", "2024-TW2", "2024-TW3", "2024-TW4"], "2024-04-01", "2024-05-01"],
  ] as const)("%s of %i", (kind, year, codes, opens, due) => {
    const planned = periodSet(year, kind, 31, 31);
    expect(planned.map(({ code }) => code)).toEqual(codes);
    expect([planned[0]?.opens, planned[0]?.due]).toEqual([opens, due]);
  });

  it("knows the length of February, also in a leap year", () => {
    expect(periodSet(2024, "month", 10, null)[1]).toMatchObject({ endsOn: "2024-02-29", opens: "2024-03-01" });
    expect(periodSet(2023, "month", 10, null)[1]).toMatchObject({
      endsOn: "2023-02-28",
      due: "2023-03-10",
      locks: null,
    });
  });

  it("makes windows that are possible", () => {
    for (const one of periodSet(2031, "month", 1, 0)) expect(windowProblems(one, one.startsOn)).toEqual([]);
  });
});

describe("a window", () => {
  const good = { opens: "2024-07-01", due: "2024-07-31", locks: "2024-08-31" };
  it.each([
    ["is possible", good, []],
    ["of one day", { opens: "2024-07-01", due: "2024-07-01", locks: "2024-07-01" }, []],
    ["that never locks", { ...good, locks: null }, []],
    ["before its period", { ...good, opens: "2023-12-31" }, ["opens"]],
    ["due before it opens", { ...good, due: "2024-06-30" }, ["due"]],
    ["locked before it is due", { ...good, locks: "2024-07-30" }, ["locks"]],
    ["wrong all over", { opens: "2023-01-01", due: "2022-01-01", locks: "2021-01-01" }, ["opens", "due", "locks"]],
  ])("%s", (_name, days, fields) => {
    expect(windowProblems(days, "2024-01-01").map(({ field }) => field)).toEqual(fields);
  });
});

describe("a day", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2024-13-01", false],
    ["31-07-2024", false],
    ["2024-7-1", false],
    ["", false],
  ])("%s: %s", (text, is) => expect(isDay(text)).toBe(is));
});
