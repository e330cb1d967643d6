import { describe, expect, it } from "vitest";
import { describeFormula } from "./describe.ts";
import { treeOf } from "./testing/tree.ts";
import { nameOfUse } from "./tree.ts";
import { writeFormula } from "./write.ts";

const labels = { a: "Penduduk bekerja", b: "Angkatan kerja" };

describe("a formula as a sentence", () => {
  it.each([
    ["a / b * 100", "Penduduk bekerja dibagi Angkatan kerja, lalu dikali 100"],
    ["a / (a + b)", "Penduduk bekerja dibagi (Penduduk bekerja ditambah Angkatan kerja)"],
    [
      "(a - last_year(a)) / last_year(a)",
      "Penduduk bekerja dikurangi Penduduk bekerja tahun sebelumnya, lalu dibagi Penduduk bekerja tahun sebelumnya",
    ],
    ["-a", "negatif dari Penduduk bekerja"],
    [
      "if(a >= 0.5, a, prev(b))",
      "jika Penduduk bekerja paling sedikit 0,5 maka Penduduk bekerja, jika tidak Angkatan kerja periode sebelumnya",
    ],
    ["round(a / b, 2)", "(Penduduk bekerja dibagi Angkatan kerja) dibulatkan 2 desimal"],
    ["avg(a, b, 3)", "rata-rata dari Penduduk bekerja, Angkatan kerja dan 3"],
    ["abs(a) + year(c)", "nilai mutlak Penduduk bekerja ditambah c setahun penuh"],
  ])("%s", (text, sentence) => {
    expect(describeFormula(treeOf(text), labels)).toBe(sentence);
  });

  it("does not mistake names of the machine for labels", () => {
    expect(describeFormula({ kind: "variable", key: "constructor" }, labels)).toBe("constructor");
  });
});

describe("a formula on one line of paper", () => {
  it.each([
    ["(a - b) / b * 100", "(a − b) ÷ b × 100"],
    ["a - -b", "a − (−b)"],
    ["a / (b * 1000)", "a ÷ (b × 1.000)"],
    ["if(a != b, max(a, 0.5), round(a, 1))", "jika(a ≠ b; tertinggi(a; 0,5); bulat(a; 1))"],
  ])("%s", (text, line) => {
    expect(writeFormula(treeOf(text), nameOfUse)).toBe(line);
  });
});
