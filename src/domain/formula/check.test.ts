import { describe, expect, it } from "vitest";
import { type CheckedVariable, checkFormula } from "./check.ts";
import { treeOf } from "./testing/tree.ts";

const variable = (key: string, satuan: string, more: Partial<CheckedVariable> = {}): CheckedVariable => ({
  key,
  label: key,
  satuan,
  accumulation: "sum",
  ...more,
});
const variables = [
  variable("bekerja", "orang"),
  variable("angkatan", "Orang"),
  variable("anggaran", "Rp"),
  variable("tpt", "%"),
  variable("target", "%", { isTarget: true, label: "Target TPT" }),
];
const codes = (text: string): string[] =>
  checkFormula(treeOf(text), variables).map(({ severity, code }) => `${severity} ${code}`);

describe("checking a formula", () => {
  it.each([
    ["bekerja / angkatan * 100", []],
    ["bekerja / pengangguran", ["error unknown-variable"]],
    ["100", ["error no-variable"]],
    ["bekerja / 0", ["error zero-denominator"]],
    ["bekerja / (3 - 3)", ["error zero-denominator"]],
    ["bekerja / bekerja * 100", ["warning same-numerator-denominator"]],
    ["bekerja / angkatan * 100 * 100", ["warning hundred-twice"]],
    ["bekerja + anggaran", ["warning unit-mismatch"]],
    ["bekerja + angkatan", []],
    ["bekerja / anggaran + bekerja / anggaran", []],
    ["bekerja / angkatan * 100 - tpt", []],
    ["bekerja - tpt", ["warning unit-mismatch"]],
    ["bekerja * anggaran - anggaran * bekerja", []],
    ["max(bekerja, anggaran)", ["warning unit-mismatch"]],
    ["if(bekerja > anggaran, 1, 2)", ["warning unit-mismatch"]],
    ["if(bekerja > 10, bekerja, angkatan)", []],
    ["bekerja + 1", []],
    ["abs(bekerja - last_year(bekerja))", []],
    ["round(bekerja / anggaran, 2) + bekerja", ["warning unit-mismatch"]],
    ["tpt / target * 100", ["warning target-in-formula"]],
  ])("%s", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it("says what is wrong where", () => {
    expect(checkFormula(treeOf("bekerja + anggaran"), variables)[0]?.message).toBe(
      "Satuan berbeda dalam bekerja + anggaran: orang dan rp.",
    );
    expect(checkFormula(treeOf("bekerja / bekerja * 100"), variables)[0]?.message).toBe(
      "Pembilang dan penyebut bekerja / bekerja sama, hasilnya selalu 1.",
    );
  });
});
