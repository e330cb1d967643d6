import { describe, expect, it } from "vitest";
import {
  absExact,
  addExact,
  compareExact,
  divideExact,
  isZeroExact,
  meanExact,
  multiplyExact,
  roundExact,
  subtractExact,
  sumExact,
  truncateExact,
} from "./arithmetic.ts";

describe("exact arithmetic", () => {
  it("has no binary rounding", () => {
    expect(addExact("0.1", "0.2")).toBe("0.3");
    expect(subtractExact("0.3", "0.1")).toBe("0.2");
    expect(multiplyExact("1.1", "1.1")).toBe("1.21");
    expect(sumExact(["0.1", "0.2", "0.3", "-0.6"])).toBe("0");
    expect(sumExact([])).toBe("0");
  });

  it("adds the Lamongan budget to its printed total", () => {
    const programs = ["6011914656", "10000000", "1274999778", "255000000", "60000000", "35000000"];
    expect(sumExact(programs)).toBe("7646914434");
  });

  it("has no number for a division by zero", () => {
    expect(divideExact("1", "0")).toBeNull();
    expect(divideExact("0", "0")).toBeNull();
    expect(divideExact("0", "-3")).toBe("0");
    expect(divideExact("1", "8")).toBe("0.125");
  });

  it("weighs means, and thirds that make a whole give the whole", () => {
    expect(meanExact(["100", "60"], ["3", "1"])).toBe("90");
    expect(meanExact(["1", "0", "0"])).toBe(`0.${"3".repeat(40)}`);
    expect(meanExact([])).toBeNull();
    expect(meanExact(["5"], ["0"])).toBeNull();
    const third = divideExact("272", "3") ?? "";
    expect(sumExact([third, third, third])).toBe("272");
    expect(
      meanExact([third, third, third].map((number, index) => subtractExact(number, index === 0 ? "0" : "1"))),
    ).toBe("90");
  });

  it("compares as numbers, not as texts", () => {
    expect(compareExact("9", "10")).toBe(-1);
    expect(compareExact("-9", "-10")).toBe(1);
    expect(compareExact("0.5", "0.5")).toBe(0);
    expect(isZeroExact("0")).toBe(true);
    expect(isZeroExact("0.000000000000000000000000000001")).toBe(false);
    expect(absExact("-2.5")).toBe("2.5");
    expect(absExact("2.5")).toBe("2.5");
  });
});

describe("rounding", () => {
  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["2.4", 0, "2"],
    ["-2.4", 0, "-2"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["0.49999", 0, "0"],
    ["94.865", 2, "94.87"],
    ["94.8649999", 2, "94.86"],
    ["1.005", 2, "1.01"],
    ["-1.005", 2, "-1.01"],
    ["90.995", 2, "91"],
    ["-0.001", 2, "0"],
    ["1450", -2, "1500"],
    ["1449.99", -2, "1400"],
    ["-1450", -2, "-1500"],
    ["12", 2, "12"],
  ])("%s to %i decimals is %s", (exact, decimals, rounded) => {
    expect(roundExact(exact, decimals)).toBe(rounded);
  });

  it.each([
    ["66.6667", 2, "66.66"],
    ["-66.6667", 2, "-66.66"],
    ["66.6", 2, "66.6"],
    ["0.999", 0, "0"],
  ])("%s cut at %i decimals is %s", (exact, decimals, cut) => {
    expect(truncateExact(exact, decimals)).toBe(cut);
  });
});
