import { describe, expect, it } from "vitest";
import { yearShare, yearShareAfter } from "./year-share.ts";

describe("a date on the year ruler", () => {
  it("lies by days, leap years included", () => {
    expect(yearShare("2024-01-01", 2024)).toBe(0);
    expect(yearShare("2024-07-01", 2024)).toBeCloseTo(182 / 366, 10);
    expect(yearShare("2023-07-01", 2023)).toBeCloseTo(181 / 365, 10);
  });

  it("keeps the last day of a window inside it", () => {
    expect(yearShareAfter("2024-07-31", 2024)).toBeCloseTo(yearShare("2024-08-01", 2024), 10);
    expect(yearShareAfter("2024-12-31", 2024)).toBe(1);
  });

  it("stays on the ruler", () => {
    expect(yearShare("2023-12-20", 2024)).toBe(0);
    expect(yearShare("2025-01-15", 2024)).toBe(1);
  });

  it("refuses what is no date", () => {
    expect(() => yearShare("31 Juli", 2024)).toThrow(RangeError);
  });
});
