import { describe, expect, it } from "vitest";
import { parseFormula } from "./parse.ts";
import { printFormula } from "./print.ts";
import { randomFormula, randomFrom } from "./testing/random.ts";
import { treeOf } from "./testing/tree.ts";

const firstError = (text: string) => {
  const parsed = parseFormula(text);
  return parsed.ok ? null : parsed.errors[0];
};

describe("formulas become plain trees", () => {
  it("a ratio", () => {
    expect(treeOf("penduduk_bekerja / angkatan_kerja * 100")).toEqual({
      kind: "binary",
      operator: "*",
      left: {
        kind: "binary",
        operator: "/",
        left: { kind: "variable", key: "penduduk_bekerja" },
        right: { kind: "variable", key: "angkatan_kerja" },
      },
      right: { kind: "number", exact: "100" },
    });
  });

  it("growth with last year, conditions, functions", () => {
    expect(treeOf("(a - last_year(a)) / last_year(a) * 100")).toMatchObject({
      left: { left: { right: { kind: "time", at: "last-year", key: "a" } } },
    });
    expect(treeOf("if(a >= 10, prev(a), year(a))")).toEqual({
      kind: "if",
      condition: {
        kind: "compare",
        operator: ">=",
        left: { kind: "variable", key: "a" },
        right: { kind: "number", exact: "10" },
      },
      whenTrue: { kind: "time", at: "prev", key: "a" },
      whenFalse: { kind: "time", at: "year", key: "a" },
    });
    expect(treeOf("round(a, -3)")).toEqual({
      kind: "call",
      name: "round",
      args: [
        { kind: "variable", key: "a" },
        { kind: "negate", of: { kind: "number", exact: "3" } },
      ],
    });
  });

  it("is plain JSON", () => {
    const tree = treeOf("if(a / b > 1, max(a, b, 2), -avg(a, prev(b)))");
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it.each([
    ["a - b - c", "a - b - c"],
    ["a - (b - c)", "a - (b - c)"],
    ["a + b * c", "a + b * c"],
    ["(a + b) * c", "(a + b) * c"],
    ["-a / b", "-a / b"],
    ["-(a / b)", "-(a / b)"],
    ["a / b / c", "a / b / c"],
    ["a ÷ b × 100 − 5 – 1", "a / b * 100 - 5 - 1"],
    [".5 + 0.50 + 007", "0.5 + 0.5 + 7"],
    ["round(a)", "round(a, 0)"],
    ["if((a > b), a, b)", "if(a > b, a, b)"],
    ["((a))", "a"],
    ["a\n/\tb", "a / b"],
    ["12345678901234567890.12345678901234567890", "12345678901234567890.1234567890123456789"],
  ])("%j prints as %s", (text, printed) => {
    expect(printFormula(treeOf(text))).toBe(printed);
  });

  it("parse ∘ print is the identity", () => {
    const random = randomFrom(86);
    for (let round = 0; round < 3000; round += 1) {
      const tree = randomFormula(random, ["a", "b2", "penduduk_bekerja"], 1 + random.below(6));
      expect(parseFormula(printFormula(tree))).toEqual({ ok: true, tree });
    }
  });
});

describe("refusals name the place and the text", () => {
  it.each([
    ["", 0, "Rumus belum ditulis."],
    ["   ", 0, "Rumus belum ditulis."],
    ["(a - b) / b ^ 2", 12, 'Karakter ke-13, "^": pangkat tidak ada dalam rumus; tulis perkaliannya.'],
    ["a b", 2, 'Karakter ke-3, "b": tanda operasi hilang di depannya, tulis misalnya * atau +.'],
    ["2a", 0, 'Karakter ke-1, "2a": tanda operasi hilang antara bilangan dan nama.'],
    ["0,5 * a", 1, 'Karakter ke-2, ",": koma hanya memisahkan isi fungsi; tulis desimal dengan titik.'],
    ["a / b * 100%", 11, 'Karakter ke-12, "%": tanda persen tidak ditulis; kalikan dengan 100.'],
    ["a +", 2, 'Karakter ke-3, "+": setelahnya harus ada bilangan, data dasar, atau kurung.'],
    ["a * / b", 4, 'Karakter ke-5, "/": di depannya harus ada bilangan, data dasar, atau kurung.'],
    ["(a", 0, 'Karakter ke-1, "(": kurung buka belum ditutup.'],
    ["a)", 1, 'Karakter ke-2, ")": kurung tutup tanpa kurung buka.'],
    ["()", 1, 'Karakter ke-2, ")": di depannya harus ada bilangan, data dasar, atau kurung.'],
    [
      "sqrt(a)",
      0,
      'Karakter ke-1, "sqrt": bukan fungsi; yang ada: abs, min, max, sum, avg, round, if, prev, last_year, year.',
    ],
    ["sum", 0, 'Karakter ke-1, "sum": adalah fungsi, tulis sum(…).'],
    ["a < b", 0, 'Karakter ke-1, "a": perbandingan hanya boleh menjadi isi pertama dari if(…, …, …).'],
    ["1 + if(a, b, c)", 4, 'Karakter ke-5, "if": isi pertamanya harus satu perbandingan, misalnya if(a > b, a, b).'],
    [
      "if(a < b < c, 1, 2)",
      0,
      'Karakter ke-1, "if": isi pertamanya harus satu perbandingan, misalnya if(a > b, a, b).',
    ],
    ["if(a < b, 1)", 0, 'Karakter ke-1, "if": ditulis if(perbandingan, bila ya, bila tidak).'],
    ["prev(a + b)", 0, 'Karakter ke-1, "prev": memerlukan tepat satu data dasar.'],
    ["prev(prev(a))", 0, 'Karakter ke-1, "prev": memerlukan tepat satu data dasar.'],
    ["last_year(5)", 0, 'Karakter ke-1, "last_year": memerlukan tepat satu data dasar.'],
    ["abs(a, b)", 0, 'Karakter ke-1, "abs": memerlukan tepat satu isi.'],
    [
      "round(a, b)",
      0,
      'Karakter ke-1, "round": ditulis round(isi, desimal) dengan desimal bilangan bulat dari -12 sampai 12.',
    ],
    [
      "round(a, 13)",
      0,
      'Karakter ke-1, "round": ditulis round(isi, desimal) dengan desimal bilangan bulat dari -12 sampai 12.',
    ],
    ["1.2.3", 0, 'Karakter ke-1, "1.2.3": bukan bilangan; desimal ditulis dengan satu titik.'],
    ["1e5", 0, 'Karakter ke-1, "1e5": bilangan ditulis lengkap, tanpa pangkat sepuluh.'],
    ["+a", 0, 'Karakter ke-1, "+": di depannya harus ada bilangan, data dasar, atau kurung.'],
  ])("%j", (text, at, message) => {
    expect(firstError(text)).toMatchObject({ at, message });
  });

  it.each([
    "a.b",
    "a[1]",
    "[1, 2]",
    "{a: 1}",
    "a = 3",
    "f(x) = x",
    '"teks"',
    "'teks'",
    "5 cm",
    "2 inch to cm",
    "a to b",
    "a mod b",
    "a and b",
    "not a",
    "a!",
    "a'",
    "a ? b : c",
    "a ?? b",
    "a | b",
    "1:3",
    "a; b",
    "a # catatan",
    "0x1F",
    "constructor",
    "__proto__",
    "prototype",
    "toString",
    "hasOwnProperty",
    "a.constructor",
    'constructor("return 1")',
    "import",
    "import(a)",
    "eval(a)",
    "evaluate(a)",
    "createUnit(a)",
    "true",
    "null",
    "undefined",
    "NaN",
    "Infinity",
    "end",
    "i(2)",
    "_a",
    "é",
    "a\u0000",
    "𝑎 + 1",
  ])("refuses %j", (text) => {
    const error = firstError(text);
    expect(error?.message).toMatch(/^Karakter ke-\d+, ".+": .+\.$/);
    expect(text.slice(error?.at).startsWith(error?.text ?? "?")).toBe(true);
  });
});

describe("limits", () => {
  it("2.000 characters", () => {
    const sum = (terms: number): string => Array.from({ length: terms }, () => "a").join("+");
    expect(parseFormula(sum(1000)).ok).toBe(true);
    expect(parseFormula(`${sum(1000)} `).ok).toBe(true);
    expect(firstError(`${sum(1000)}  `)).toEqual({
      at: 2000,
      text: "",
      message: "Rumus terlalu panjang: 2001 karakter, paling banyak 2000.",
    });
  });

  it("64 variables", () => {
    const sum = (count: number): string => Array.from({ length: count }, (_, index) => `v${index}`).join("+");
    expect(parseFormula(sum(64)).ok).toBe(true);
    expect(firstError(sum(65))?.message).toBe("Rumus memakai 65 data dasar, paling banyak 64.");
    expect(parseFormula(`${sum(64)} + prev(v1) + last_year(v2)`).ok).toBe(true);
  });

  it("32 layers, of parentheses, minus signs or functions; a long chain is one layer", () => {
    expect(parseFormula(`${"(".repeat(32)}a${")".repeat(32)}`).ok).toBe(true);
    expect(firstError(`${"(".repeat(33)}a${")".repeat(33)}`)?.message).toBe(
      'Karakter ke-33, "(": kurung bersarang lebih dari 32 lapis.',
    );
    expect(firstError(`${"-".repeat(33)}a`)?.message).toBe(
      'Karakter ke-33, "-": tanda minus berturut-turut lebih dari 32.',
    );
    expect(firstError(`${"-".repeat(32)}a`)?.message).toBe("Rumus bersarang lebih dari 32 lapis.");
    expect(parseFormula(`${"-".repeat(31)}a`).ok).toBe(true);
    expect(firstError(`${"abs(-".repeat(16)}a${")".repeat(16)}`)?.message).toBe("Rumus bersarang lebih dari 32 lapis.");
    expect(parseFormula(Array.from({ length: 400 }, () => "a").join(" / ")).ok).toBe(true);
  });

  it("64 characters in a name or number", () => {
    expect(parseFormula("a".repeat(64)).ok).toBe(true);
    expect(parseFormula("a".repeat(65)).ok).toBe(false);
    expect(parseFormula("1".repeat(64)).ok).toBe(true);
    expect(parseFormula("1".repeat(65)).ok).toBe(false);
  });
});
