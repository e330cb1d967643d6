import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { parsePeriodCode } from "#domain/period/period.ts";
import { notApplicable, numberValue } from "#domain/value/value.ts";
import { type GivenValue, type MeasureInput, measure, recompute, type VariableInput } from "./measure.ts";
import { treeOf } from "./testing/tree.ts";
import { traceAsText } from "./traceText.ts";

const QUARTERS = ["TW1", "TW2", "TW3", "TW4"];

const given = (figures: Record<string, string>): GivenValue[] =>
  Object.entries(figures).map(([period, exact]) => ({
    period,
    value: numberValue(exact),
    enteredBy: "operator",
    enteredAt: "2024-07-05",
  }));

const variable = (
  key: string,
  label: string,
  figures: Record<string, string>,
  more: Partial<VariableInput> = {},
): VariableInput => ({
  key,
  label,
  satuan: "orang",
  accumulation: "sum",
  mode: "per-period",
  values: given(figures),
  ...more,
});

type Asked = {
  formula?: string;
  variables?: VariableInput[];
  direct?: GivenValue[];
  period: string;
  indicator?: Partial<MeasureInput["indicator"]>;
  target?: string;
};

function question({ formula, variables = [], direct = [], period, indicator, target }: Asked): MeasureInput {
  return {
    indicator: {
      name: "Persentase pencari kerja yang ditempatkan",
      satuan: "%",
      decimals: 2,
      polarity: "maximise",
      measuredIn: QUARTERS,
      accumulation: "last",
      mode: "per-period",
      ...indicator,
    },
    formula: formula === undefined ? null : { version: 2, tree: treeOf(formula), text: formula },
    variables,
    direct,
    target: target === undefined ? null : { kind: "single", exact: target },
    period: parsePeriodCode(period) ?? { year: 0, kind: "year", ordinal: 1 },
    policy: DEFAULT_POLICY,
  };
}

const realisasi = (asked: Asked): string => {
  const { realisasi: value } = measure(question(asked));
  return value.kind === "number" ? value.exact : `${value.because}: ${value.reason}`;
};

const placed = variable("ditempatkan", "Pencari kerja yang ditempatkan", {
  "2024-TW1": "10",
  "2024-TW2": "80",
  "2023-TW1": "20",
  "2023-TW2": "20",
});
const listed = variable("terdaftar", "Pencari kerja yang terdaftar", { "2024-TW1": "100", "2024-TW2": "100" });
const ratio = "ditempatkan / terdaftar * 100";

