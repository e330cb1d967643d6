import { describe, expect, it } from "vitest";
import { missing, numberValue } from "#domain/value/value.ts";
import { explainFormula } from "./explain.ts";
import { treeOf } from "./testing/tree.ts";

const working = (text: string, figures: Record<string, string>) => {
  const { substituted, steps, result } = explainFormula(treeOf(text), (key) => {
    const exact = figures[key];
    return exact === undefined ? missing(`${key} belum diisi.`) : numberValue(exact);
  });
  return { substituted, steps: steps.map((step) => `${step.text} = ${step.shown}`), result };
};

describe("the working of a result", () => {
  it("goes from the inside out", () => {
    expect(working("(a - b) / b * 100", { a: "1200", b: "1000" })).toEqual({
      substituted: "(1.200 − 1.000) ÷ 1.000 × 100",
      steps: ["1.200 − 1.000 = 200", "200 ÷ 1.000 = 0,2", "0,2 × 100 = 20"],
      result: numberValue("20"),
    });
  });

  it("shows negative figures in parentheses and long ones cut", () => {
    expect(working("a - b / c", { a: "1", b: "-2", c: "3" })).toMatchObject({
      substituted: "1 − (−2) ÷ 3",
      steps: ["(−2) ÷ 3 = −0,6666666666…", "1 − (−0,6666666666…) = 1,6666666666…"],
    });
  });

  it("follows only the branch that was taken", () => {
    expect(working("if(a > b, a / b, b / a)", { a: "3", b: "2" })).toMatchObject({
      steps: ["3 > 2 = ya", "3 ÷ 2 = 1,5"],
    });
    expect(working("if(a < b, a / b, round(b, 0))", { a: "3", b: "2.5" })).toMatchObject({
      steps: ["3 < 2,5 = tidak", "bulat(2,5; 0) = 3"],
    });
  });

  it("marks what is absent", () => {
    expect(working("a / b", { a: "3" })).toMatchObject({
      substituted: "3 ÷ [belum diisi]",
      steps: ["3 ÷ [belum diisi] = belum diisi"],
      result: { because: "missing" },
    });
    expect(working("a / b", { a: "3", b: "0" })).toMatchObject({
      steps: ["3 ÷ 0 = tidak terdefinisi"],
      result: { because: "undefined" },
    });
  });
});
