import { describe, expect, test } from "vitest";
import { absorption, efficiencyOf } from "./efficiency.ts";

describe("efficiency", () => {
  const within5 = { margin: "5" };

  test.each([
    ["95.24", "80", "15.24", "efisien"],
    ["85.01", "80", "5.01", "efisien"],
    ["85", "80", "5", "cukup efisien"],
    ["80", "80", "0", "cukup efisien"],
    ["75", "80", "-5", "cukup efisien"],
    ["74.99", "80", "-5.01", "tidak efisien"],
  ])("capaian %s against serapan %s differs by %s: %s", (capaian, serapan, difference, word) => {
    expect(efficiencyOf(capaian, serapan, within5)).toEqual({ difference, word });
  });

  test("a policy without a word gives the difference alone", () => {
    expect(efficiencyOf("120", "90.5", { margin: null })).toEqual({ difference: "29.5", word: null });
  });
});

describe("absorption", () => {
  test("is spent of pagu in per cent, and nothing without a pagu", () => {
    expect(absorption("3000000", "6000000")).toBe("50");
    expect(absorption("1", "0")).toBeNull();
  });
});
