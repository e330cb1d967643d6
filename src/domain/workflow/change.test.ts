import { describe, expect, it } from "vitest";
import { changeBeyond, changeWords } from "#domain/workflow/change.ts";

const limit = { percent: "50", legalBasis: "Permendagri 86/2017" };
const at = (name: string, exact: string | null) => ({ name, exact });
const since = (lastPeriod: string | null, lastYear: string | null) => ({
  lastPeriod: lastPeriod === null ? null : at("Semester I 2024", lastPeriod),
  lastYear: lastYear === null ? null : at("Tahun 2023", lastYear),
});

describe("changeBeyond", () => {
  it.each([
    ["150", "100", null, null],
    ["150.01", "100", null, "Semester I 2024"],
    ["49.99", "100", null, "Semester I 2024"],
    ["50", "100", null, null],
    ["160", "150", "100", "Tahun 2023"],
    ["160", "100", "100", "Tahun 2023"],
    ["-10", "10", null, "Semester I 2024"],
    ["10", "-10", null, "Semester I 2024"],
    ["100", "0", null, null],
    ["100", null, null, null],
  ])("%s after %s and, a year ago, %s", (now, lastPeriod, lastYear, found) => {
    expect(changeBeyond(limit, now, since(lastPeriod, lastYear), "last")?.since ?? null).toBe(found);
  });

  it("does not compare what adds up over the year with an earlier part of it", () => {
    expect(changeBeyond(limit, "200", since("100", null), "sum")).toBeNull();
    expect(changeBeyond(limit, "200", since("100", "100"), "sum")?.since).toBe("Tahun 2023");
  });

  it("asks nothing without a value, or where the policy has no limit", () => {
    expect(changeBeyond(limit, null, since("100", "100"), "last")).toBeNull();
    expect(changeBeyond({ ...limit, percent: null }, "900", since("100", "100"), "last")).toBeNull();
  });

  it("says how far and against what", () => {
    const change = changeBeyond(limit, "2", since(null, "3.1"), "last");
    expect(change).toBeNull();
    const far = changeBeyond(limit, "1", since(null, "3"), "last");
    expect(far && changeWords(far)).toBe("berubah 66,67% dari Tahun 2023 (ambang 50%)");
  });
});
