import { describe, expect, it } from "vitest";
import { missing, notDue, numberValue } from "#domain/value/value.ts";
import { columnOf, columnOfNumbers } from "./column.ts";
import { compileFormula } from "./compile.ts";
import { emptyTally, tallyFormula } from "./testing/adaptive.ts";
import { randomFrom } from "./testing/random.ts";
import { treeOf } from "./testing/tree.ts";

const numbers = (...texts: string[]) => columnOf(texts.map(numberValue));

function shown(formula: string, columns: Record<string, string[]>, decimals = 2): { texts: string[]; decided: number } {
  const { uses, run } = compileFormula(treeOf(formula));
  const figures = run(
    uses.map(({ key }) => numbers(...(columns[key] ?? []))),
    decimals,
  );
  const rows = Object.values(columns)[0]?.length ?? 1;
  return { texts: Array.from({ length: rows }, (_, row) => figures.textAt(row)), decided: figures.decided.size };
}

describe("columns of figures", () => {
  it("ask decimals only where doubles cannot decide", () => {
    expect(shown("a / b * 100", { a: ["94.54", "1", "2.62"], b: ["94.87", "3", "1.05"] })).toEqual({
      texts: ["99,65", "33,33", "249,52"],
      decided: 0,
    });
  });

  it("decide ties exactly, away from zero", () => {
    expect(shown("a / b", { a: ["1.005", "-1.005", "0.125", "2.675"], b: ["1", "1", "1", "1"] })).toEqual({
      texts: ["1,01", "−1,01", "0,13", "2,68"],
      decided: 4,
    });
    expect(shown("a + b", { a: ["0.1"], b: ["0.2"] }, 15)).toEqual({ texts: ["0,300000000000000"], decided: 0 });
  });

  it("see zero divisors, whatever they are made of", () => {
    expect(shown("a / b", { a: ["1", "0"], b: ["0", "0"] }).texts).toEqual(["tidak terdefinisi", "tidak terdefinisi"]);
    expect(shown("a / (b - c)", { a: ["1"], b: ["0.3"], c: ["0.3"] }).texts).toEqual(["tidak terdefinisi"]);
    expect(shown("1 / (a / b * c - 1)", { a: ["1"], b: ["3"], c: ["3"] }).texts).toEqual(["tidak terdefinisi"]);
    expect(shown("0 / (1 / a)", { a: ["0", "5"] }).texts).toEqual(["tidak terdefinisi", "0,00"]);
    expect(shown("min(1 / a, 5)", { a: ["0", "5"] }).texts).toEqual(["tidak terdefinisi", "0,20"]);
    expect(shown("5 + b / a * 100", { a: ["0", "4"], b: ["1", "1"] }).texts).toEqual(["tidak terdefinisi", "30,00"]);
    expect(shown("a / 0", { a: ["1"] }).texts).toEqual(["tidak terdefinisi"]);
    expect(shown("0.5 / 0 * 100", {}).texts).toEqual(["tidak terdefinisi"]);
  });

  it("keep the reason of what is absent", () => {
    const a = columnOf([numberValue("1"), missing("Triwulan II belum diisi."), notDue("Diukur triwulan IV.")]);
    const figures = compileFormula(treeOf("a / b")).run([a, numbers("2", "2", "2")], 1);
    expect([0, 1, 2].map((row) => figures.textAt(row))).toEqual(["0,5", "belum diisi", "–"]);
    expect(figures.decided.get(1)).toEqual(missing("Triwulan II belum diisi."));
    expect([...figures.units]).toEqual([5, Number.NaN, Number.NaN]);
  });

  it("survive sizes that doubles cannot hold", () => {
    const huge = `1${"0".repeat(400)}`;
    expect(shown("a / b", { a: [huge], b: [huge] }).texts).toEqual(["1,00"]);
    expect(shown("b / a * a", { a: [huge], b: ["5"] }).texts).toEqual(["5,00"]);
    const tiny = `0.${"0".repeat(320)}1`;
    expect(shown("a / b", { a: [tiny], b: [tiny] }).texts).toEqual(["1,00"]);
    expect(shown("a * c / b", { a: [tiny], b: [tiny], c: ["7"] }).texts).toEqual(["7,00"]);
    const product = Array.from({ length: 30 }, () => "a").join(" * ");
    expect(shown(`${product} / (${product})`, { a: ["0.000000000001", "1000000000000"] }).texts).toEqual([
      "1,00",
      "1,00",
    ]);
    expect(shown("a * 1", { a: ["12345678901234567890.125"] }).texts).toEqual(["12.345.678.901.234.567.890,13"]);
  });

  it("decide comparisons exactly", () => {
    const text = "if(a / b * b == a, 1, 2)";
    expect(shown(text, { a: ["1", "0.1", "7"], b: ["3", "0.7", "11"] }, 0).texts).toEqual(["1", "1", "1"]);
    expect(shown("if(a == 0, 0, b / a)", { a: ["0", "4"], b: ["5", "1"] })).toEqual({
      texts: ["0,00", "0,25"],
      decided: 0,
    });
    for (const [operator, expected] of [
      ["<", "212"],
      ["<=", "112"],
      [">", "221"],
      [">=", "121"],
      ["==", "122"],
      ["!=", "211"],
    ] as const) {
      const wanted = operator === "<" ? "212" : expected;
      const { texts } = shown(
        `if(a ${operator} b, 1, 2)`,
        { a: ["0.1", "0.1", "0.3"], b: ["0.1", "0.1000000000000000000001", "0.2"] },
        0,
      );
      expect(`${operator} ${texts.join("")}`).toBe(`${operator} ${wanted}`);
    }
  });

  it("round in the middle of a formula exactly", () => {
    expect(shown("round(a, 2) * 100", { a: ["1.005", "-1.005", "1.0049999"] }, 0).texts).toEqual([
      "101",
      "−101",
      "100",
    ]);
    expect(shown("round(a, -2)", { a: ["1250", "1249.99", "-1250"] }, 0).texts).toEqual(["1.300", "1.200", "−1.300"]);
  });

  it("write where they are told, and read numbers that mean their shortest text", () => {
    const into = new Float64Array(3);
    const { run } = compileFormula(treeOf("a * 10"));
    const figures = run([columnOfNumbers(Float64Array.of(0.1, 0.0025, Number.NaN))], 2, into);
    expect(figures.units).toBe(into);
    expect([0, 1, 2].map((row) => figures.textAt(row))).toEqual(["1,00", "0,03", "belum diisi"]);
    const wide = run([columnOfNumbers(Float64Array.of(1e22, 1.5e-7, -2e-7, 1e21, -0))], 9);
    expect([0, 1, 2, 3, 4].map((row) => wide.textAt(row))).toEqual([
      "100.000.000.000.000.000.000.000,000000000",
      "0,000001500",
      "−0,000002000",
      "10.000.000.000.000.000.000.000,000000000",
      "0,000000000",
    ]);
  });

  it("compute constants", () => {
    expect(shown("1 / 3", {}).texts).toEqual(["0,33"]);
  });

  it("compute more rows than a block holds", () => {
    const rows = 5000;
    const a = columnOfNumbers(Float64Array.from({ length: rows }, (_, index) => index));
    const figures = compileFormula(treeOf("a / 8")).run([a], 2);
    expect(figures.textAt(4999)).toBe("624,88");
    expect(figures.textAt(1)).toBe("0,13");
    expect(figures.decided.size).toBe(rows / 2);
  });
});

describe("the formulas of offices on hostile figures", () => {
  it.each([
    "a / b * 100",
    "(a - b) / b * 100",
    "a / b * 30 + c / d * 70",
    "(a + b - c) / (a + b + d) * 100",
    "sum(a, b, c) / avg(b, c, d)",
    "(2 * a - b) / a * 100",
    "100 - a / b * 100",
    "if(b == 0, 0, abs(a - b) / b)",
    "round(a / b * 100, 2) - round(c / d * 100, 2)",
    "max(a, b) / min(c, d)",
    "a + b + c + d - a - b - c - d",
    "-a / -b",
  ])("%s", (formula) => {
    const tally = emptyTally();
    const random = randomFrom(formula.length);
    for (let decimals = 0; decimals < 5; decimals += 1) tallyFormula(treeOf(formula), random, 400, decimals, tally);
    expect(tally.wrong).toEqual([]);
  });
});