describe("realisasi s.d. a period", () => {
  it("a ratio over a longer time is the ratio of the accumulated variables, not the mean of ratios", () => {
    const late = variable("terdaftar", "Terdaftar", { "2024-TW1": "20", "2024-TW2": "100" });
    expect(realisasi({ formula: ratio, variables: [placed, late], period: "2024-TW1" })).toBe("50");
    expect(realisasi({ formula: ratio, variables: [placed, late], period: "2024-TW2" })).toBe("75");
    expect(realisasi({ formula: ratio, variables: [placed, late], period: "2024-S1" })).toBe("75");
  });

  it("is missing as soon as a due part is, and names variable and period", () => {
    expect(realisasi({ formula: ratio, variables: [placed, listed], period: "2024-TW3" })).toBe(
      "missing: Pencari kerja yang ditempatkan: Triwulan III 2024 belum diisi.",
    );
    const hole = variable("terdaftar", "Terdaftar", { "2024-TW2": "100" });
    expect(realisasi({ formula: ratio, variables: [placed, hole], period: "2024-S1" })).toBe(
      "missing: Terdaftar: Triwulan I 2024 belum diisi.",
    );
    expect(measure(question({ formula: ratio, variables: [placed, hole], period: "2024-S1" })).realisasi).toMatchObject(
      { variable: "terdaftar", period: "2024-TW1" },
    );
  });

  it("is undefined when the divisor is zero, and not when it is missing", () => {
    const none = variable("terdaftar", "Terdaftar", { "2024-TW1": "0" });
    expect(realisasi({ formula: ratio, variables: [placed, none], period: "2024-TW1" })).toBe(
      "undefined: Pembagi (Terdaftar) bernilai 0.",
    );
  });

  it("says when a variable is not there at all", () => {
    expect(realisasi({ formula: ratio, variables: [placed], period: "2024-TW1" })).toBe(
      "missing: terdaftar: Data dasar ini tidak tersedia.",
    );
  });

  it("one variable serves indicators with different schedules: its own extra figures count, without a hole", () => {
    const yearly = { measuredIn: ["TW4"] };
    const only = variable("x", "X", { "2024-TW4": "5" });
    const every = variable("x", "X", { "2024-TW1": "1", "2024-TW2": "2", "2024-TW3": "3", "2024-TW4": "5" });
    const holed = variable("x", "X", { "2024-TW1": "1", "2024-TW3": "3", "2024-TW4": "5" });
    expect(realisasi({ formula: "x", variables: [only], period: "2024", indicator: yearly })).toBe("5");
    expect(realisasi({ formula: "x", variables: [every], period: "2024", indicator: yearly })).toBe("11");
    expect(realisasi({ formula: "x", variables: [holed], period: "2024", indicator: yearly })).toBe(
      "missing: X: Triwulan II 2024 belum diisi.",
    );
  });

  it("finer figures make up a triwulan, a longer figure stands for its parts", () => {
    const months = variable("x", "X", { "2024-M01": "1", "2024-M02": "2", "2024-M03": "3", "2024-TW2": "10" });
    expect(realisasi({ formula: "x", variables: [months], period: "2024-S1" })).toBe("16");
    const twoMonths = variable("x", "X", { "2024-M01": "1", "2024-M03": "3", "2024-TW2": "10" });
    expect(realisasi({ formula: "x", variables: [twoMonths], period: "2024-S1" })).toBe(
      "missing: X: Februari 2024 belum diisi.",
    );
    const semester = variable("x", "X", { "2024-S1": "40", "2024-TW1": "1", "2024-TW2": "2" });
    expect(realisasi({ formula: "x", variables: [semester], period: "2024-S1" })).toBe("40");
    expect(realisasi({ formula: "x", variables: [semester], period: "2024-TW1" })).toBe("1");
  });

  it("stocks take the latest position, figures typed s.d. are taken as they are", () => {
    const stock = variable("x", "X", { "2024-TW1": "700", "2024-TW2": "690" }, { accumulation: "last" });
    expect(realisasi({ formula: "x", variables: [stock], period: "2024-S1" })).toBe("690");
    const typed = variable("x", "X", { "2024-TW1": "10", "2024-TW2": "25" }, { mode: "cumulative" });
    expect(realisasi({ formula: "x", variables: [typed], period: "2024-S1" })).toBe("25");
    expect(
      realisasi({
        formula: "x / y",
        variables: [typed, variable("y", "Y", { "2024-TW1": "3", "2024-TW2": "2" })],
        period: "2024-S1",
      }),
    ).toBe("5");
  });

  it("of two figures for one period the later counts", () => {
    const x = variable("x", "X", {}, { values: [...given({ "2024-TW1": "10" }), ...given({ "2024-TW1": "12" })] });
    expect(realisasi({ formula: "x", variables: [x], period: "2024-TW1" })).toBe("12");
  });

  it("a part that does not apply is left out", () => {
    const x = variable(
      "x",
      "X",
      {},
      {
        values: [...given({ "2024-TW1": "10" }), { period: "2024-TW2", value: notApplicable("Tidak ada pelatihan.") }],
      },
    );
    expect(realisasi({ formula: "x", variables: [x], period: "2024-S1" })).toBe("10");
  });
});

describe("other periods of a variable", () => {
  it("last year, s.d. the same period", () => {
    expect(
      realisasi({
        formula: "(ditempatkan - last_year(ditempatkan)) / last_year(ditempatkan) * 100",
        variables: [placed],
        period: "2024-TW2",
      }),
    ).toBe("125");
  });

  it("the period before, also across the year", () => {
    expect(realisasi({ formula: "ditempatkan - prev(ditempatkan)", variables: [placed], period: "2024-TW2" })).toBe(
      "80",
    );
    const stock = variable("x", "X", { "2023-TW4": "100", "2024-TW1": "90" }, { accumulation: "last" });
    expect(
      realisasi({
        formula: "x - prev(x)",
        variables: [
          { ...stock, values: [...stock.values, ...given({ "2023-TW1": "1", "2023-TW2": "1", "2023-TW3": "1" })] },
        ],
        period: "2024-TW1",
      }),
    ).toBe("-10");
  });

  it("the whole year, missing until it is over", () => {
    const target = variable("x", "X", { "2024": "400" });
    expect(realisasi({ formula: "ditempatkan / year(x) * 100", variables: [placed, target], period: "2024-TW2" })).toBe(
      "22.5",
    );
    expect(realisasi({ formula: "ditempatkan / year(ditempatkan)", variables: [placed], period: "2024-TW2" })).toBe(
      "missing: Pencari kerja yang ditempatkan: Triwulan III 2024 belum diisi.",
    );
  });

  it("a yearly figure stands for s.d. triwulan IV", () => {
    const base = variable("x", "X", {
      "2023": "50",
      "2024-TW1": "10",
      "2024-TW2": "10",
      "2024-TW3": "10",
      "2024-TW4": "30",
    });
    expect(realisasi({ formula: "x / last_year(x) * 100", variables: [base], period: "2024-TW4" })).toBe("120");
  });

  it("a missing base is missing, a base of zero is undefined", () => {
    const growth = "(x - last_year(x)) / last_year(x)";
    expect(
      realisasi({ formula: growth, variables: [variable("x", "X", { "2024-TW1": "5" })], period: "2024-TW1" }),
    ).toBe("missing: X: Triwulan I 2023 belum diisi.");
    expect(
      realisasi({
        formula: growth,
        variables: [variable("x", "X", { "2024-TW1": "5", "2023-TW1": "0" })],
        period: "2024-TW1",
      }),
    ).toBe("undefined: Pembagi (X tahun sebelumnya) bernilai 0.");
  });
});

