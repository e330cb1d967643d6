import { describe, expect, it } from "vitest";
import { randomFormula, randomFrom } from "./testing/random.ts";
import { treeOf } from "./testing/tree.ts";
import { typesetFormula } from "./typeset.ts";

const labels = { a: "Penduduk <bekerja> & lain", b: "Angkatan kerja" };
const inside = (mathml: string): string => mathml.replace(/^<math[^>]*>|<\/math>$/g, "");

describe("MathML", () => {
  it("a ratio is a fraction times 100, labels escaped", () => {
    expect(inside(typesetFormula(treeOf("a / b * 100"), labels))).toBe(
      "<mrow><mfrac><mrow><mtext>Penduduk &lt;bekerja&gt; &amp; lain</mtext></mrow><mrow><mtext>Angkatan kerja</mtext></mrow></mfrac><mo>×</mo><mn>100</mn></mrow>",
    );
  });

  it("with values, figures stand in their place", () => {
    const set = typesetFormula(treeOf("(a - last_year(a)) / b"), labels, { a: "1.200", "last_year(a)": "1.000" });
    expect(set).toContain("<mn>1.200</mn><mo>−</mo><mn>1.000</mn>");
    expect(set).toContain("<mtext>Angkatan kerja</mtext>");
  });

  it("opens with the namespace, so that it also stands alone", () => {
    expect(typesetFormula(treeOf("a"), labels)).toMatch(
      /^<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML" display="block">/,
    );
  });

  it("every tree gives well-formed elements", () => {
    const random = randomFrom(9);
    for (let round = 0; round < 500; round += 1) {
      const set = typesetFormula(randomFormula(random, ["a", "b"], 5), labels);
      const open: string[] = [];
      for (const [, close, name] of set.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
        if (close) expect(open.pop()).toBe(name);
        else open.push(name ?? "");
      }
      expect(open).toEqual([]);
    }
  });
});
