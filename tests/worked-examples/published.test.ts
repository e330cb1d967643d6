// Worked examples that regulations and their users publish, each with its source.
import { describe, expect, it } from "vitest";
import { computeCapaian } from "#domain/capaian/capaian.ts";
import {
  type CapaianPolicy,
  DEFAULT_POLICY,
  type MinimisePolicy,
  type Polarity,
  type Target,
} from "#domain/capaian/policy.ts";
import { comparePrinted } from "#domain/capaian/printed.ts";
import { rollUp } from "#domain/capaian/rollup.ts";
import { OPINI_BPK, wordValue } from "#domain/capaian/scale.ts";
import { evaluateFormula } from "#domain/formula/evaluate.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import { readLatex } from "#domain/formula/readLatex.ts";
import { missing, numberValue } from "#domain/value/value.ts";

const capaian = (polarity: Polarity, target: Target, realisasi: string, policy: Partial<CapaianPolicy> = {}) =>
  computeCapaian({ target, realisasi: numberValue(realisasi), polarity, policy: { ...DEFAULT_POLICY, ...policy } });
const single = (exact: string): Target => ({ kind: "single", exact });

describe("PermenPANRB 8/2021: lower is better, (1 + (1 − R/T)) × 100", () => {
  it("T = 5 with R = 0, 4, 5, 8, 12, in the three ways governments use", () => {
    const row = (minimise: MinimisePolicy) =>
      ["0", "4", "5", "8", "12"].map((R) => capaian("minimise", single("5"), R, { minimise }).shown);
    expect(row("selisih")).toEqual(["200,00", "120,00", "100,00", "40,00", "−40,00"]);
    expect(row("banding").slice(1)).toEqual(["125,00", "100,00", "62,50", "41,67"]);
    expect(row("penuh").slice(1)).toEqual(["100,00", "100,00", "62,50", "41,67"]);
  });

  it("target 10, realisasi 8: one open e-SAKIP gave 80, 120, 125 or 20 depending on the screen", () => {
    expect(capaian("minimise", single("10"), "8").shown).toBe("120,00");
  });
});

describe("PermenPANRB 8/2021: ranges", () => {
  it("target 80–90, more is better: above R/upper, below R/lower", () => {
    const target: Target = { kind: "range", lo: "80", hi: "90" };
    expect(capaian("range-up", target, "92").shown).toBe("102,22");
    expect(capaian("range-up", target, "70").shown).toBe("87,50");
    expect(capaian("range-up", target, "85").shown).toBe("100,00");
  });

  it("target 7–8 months, less is better", () => {
    const target: Target = { kind: "range", lo: "7", hi: "8" };
    expect(capaian("range-down", target, "6.5").shown).toBe("107,14");
    expect(capaian("range-down", target, "9").shown).toBe("87,50");
  });
});

describe("Permendagri 86/2017: categories without gaps", () => {
  it.each([
    ["90.995", "sangat tinggi"],
    ["90.005", "sangat tinggi"],
    ["90", "tinggi"],
    ["75.5", "tinggi"],
    ["75", "sedang"],
    ["65", "rendah"],
    ["50", "sangat rendah"],
  ])("%s is %s", (realisasi, word) => {
    expect(capaian("maximise", single("100"), realisasi).band?.word).toBe(word);
  });
});

describe("averages in use: [80; 0; –]", () => {
  it.each([
    ["skip-absent", "40"],
    ["skip-absent-and-zero", "80"],
    ["absent-as-zero", "26.66666666666666666666666666666666666667"],
  ] as const)("%s", (average, mean) => {
    const items = [numberValue("80"), numberValue("0"), missing("Belum diisi.")].map((value, index) => ({
      name: String(index),
      capaian: value,
    }));
    expect(rollUp(items, { ...DEFAULT_POLICY, average }).mean).toEqual(numberValue(mean));
  });
});

describe("Opini BPK on its scale", () => {
  it("WTP against a target of WTP is 100, WDP is 75", () => {
    const target = wordValue(OPINI_BPK, "WTP");
    const of = (word: string) => {
      const value = wordValue(OPINI_BPK, word);
      return capaian(
        "maximise",
        single(target.kind === "number" ? target.exact : "0"),
        value.kind === "number" ? value.exact : "0",
      ).shown;
    };
    expect(["WTP", "WDP", "TW", "TMP"].map(of)).toEqual(["100,00", "75,00", "50,00", "25,00"]);
  });
});

describe("a printed figure within the rounding of its inputs", () => {
  it("2,50 of 1,36 printed 183,86, computed 183,82", () => {
    const compared = comparePrinted({
      target: "1,36",
      realisasi: "2,50",
      printed: "183,86",
      polarity: "maximise",
      policy: DEFAULT_POLICY,
    });
    expect(compared).toMatchObject({
      verdict: "within-input-rounding",
      computed: { exact: "183.8235294117647058823529411764705882353" },
    });
  });
});

describe("formulas of the source documents", () => {
  const figures = (values: Record<string, string>) => (key: string) => numberValue(values[key] ?? "0");

  it("IKI Disnaker Kabupaten Malang 2018: growth of placements", () => {
    const latex = String.raw`\frac{\text{Jumlah penempatan tahun (n)} - \text{Jumlah penempatan tahun (n-1)}}{\text{Jumlah penempatan tahun (n-1)}} \times 100\%`;
    const read = readLatex(latex);
    const values = { jumlah_penempatan_tahun_n: "120", jumlah_penempatan_tahun_n_1: "100" };
    expect(read.ok && evaluateFormula(read.tree, figures(values))).toEqual(numberValue("20"));
  });

  it("IKU Disnaker Kabupaten Lamongan: penduduk yang bekerja", () => {
    const latex = String.raw`\frac{\text{Jumlah Penduduk yang Bekerja}}{\text{Jumlah Angkatan Kerja}} \times 100`;
    const read = readLatex(latex);
    const values = { jumlah_penduduk_yang_bekerja: "9454", jumlah_angkatan_kerja: "10000" };
    expect(read.ok && evaluateFormula(read.tree, figures(values))).toEqual(numberValue("94.54"));
  });

  it("the command line's own example", () => {
    const parsed = parseFormula("(a - b) / b * 100");
    expect(parsed.ok && evaluateFormula(parsed.tree, figures({ a: "120", b: "100" }))).toEqual(numberValue("20"));
  });
});
