import { describe, expect, it } from "vitest";
import { missing, notApplicable, notDue, numberValue, undefinedValue, type Value } from "#domain/value/value.ts";
import { type CapaianPolicy, DEFAULT_POLICY } from "./policy.ts";
import { type RollUpItem, rollUp } from "./rollup.ts";

const policy = (average: CapaianPolicy["average"], cap: CapaianPolicy["cap"] = null): CapaianPolicy => ({
  ...DEFAULT_POLICY,
  average,
  cap,
});
const items = (...capaian: (string | Value)[]): RollUpItem[] =>
  capaian.map((value, index) => ({
    name: `Indikator ${index + 1}`,
    capaian: typeof value === "string" ? numberValue(value) : value,
  }));
const open = missing("Belum diisi.");
const later = notDue("Diukur triwulan IV.");

describe("the three averages of [80; 0; –]", () => {
  it.each([
    ["skip-absent", "40", 2],
    ["skip-absent-and-zero", "80", 1],
    ["absent-as-zero", "26.66666666666666666666666666666666666667", 2],
  ] as const)("%s is %s", (average, mean, counted) => {
    expect(rollUp(items("80", "0", open), policy(average))).toMatchObject({
      mean: { exact: mean },
      counted,
      due: 3,
      total: 3,
      missing: ["Indikator 3"],
    });
  });
});

describe("semester I 2024 of Disnaker Lamongan", () => {
  it("is the mean of what was due, with the count of the rest", () => {
    const result = rollUp(
      items("95.24265", "249.5238", "118.5", "101.7197", later, later, later, later, later),
      policy("skip-absent", { min: "0", max: "100" }),
    );
    expect(result.shownAs).toBe("4 dari 9 indikator");
    expect(result).toMatchObject({ counted: 4, due: 4, total: 9, missing: [] });
    expect(result.mean).toEqual(numberValue("141.2465375"));
    expect(result.meanCapped).toEqual(numberValue("98.8106625"));
  });
});

describe("roll-up", () => {
  it("leaves out what is not due or does not apply, under every policy", () => {
    for (const average of ["skip-absent", "skip-absent-and-zero", "absent-as-zero"] as const) {
      const result = rollUp(items("80", later, notApplicable("Tidak ada.")), policy(average));
      expect(result).toMatchObject({ mean: { exact: "80" }, counted: 1, due: 1, total: 3, missing: [] });
    }
  });

  it("an undefined capaian is due and missing from the mean", () => {
    expect(rollUp(items("80", undefinedValue("Target 0.")), DEFAULT_POLICY)).toMatchObject({
      mean: { exact: "80" },
      counted: 1,
      due: 2,
      missing: ["Indikator 2"],
    });
  });

  it("weighs", () => {
    const weighed = [
      { name: "A", capaian: numberValue("100"), weight: "3" },
      { name: "B", capaian: numberValue("60"), weight: "1" },
    ];
    expect(rollUp(weighed, DEFAULT_POLICY).mean).toEqual(numberValue("90"));
    const weightless = weighed.map((item) => ({ ...item, weight: "0" }));
    expect(rollUp(weightless, DEFAULT_POLICY).mean).toMatchObject({ because: "undefined", reason: "Jumlah bobot 0." });
  });

  it("caps each child before averaging, at both ends", () => {
    const result = rollUp(items("249.52", "-40", "100"), policy("skip-absent", { min: "0", max: "120" }));
    expect(result.mean).toEqual(numberValue("103.1733333333333333333333333333333333333"));
    expect(result.meanCapped).toEqual(numberValue("73.33333333333333333333333333333333333333"));
  });

  it("has no mean of nothing", () => {
    expect(rollUp([], DEFAULT_POLICY)).toMatchObject({ mean: { because: "not-due" }, shownAs: "0 dari 0 indikator" });
    expect(rollUp(items(later, later), DEFAULT_POLICY)).toMatchObject({
      mean: { because: "not-due" },
      shownAs: "0 dari 2 indikator",
    });
    expect(rollUp(items(open, later), DEFAULT_POLICY)).toMatchObject({
      mean: { because: "missing" },
      missing: ["Indikator 1"],
      shownAs: "0 dari 2 indikator",
    });
    expect(rollUp(items("0"), policy("skip-absent-and-zero")).mean).toMatchObject({ because: "missing" });
  });

  it("falls on the right side of a band although thirds do not end", () => {
    const thirds = ["90.66666666666666666666666666666666666667", "89.66666666666666666666666666666666666667"];
    expect(rollUp(items(thirds[0] ?? "", thirds[1] ?? "", thirds[1] ?? ""), DEFAULT_POLICY).mean).toEqual(
      numberValue("90"),
    );
  });
});
