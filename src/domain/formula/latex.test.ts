import { describe, expect, it } from "vitest";
import { toLatex } from "./latex.ts";
import { printFormula } from "./print.ts";
import { readLatex } from "./readLatex.ts";
import { randomFormula, randomFrom } from "./testing/random.ts";
import { treeOf } from "./testing/tree.ts";

const read = (latex: string) => {
  const reading = readLatex(latex);
  if (!reading.ok) throw new SyntaxError(reading.errors[0]?.message);
  return reading;
};
const printed = (latex: string): string => printFormula(read(latex).tree);

describe("fractions as documents print them", () => {
  const documents = [
    String.raw`\frac{\text{Jumlah Penduduk yang Bekerja}}{\text{Jumlah Angkatan Kerja}} \times 100`,
    String.raw`\frac{\sum \text{Jumlah Karang Taruna, Karang Wedha, WKSBM}}{\sum \text{Jumlah Karang Taruna dan WKSBM}} \times 100`,
    String.raw`\frac{\sum \text{Calon Tenaga kerja Tahun ini} - \text{Tahun sebelumnya}}{\sum \text{Calon Tenaga kerja Tahun sebelumnya}} \times 100`,
    String.raw`\frac{\text{Jumlah penempatan tahun (n)} - \text{Jumlah penempatan tahun (n-1)}}{\text{Jumlah penempatan tahun (n-1)}} \times 100\%`,
    String.raw`\frac{\sum \text{Selisih Kasus kecelakaan kerja tahun ini – Tahun sebelumnya}}{\sum \text{Kasus Kecelakaan Kerja Tahun sebelumnya}} \times 100`,
    String.raw`\frac{\sum \text{Perusahaan yang dilakukan pemeriksaan/pengujian K3}}{\sum \text{Rata rata Upah Minimum Kab/Kota ( UMK )}} \times 100`,
    String.raw`\frac{\text{Realisasi 50\% \& lebih}}{\text{A\_b \#1}} \times 100`,
  ];

  it.each(documents)("%s comes back as it was", (latex) => {
    const { tree, labels, marks } = read(latex);
    expect(toLatex(tree, labels, marks)).toBe(latex);
  });

  it("gives keys from labels, in the order of reading", () => {
    expect(read(documents[3] ?? "")).toMatchObject({
      labels: {
        jumlah_penempatan_tahun_n: "Jumlah penempatan tahun (n)",
        jumlah_penempatan_tahun_n_1: "Jumlah penempatan tahun (n-1)",
      },
      marks: { sums: [], percent: true },
    });
    expect(printed(documents[3] ?? "")).toBe(
      "(jumlah_penempatan_tahun_n - jumlah_penempatan_tahun_n_1) / jumlah_penempatan_tahun_n_1 * 100",
    );
  });

  it("the same label is the same variable, different labels with one slug are not", () => {
    expect(printed(String.raw`\frac{\text{Jumlah PMKS}}{\text{Jumlah PMKS}}`)).toBe("jumlah_pmks / jumlah_pmks");
    expect(printed(String.raw`\frac{\text{Jumlah PMKS}}{\text{jumlah pmks}}`)).toBe("jumlah_pmks / jumlah_pmks_2");
    expect(printed(String.raw`\text{Sum} + \text{2024} + \text{Σ}`)).toBe("data_sum + data_2024 + data_dasar");
  });

  it.each([
    [String.raw`$\dfrac{\text{A}}{\text{B}} \cdot 100$`, "a / b * 100"],
    [String.raw`\frac{\text{A \text{dalam} B}}{\mathrm{C}} X 100\%`, "a_dalam_b / c * 100"],
    [String.raw`\sum\sum_{i=1}^{n} \text{A} – \text{B}`, "a - b"],
    [String.raw`\left( \text{A} + \text{B} \right) \div 2`, "(a + b) / 2"],
    [String.raw`\frac{A}{B} \times 1.000`, "a / b * 1000"],
    [String.raw`0{,}5 \times \text{A}`, "0.5 * a"],
    [String.raw`0,25 \times UMK`, "0.25 * umk"],
    [String.raw`\sum \left(\text{A} + \text{B}\right)`, "a + b"],
    [String.raw`- \text{A} \times -2`, "-a * -2"],
    [String.raw`\max\left(\text{A}; \text{B}\right)`, "max(a, b)"],
  ])("%s", (latex, text) => {
    expect(printed(latex)).toBe(text);
  });

  it.each([
    ["", 0],
    [String.raw`\frac{\text{A}}`, 14],
    [String.raw`\frac{\text{A}}{`, 15],
    [String.raw`\text{A} \text{B}`, 9],
    [String.raw`\text{A`, 0],
    [String.raw`\text{}`, 0],
    [String.raw`\sqrt{\text{A}}`, 0],
    [String.raw`\text{A}^2`, 8],
    [String.raw`50\%`, 2],
    [String.raw`\operatorname{prev}\left(1\right)`, 0],
    [String.raw`\operatorname{abs}\left(1; 2\right)`, 0],
  ])("refuses %j with the place", (latex, at) => {
    const reading = readLatex(latex);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.errors[0]).toMatchObject({ at });
  });

  it("does not follow endless nesting", () => {
    expect(readLatex(`${"\\frac{".repeat(3000)}`).ok).toBe(false);
    expect(readLatex("-".repeat(3000)).ok).toBe(false);
    expect(readLatex("{".repeat(3000)).ok).toBe(false);
    expect(readLatex("\\sum".repeat(3000)).ok).toBe(false);
    expect(readLatex("x".repeat(20_001)).ok).toBe(false);
  });
});

describe("typeset ∘ read is the identity", () => {
  it("for every tree whose keys are those of its labels", () => {
    const random = randomFrom(5);
    const labels = { a: "A", jumlah_b: "Jumlah B", c_50_d: "C 50% {d}", e: "E_\\" };
    for (let round = 0; round < 2000; round += 1) {
      const tree = randomFormula(random, Object.keys(labels), 1 + random.below(5));
      const latex = toLatex(tree, labels);
      const back = read(latex);
      expect(back.tree).toEqual(tree);
      expect(toLatex(back.tree, back.labels, back.marks)).toBe(latex);
    }
  });

  it("for trees written by hand", () => {
    const tree = treeOf("if(a >= b, a / (b - c), round(prev(a) * 2.5, -2))");
    expect(read(toLatex(tree, { a: "a", b: "b", c: "c" })).tree).toEqual(tree);
  });
});
