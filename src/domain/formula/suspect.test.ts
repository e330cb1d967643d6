import { describe, expect, test } from "vitest";
import type { CheckedVariable } from "./check.ts";
import { proveFormula } from "./proof.ts";
import { type MeasuredBy, suspectFormula } from "./suspect.ts";
import { treeOf } from "./testing/tree.ts";

const variable = (key: string, satuan = "orang", more: Partial<CheckedVariable> = {}): CheckedVariable => ({
  ...{ key, label: key.toUpperCase(), satuan, accumulation: "sum" },
  ...more,
});
const variables = [variable("a"), variable("b"), variable("c", "kali"), variable("t", "orang", { isTarget: true })];
const indicator: MeasuredBy = { name: "Persentase", satuan: "persen", polarity: "maximise", negativeNatural: false };
const codesOf = (text: string, more: Partial<MeasuredBy> = {}) =>
  suspectFormula(treeOf(text), variables, { ...indicator, ...more }).map(({ code }) => code);

describe("warnings that matter", () => {
  test("numerator and denominator are the same", () => {
    expect(codesOf("a / a * 100")).toEqual(["same-numerator-denominator"]);
  });

  test("a percentage that nothing keeps within 100", () => {
    expect(codesOf("a / b * 100")).toEqual(["above-hundred"]);
    expect(codesOf("a / (a + b) * 100")).toEqual([]);
    expect(codesOf("(b - a) / b * 100")).toEqual([]);
    expect(suspectFormula(treeOf("a / b * 100"), variables, indicator)[0]?.message).toBe(
      "Hasilnya dapat melebihi 100%: tidak ada yang menjamin A tidak lebih besar dari B.",
    );
  });

  test("a decrease that comes out negative", () => {
    const text = "(a - last_year(a)) / last_year(a) * 100";
    expect(codesOf(text)).toEqual(["negative-decrease"]);
    expect(codesOf(text, { negativeNatural: true })).toEqual([]);
    const [found] = suspectFormula(treeOf(text), variables, { ...indicator, name: "Penurunan pengangguran" });
    expect(found?.message).toBe("Penurunan A menghasilkan angka negatif. Tukar menjadi A tahun sebelumnya − A.");
    expect(codesOf("(last_year(a) - a) / last_year(a) * 100", { name: "Penurunan pengangguran" })).toEqual([]);
  });

  test("a satuan that is not the indicator's", () => {
    expect(codesOf("a + b")).toEqual(["result-unit"]);
    expect(codesOf("a / (a + b)")).toEqual(["result-unit"]);
    expect(codesOf("a + b", { satuan: "orang" })).toEqual([]);
    expect(codesOf("a / c", { satuan: "orang" })).toEqual(["result-unit"]);
    expect(codesOf("a / b", { satuan: "rasio" })).toEqual([]);
    expect(codesOf("a + c", { satuan: "orang" })).toEqual(["unit-mismatch"]);
  });

  test("a denominator that is a target", () => {
    expect(codesOf("a / t * 100")).toEqual(["target-in-formula", "above-hundred"]);
  });
});

describe("the figures that go with a formula", () => {
  const tree = treeOf("(a - last_year(a)) / last_year(a) * 100");

  test("hold exactly or not at all", () => {
    const figures = { a: "120", "last_year(a)": "100" };
    expect(proveFormula(tree, [{ figures, expected: "20" }])[0]?.holds).toBe(true);
    expect(proveFormula(tree, [{ figures, expected: "20.0000001" }])[0]?.holds).toBe(false);
    expect(proveFormula(tree, [{ figures: { a: "120" }, expected: "20" }])[0]).toMatchObject({
      holds: false,
      made: { because: "missing", variable: "a" },
    });
    expect(
      proveFormula(tree, [{ figures: { ...figures, "last_year(a)": "0" }, expected: "0" }])[0]?.made,
    ).toMatchObject({
      because: "undefined",
    });
  });
});
