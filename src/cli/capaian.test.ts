import { describe, expect, it } from "vitest";
import { run } from "./capaian.ts";

async function capaian(input: unknown, args = ["--json"]) {
  let [out, err] = ["", ""];
  const code = await run(args, {
    stdin: async () => (typeof input === "string" ? input : JSON.stringify(input)),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, err, answers: out === "" ? null : JSON.parse(out), out };
}

const item = { target: "10", realisasi: "8", polarity: "min", policy: "selisih", cap: null, printed: "120,00" };

describe("tolok capaian", () => {
  it("answers in the same order", async () => {
    const { code, answers } = await capaian([
      item,
      { target: { lo: "80", hi: "90" }, realisasi: "92", polarity: "range-up" },
      { target: "1,36", realisasi: "2,50%", polarity: "max", cap: { min: "0", max: "120" }, printed: "183,86" },
      { target: "3", realisasi: "2", polarity: "max", printed: "66,66" },
      { target: "50", realisasi: "40", polarity: "stabil", printed: "90" },
    ]);
    expect(code).toBe(0);
    expect(answers).toEqual([
      {
        state: "number",
        exact: "120",
        shown: "120,00",
        capped: "120",
        category: "sangat tinggi",
        printed: "same",
        because: "Semakin rendah semakin baik, cara selisih: (2 × 10 − 8) ÷ 10 × 100 = 120,00%.",
      },
      {
        state: "number",
        exact: "102.2222222222222222222222222222222222222",
        shown: "102,22",
        capped: "102.2222222222222222222222222222222222222",
        category: "sangat tinggi",
        printed: null,
        because: "Di atas rentang 80–90: 92 ÷ 90 × 100 = 102,22%.",
      },
      {
        state: "number",
        exact: "183.8235294117647058823529411764705882353",
        shown: "183,82",
        capped: "120",
        category: "sangat tinggi",
        printed: "within-input-rounding",
        because: "Semakin tinggi semakin baik: 2,5 ÷ 1,36 × 100 = 183,82%. Dalam rata-rata dan skor dibatasi 120%.",
      },
      expect.objectContaining({ shown: "66,67", category: "sedang", printed: "truncated" }),
      expect.objectContaining({ shown: "80,00", category: "tinggi", printed: "different" }),
    ]);
  });

  it("gives each polarity and policy its rule", async () => {
    const { answers } = await capaian([
      { ...item, policy: "banding" },
      { ...item, policy: "penuh" },
      { ...item, polarity: "max" },
      { target: { lo: "7", hi: "8" }, realisasi: "6,5", polarity: "range-down" },
      { target: { lo: "80", hi: "90" }, realisasi: "99", polarity: "range-in" },
      { target: "10", realisasi: "8", polarity: "stabil" },
    ]);
    expect(answers.map(({ shown }: { shown: string }) => shown)).toEqual([
      "125,00",
      "100,00",
      "80,00",
      "107,14",
      "90,00",
      "80,00",
    ]);
  });

  it("says what is absent instead of counting it as zero", async () => {
    const { code, answers } = await capaian([
      { target: "5", realisasi: "", polarity: "max", printed: "10" },
      { target: "5", realisasi: null, polarity: "max" },
      { target: "5", realisasi: "-", polarity: "max" },
      { target: "5", realisasi: "n/a", polarity: "max" },
      { target: null, realisasi: "5", polarity: "max" },
      { target: "0", realisasi: "5", polarity: "max", printed: "100" },
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ state }: { state: string }) => state)).toEqual([
      "missing",
      "missing",
      "not-due",
      "not-applicable",
      "missing",
      "undefined",
    ]);
    expect(answers.map(({ printed }: { printed: string | null }) => printed)).toEqual([
      null,
      null,
      null,
      null,
      null,
      "different",
    ]);
    expect(answers[5]).toMatchObject({
      exact: null,
      shown: "tidak terdefinisi",
      capped: null,
      category: null,
      because: "Target 0, capaian tidak dapat dihitung.",
    });
    expect((await capaian([])).answers).toEqual([]);
  });

  it("notes fields it does not know, and goes on", async () => {
    expect(await capaian([{ ...item, catatan: "x" }])).toMatchObject({
      code: 0,
      err: "Butir 1, catatan: bidang tidak dikenal, diabaikan.\n",
    });
  });

  it.each([
    ["bukan json", "Masukan bukan JSON."],
    [{}, "Masukan harus berupa larik JSON."],
    [[item, 5], "Butir 2: harus berupa objek."],
    [
      [item, { ...item, target: "1o" }],
      'Butir 2, target: "1o" bukan bilangan: ada huruf o di akhir. Tulis misalnya 10.',
    ],
    [[{ ...item, target: 10 }], 'Butir 1, target: tulis bilangan sebagai teks, misalnya "88,90".'],
    [[{ ...item, target: "-" }], 'Butir 1, target: "-" bukan bilangan.'],
    [[{ ...item, target: { lo: "80" } }], "Butir 1, target.hi: tulis bilangan sebagai teks"],
    [[{ ...item, target: { lo: "90", hi: "80" } }], "Butir 1, target: lo melebihi hi."],
    [[{ ...item, realisasi: "delapan" }], 'Butir 1, realisasi: "delapan" bukan bilangan: tidak ada angkanya.'],
    [[{ ...item, realisasi: "1.234%" }], 'Butir 1, realisasi: "1.234%" dapat berarti 1.234 atau 1,234.'],
    [
      [{ ...item, polarity: "up" }],
      'Butir 1, polarity: "up" tidak dikenal. Yang ada: max, min, range-up, range-down, range-in, stabil.',
    ],
    [[{ target: "1", realisasi: "1" }], "Butir 1, polarity: kosong tidak dikenal."],
    [[{ ...item, policy: "lain" }], 'Butir 1, policy: "lain" tidak dikenal. Yang ada: selisih, banding, penuh.'],
    [[{ ...item, cap: "120" }], "Butir 1, cap: tulis"],
    [[{ ...item, cap: { min: "x", max: "1" } }], 'Butir 1, cap.min: "x" bukan bilangan'],
    [[{ ...item, cap: { min: "2", max: "1" } }], "Butir 1, cap: min melebihi max."],
    [[{ ...item, printed: "abc" }], 'Butir 1, printed: "abc" bukan bilangan'],
  ])("bad input %j ends with code 2 and names item and field", async (input, message) => {
    const { code, out, err } = await capaian(input);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("knows only --json", async () => {
    expect(await capaian([], ["--csv"])).toMatchObject({
      code: 2,
      err: "--csv: tidak dikenal.\nPakai: tolok capaian --json < daftar.json\n",
    });
  });
});
