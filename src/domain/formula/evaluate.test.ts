import { describe, expect, it } from "vitest";
import { missing, notApplicable, notDue, undefinedValue, type Value } from "#domain/value/value.ts";
import { collectVariables } from "./collect.ts";
import { evaluateFormula } from "./evaluate.ts";
import { judgeExactly, roundedText } from "./testing/fraction.ts";
import { randomFigure, randomFormula, randomFrom } from "./testing/random.ts";
import { treeOf } from "./testing/tree.ts";
import { nameOfUse } from "./tree.ts";

type Figures = Record<string, string | Value>;

function evaluate(text: string, figures: Figures): Value {
  return evaluateFormula(treeOf(text), (key, at) => {
    const figure = figures[nameOfUse({ key, at })] ?? missing(`${key} belum diisi.`, { variable: key });
    return typeof figure === "string" ? { kind: "number", exact: figure } : figure;
  });
}

const exact = (text: string, figures: Figures = {}): string => {
  const value = evaluate(text, figures);
  return value.kind === "number" ? value.exact : value.because;
};

describe("formulas in exact decimals", () => {
  it.each([
    ["0.1 + 0.2", "0.3"],
    ["(a - b) / b * 100", "20"],
    ["a / c", "17.14285714285714285714285714285714285714"],
    ["a / c * c", "120"],
    ["1 / 3 + 1 / 3 + 1 / 3", "1"],
    ["-a + b", "-20"],
    ["abs(b - a)", "20"],
    ["min(a, b, c) + max(a, b, c)", "127"],
    ["sum(a, b, c)", "227"],
    ["avg(a, b, c)", "75.66666666666666666666666666666666666667"],
    ["round(a / c, 1)", "17.1"],
    ["round(2.5)", "3"],
    ["round(-2.5)", "-3"],
    ["round(1234, -2)", "1200"],
    ["round(1250, -2)", "1300"],
    ["if(a > b, 1, 2)", "1"],
    ["if(a < b, 1, 2)", "2"],
    ["if(a / c * c == a, 1, 2)", "1"],
    ["if(a / c * c != a, 1, 2)", "2"],
    ["if(a >= a, 1, 2) + if(a <= a, 1, 2)", "2"],
    ["if(b == 0, 0, a / b)", "1.2"],
  ])("%s is %s", (text, result) => {
    expect(exact(text, { a: "120", b: "100", c: "7" })).toBe(result);
  });

  it("reads the other periods of a variable", () => {
    const figures = { a: "120", "prev(a)": "100", "last_year(a)": "80", "year(a)": "500" };
    expect(exact("(a - last_year(a)) / last_year(a) * 100", figures)).toBe("50");
    expect(exact("a - prev(a)", figures)).toBe("20");
    expect(exact("a / year(a) * 100", figures)).toBe("24");
  });

  it("agrees with fractions on anything", () => {
    const random = randomFrom(3);
    for (let round = 0; round < 2000; round += 1) {
      const tree = randomFormula(random, ["a", "b", "c"], 2 + random.below(3));
      const figures = new Map(collectVariables(tree).map((use) => [nameOfUse(use), randomFigure(random)]));
      const value = evaluateFormula(tree, (key, at) => ({
        kind: "number",
        exact: figures.get(nameOfUse({ key, at })) ?? "",
      }));
      const right = judgeExactly(tree, figures);
      expect(value.kind === "number").toBe(right !== null);
      if (value.kind !== "number" || !right || right.over.toString().length > right.under.toString().length + 30)
        continue;
      expect(
        roundedText(judgeExactly({ kind: "number", exact: value.exact.replace("-", "") }, figures) ?? right, 8),
      ).toBe(roundedText(right, 8).replace("-", ""));
    }
  });
});

describe("division by zero is undefined, never 0, 100, Infinity or NaN", () => {
  it.each(["a / z", "z / z", "a / (a - a)", "1 / (1 / 3 * 3 - 1)", "a / z * 0", "if(a > 0, a / z, 0)"])(
    "%s",
    (text) => {
      expect(exact(text, { a: "5", z: "0" })).toBe("undefined");
    },
  );

  it("names the divisor", () => {
    const value = evaluateFormula(treeOf("a / angkatan_kerja"), () => ({ kind: "number", exact: "0" }), {
      angkatan_kerja: "Jumlah Angkatan Kerja",
    });
    expect(value).toMatchObject({ because: "undefined", reason: "Pembagi (Jumlah Angkatan Kerja) bernilai 0." });
  });

  it("only where it is reached", () => {
    expect(exact("if(z == 0, 0, a / z)", { a: "5", z: "0" })).toBe("0");
  });
});

describe("absence goes through with its reason", () => {
  it("missing", () => {
    expect(evaluate("a / b", { a: "5" })).toEqual({
      kind: "none",
      because: "missing",
      reason: "b belum diisi.",
      variable: "b",
    });
    expect(exact("b * 0")).toBe("missing");
    expect(exact("if(b > 0, 1, 2)")).toBe("missing");
    expect(exact("if(a > 0, 1, b)", { a: "5" })).toBe("1");
    expect(exact("-b")).toBe("missing");
    expect(exact("max(a, b)", { a: "5" })).toBe("missing");
  });

  it("the gravest first", () => {
    const figures = { m: missing("m."), n: notDue("n."), t: notApplicable("t."), u: undefinedValue("u.") };
    expect(exact("n + t + u + m", figures)).toBe("missing");
    expect(exact("n + t + u", figures)).toBe("undefined");
    expect(exact("n + t", figures)).toBe("not-applicable");
    expect(exact("n * 2", figures)).toBe("not-due");
  });
});
