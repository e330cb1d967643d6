import { expect, test } from "vitest";
import { missing, numberValue } from "#domain/value/value.ts";
import { trendOf } from "./trend.ts";

test("nilai SAKIP fell from 102,08 to 95,24", () => {
  const trend = trendOf(numberValue("102.0809248554913"), numberValue("95.2426602756141"), 2023);
  expect(trend).toEqual({ word: "turun", points: "6,84", sentence: "turun 6,84 poin dari capaian 2023" });
});

test("the step shown is the difference of the two figures shown", () => {
  // 100,005 and 100,014 print as 100,01 both; 99,994 and 100,006 print as 99,99 and 100,01.
  expect(trendOf(numberValue("100.005"), numberValue("100.014"), 2023)?.word).toBe("tetap");
  expect(trendOf(numberValue("99.994"), numberValue("100.006"), 2023)).toMatchObject({ word: "naik", points: "0,02" });
});

test("one figure has no direction", () => {
  expect(trendOf(undefined, numberValue("100"), 2023)).toBeNull();
  expect(trendOf(numberValue("100"), missing("Belum diisi."), 2023)).toBeNull();
  expect(trendOf(missing("Belum diisi."), numberValue("0"), 2023)).toBeNull();
  expect(trendOf(numberValue("100"), numberValue("0"), 2023)?.sentence).toBe("turun 100,00 poin dari capaian 2023");
});