describe("entered directly, without formula", () => {
  it("by the indicator's own accumulation", () => {
    const direct = given({ "2024-TW1": "70", "2024-TW2": "79.48" });
    expect(realisasi({ direct, period: "2024-S1" })).toBe("79.48");
    expect(realisasi({ direct, period: "2024-S1", indicator: { accumulation: "average" } })).toBe("74.74");
    expect(realisasi({ direct, period: "2024-TW3" })).toBe("missing: Triwulan III 2024 belum diisi.");
    expect(realisasi({ direct: given({ "2024-S1": "79.48" }), period: "2024-S1" })).toBe("79.48");
  });
});

describe("due", () => {
  it("not due is not missing", () => {
    const { realisasi: value, capaian } = measure(
      question({
        formula: ratio,
        variables: [placed, listed],
        period: "2024-S1",
        indicator: { measuredIn: ["TW4"] },
        target: "74.05",
      }),
    );
    expect(value).toEqual({ kind: "none", because: "not-due", reason: "Diukur triwulan IV." });
    expect(capaian.shown).toBe("–");
  });

  it("an unclear schedule computes what is there, and holds nothing against anyone", () => {
    const unclear = { measuredIn: null };
    expect(realisasi({ direct: given({ "2024-TW2": "5" }), period: "2024-S1", indicator: unclear })).toBe("5");
    expect(realisasi({ direct: [], period: "2024-S1", indicator: unclear })).toBe("not-due: Jadwal ukur belum jelas.");
    expect(realisasi({ direct: given({ "2024-TW1": "5" }), period: "2024-S1", indicator: unclear })).toBe(
      "not-due: Jadwal ukur belum jelas.",
    );
    expect(
      realisasi({
        direct: given({ "2024-TW1": "5", "2024-TW3": "5" }),
        period: "2024-TW3",
        indicator: { ...unclear, accumulation: "sum" },
      }),
    ).toBe("not-due: Jadwal ukur belum jelas.");
  });
});

