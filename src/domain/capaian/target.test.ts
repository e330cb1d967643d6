import { describe, expect, test } from "vitest";
import { storedTarget, targetFigure, targetText } from "./target.ts";

describe("the words of a target", () => {
  test("no digit of an agreed target is rounded away", () => {
    expect(targetFigure({ kind: "single", exact: "83.455" }, 2)).toBe("83,455");
    expect(targetFigure({ kind: "single", exact: "80" }, 2)).toBe("80,00");
  });

  test("with its satuan: percent, a count, a score, a range", () => {
    expect(targetText({ kind: "single", exact: "74.05" }, { satuan: "persen", decimals: 2 })).toBe("74,05%");
    expect(targetText({ kind: "single", exact: "160" }, { satuan: "orang", decimals: 0 })).toBe("160 orang");
    expect(targetText({ kind: "single", exact: "83.45" }, { satuan: "nilai", decimals: 2 })).toBe("83,45");
    expect(targetText({ kind: "range", lo: "80", hi: "90" }, { satuan: "persen", decimals: 2 })).toBe("80,00–90,00%");
  });

  test("on a scale of words it is the word", () => {
    expect(targetText({ kind: "single", exact: "5" }, { satuan: "predikat SAKIP", decimals: 0 })).toBe("BB");
    expect(targetText({ kind: "single", exact: "4" }, { satuan: "opini BPK", decimals: 0 })).toBe("WTP");
    expect(targetText({ kind: "single", exact: "4.5" }, { satuan: "opini BPK", decimals: 0 })).toBe("4,5");
  });
});

test("a stored row is one figure or a whole range", () => {
  expect(storedTarget({ amount: "80.50", lower: null, upper: null })).toEqual({ kind: "single", exact: "80.5" });
  expect(storedTarget({ amount: null, lower: "7", upper: "8.5" })).toEqual({ kind: "range", lo: "7", hi: "8.5" });
  expect(storedTarget({ amount: null, lower: "7", upper: null })).toBeNull();
});