describe("the trace", () => {
  const measurement = measure(
    question({
      formula: ratio,
      variables: [placed, { ...listed, source: "Seksi Penempatan" }],
      period: "2024-S1",
      target: "50",
    }),
  );

  it("holds everything a number came from, as plain JSON", () => {
    expect(JSON.parse(JSON.stringify(measurement.trace))).toEqual(measurement.trace);
    expect(measurement.trace).toMatchObject({
      format: "tolok/jejak-1",
      period: "2024-S1",
      periodName: "Semester I 2024",
      due: "due",
      formula: { version: 2, text: ratio },
      sentence: "Pencari kerja yang ditempatkan dibagi Pencari kerja yang terdaftar, lalu dikali 100",
      substituted: "90 ÷ 200 × 100",
      steps: [
        { text: "90 ÷ 200", shown: "0,45" },
        { text: "0,45 × 100", shown: "45" },
      ],
      realisasi: { exact: "45" },
      rounding: { decimals: 2, shown: "45,00" },
      target: { exact: "50" },
      capaian: {
        shown: "90,00",
        band: { word: "tinggi" },
        because: "Semakin tinggi semakin baik: 45 ÷ 50 × 100 = 90,00%.",
      },
      policy: { legalBasis: DEFAULT_POLICY.legalBasis },
    });
    expect(measurement.trace.inputs[1]).toEqual({
      use: "terdaftar",
      key: "terdaftar",
      at: "now",
      label: "Pencari kerja yang terdaftar",
      satuan: "orang",
      source: "Seksi Penempatan",
      accumulation: "sum",
      mode: "per-period",
      period: "2024-S1",
      parts: [
        { period: "2024-TW1", value: numberValue("100"), enteredBy: "operator", enteredAt: "2024-07-05" },
        { period: "2024-TW2", value: numberValue("100"), enteredBy: "operator", enteredAt: "2024-07-05" },
      ],
      value: numberValue("200"),
    });
  });

  it("gives the same measurement again from the JSON alone", () => {
    const questions: Asked[] = [
      { formula: ratio, variables: [placed, listed], period: "2024-S1", target: "50" },
      { formula: ratio, variables: [placed, listed], period: "2024-TW3", target: "50" },
      { formula: "if(ditempatkan > 50, ditempatkan / 7, 0)", variables: [placed], period: "2024-S1" },
      { formula: "ditempatkan / last_year(ditempatkan)", variables: [placed], period: "2024-TW1" },
      {
        direct: given({ "2024-TW1": "70", "2024-TW2": "79.48" }),
        period: "2024-S1",
        target: "83.45",
        indicator: { accumulation: "average" },
      },
      { direct: [], period: "2024-S1", indicator: { measuredIn: ["TW4"] } },
    ];
    for (const asked of questions) {
      const once = measure(question(asked));
      expect(recompute(JSON.parse(JSON.stringify(once.trace)))).toEqual(once);
    }
  });

  it("carries the evidence along", () => {
    const asked = {
      ...question({ direct: given({ "2024-TW1": "5" }), period: "2024-TW1" }),
      evidence: [{ name: "rekap.pdf", seal: "9f86d081" }, { name: "foto.jpg" }],
    };
    const { trace } = measure(asked);
    expect(recompute(JSON.parse(JSON.stringify(trace))).trace).toEqual(trace);
    expect(traceAsText(trace).split("\n").slice(-3)).toEqual([
      "7. Bukti dukung",
      "   rekap.pdf, segel 9f86d081",
      "   foto.jpg",
    ]);
  });

  it("does not believe the results a trace claims", () => {
    const forged = JSON.parse(JSON.stringify(measurement.trace));
    forged.realisasi = numberValue("99");
    forged.inputs[0].value = numberValue("999");
    forged.capaian.shown = "198,00";
    expect(recompute(forged)).toEqual(measurement);
    forged.inputs[0].parts[0].value = numberValue("20");
    expect(recompute(forged).realisasi).toEqual(numberValue("50"));
  });

  it("reads as text, to be followed with a pocket calculator", () => {
    expect(traceAsText(measurement.trace).split("\n")).toEqual([
      "Persentase pencari kerja yang ditempatkan (%), Semester I 2024",
      "",
      "1. Data dasar",
      "   ditempatkan = 90 orang: Pencari kerja yang ditempatkan, s.d. Semester I 2024 (jumlah)",
      "     Triwulan I 2024: 10, diisi operator 2024-07-05",
      "     Triwulan II 2024: 80, diisi operator 2024-07-05",
      "   terdaftar = 200 orang: Pencari kerja yang terdaftar, s.d. Semester I 2024 (jumlah, sumber: Seksi Penempatan)",
      "     Triwulan I 2024: 100, diisi operator 2024-07-05",
      "     Triwulan II 2024: 100, diisi operator 2024-07-05",
      "2. Rumus",
      "   versi 2: ditempatkan / terdaftar * 100",
      "   Pencari kerja yang ditempatkan dibagi Pencari kerja yang terdaftar, lalu dikali 100",
      "   = 90 ÷ 200 × 100",
      "   90 ÷ 200 = 0,45",
      "   0,45 × 100 = 45",
      "3. Pembulatan",
      "   45 ditampilkan 45,00 (2 desimal). Dibulatkan sekali, saat ditampilkan; setengah menjauhi nol.",
      "4. Capaian",
      "   Target 50",
      "   Semakin tinggi semakin baik: 45 ÷ 50 × 100 = 90,00%.",
      "   Kebijakan: Permendagri 86/2017, selisih, tanpa batas. Dasar: PermenPANRB 8/2021 (rumus capaian); Permendagri 86/2017 (kategori).",
      "5. Batas",
      "   Tanpa batas.",
      "6. Kategori",
      "   tinggi, di atas 75",
    ]);
    expect(traceAsText(measure(question({ direct: [], period: "2024-TW1" })).trace)).toContain(
      "belum diisi: Triwulan I 2024 belum diisi.",
    );
  });
});
