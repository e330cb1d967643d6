// Source of every figure here: "SAKIP Semester I 2024 Dinas Tenaga Kerja Kabupaten Lamongan", the tables "Capaian
// Indikator Kinerja Utama", "Capaian Kinerja", "Total Anggaran", "Anggaran yang Mendukung Kemiskinan" and "Implementasi
// Program Prioritas". Figures stand as printed.
import { describe, expect, it } from "vitest";
import { computeCapaian } from "#domain/capaian/capaian.ts";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { comparePrinted, type PrintedVerdict } from "#domain/capaian/printed.ts";
import { rollUp } from "#domain/capaian/rollup.ts";
import { measure } from "#domain/formula/measure.ts";
import { isDue, parsePeriodCode } from "#domain/period/period.ts";
import { sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure, formatValue } from "#domain/value/format.ts";
import { readFigure } from "#domain/value/read.ts";
import { numberValue } from "#domain/value/value.ts";

type Row = {
  name: string;
  target: string;
  realisasi: string;
  capaian: string;
  computed: string;
  verdict: PrintedVerdict;
};

const YEAR_2023: readonly Row[] = [
  {
    name: "Persentase Penduduk yang Bekerja",
    target: "94,87%",
    realisasi: "94,54%",
    capaian: "99,66%",
    computed: "99,65",
    verdict: "within-input-rounding",
  },
  {
    name: "Nilai Sakip Dinas Tenaga Kerja",
    target: "86,50",
    realisasi: "88,30",
    capaian: "102,08%",
    computed: "102,08",
    verdict: "same",
  },
  {
    name: "Nilai IKM Internal Disnaker",
    target: "80",
    realisasi: "87,61%",
    capaian: "109,51%",
    computed: "109,51",
    verdict: "same",
  },
  {
    name: "Persentase Akurasi proyeksi Indikator dalam Rencana Tenaga Kerja",
    target: "88,87%",
    realisasi: "88,89%",
    capaian: "100,02%",
    computed: "100,02",
    verdict: "same",
  },
  {
    name: "Persentase tenaga kerja bersertifikat kompetensi",
    target: "1,36%",
    realisasi: "2,50%",
    capaian: "183,86%",
    computed: "183,82",
    verdict: "within-input-rounding",
  },
  {
    name: "Persentase Tingkat produktifitas tenaga kerja",
    target: "44,26%",
    realisasi: "39,35%",
    capaian: "88,91%",
    computed: "88,91",
    verdict: "same",
  },
  {
    name: "Persentase Tenaga Kerja yang ditempatkan",
    target: "73,21%",
    realisasi: "74,52%",
    capaian: "101,79%",
    computed: "101,79",
    verdict: "same",
  },
  {
    name: "Persentase perusahaan yang menerapkan UU Bidang Ketenagakerjaan",
    target: "60,08%",
    realisasi: "65,59%",
    capaian: "109,17%",
    computed: "109,17",
    verdict: "same",
  },
  {
    name: "Persentase Transmigran yang Berhasil Meningkatkan Taraf Ekonomi dan Sosialnya",
    target: "64,73%",
    realisasi: "67,19%",
    capaian: "103,80%",
    computed: "103,80",
    verdict: "same",
  },
];

const SEMESTER_I_2024: readonly (Row & { year: string })[] = [
  {
    name: "Nilai Sakip Dinas Tenaga Kerja",
    year: "86,90",
    target: "83,45",
    realisasi: "79,48",
    capaian: "95,24",
    computed: "95,24",
    verdict: "same",
  },
  {
    name: "Persentase tenaga kerja bersertifikat kompetensi",
    year: "1,37%",
    target: "1,05%",
    realisasi: "2,62%",
    capaian: "249,52%",
    computed: "249,52",
    verdict: "same",
  },
  {
    name: "Persentase Tenaga Kerja yang ditempatkan",
    year: "74,05%",
    target: "50,00%",
    realisasi: "59,25%",
    capaian: "118,50%",
    computed: "118,50",
    verdict: "same",
  },
  {
    name: "Persentase perusahaan yang menerapkan UU Bidang Ketenagakerjaan",
    year: "60,09%",
    target: "47,10%",
    realisasi: "47,91%",
    capaian: "101,72%",
    computed: "101,72",
    verdict: "same",
  },
];

/** Target of the year as printed; realised in triwulan IV, so nothing is due in semester I. */
const REALISED_LATER: readonly { name: string; year: string; target: string; note?: string }[] = [
  {
    name: "Persentase Penduduk yang Bekerja",
    year: "95,23% (Realisasi di Tribulan IV)",
    target: "95.23",
    note: "(Realisasi di Tribulan IV)",
  },
  {
    name: "Nilai IKM Internal Disnaker",
    year: "81 (Realisasi di Tribulan IV)",
    target: "81",
    note: "(Realisasi di Tribulan IV)",
  },
  {
    name: "Persentase Akurasi proyeksi Indikator dalam Rencana Tenaga Kerja",
    year: "88,88% (Realisasi di Tribulan IV)",
    target: "88.88",
    note: "(Realisasi di Tribulan IV)",
  },
  {
    name: "Persentase Tingkat produktifitas tenaga kerja",
    year: "45,59% (Realisasi di Tribulan IV)",
    target: "45.59",
    note: "(Realisasi di Tribulan IV)",
  },
  {
    name: "Persentase Transmigran yang Berhasil Meningkatkan Taraf Ekonomi dan Sosialnya",
    year: "64,74%",
    target: "64.74",
  },
];

const figure = (text: string): string => {
  const reading = readFigure(text);
  if (reading.kind !== "number") throw new RangeError(`${text}: ${reading.kind}`);
  return reading.exact;
};
const capaianOf = ({ target, realisasi }: { target: string; realisasi: string }) =>
  computeCapaian({
    target: { kind: "single", exact: figure(target) },
    realisasi: numberValue(figure(realisasi)),
    polarity: "maximise",
    policy: DEFAULT_POLICY,
  });

describe.each([
  ["2023", YEAR_2023],
  ["semester I 2024", SEMESTER_I_2024],
])("capaian %s", (_period, rows) => {
  it.each(rows)("$name: $realisasi of $target", (row) => {
    expect(capaianOf(row).shown).toBe(row.computed);
    const { verdict, computed } = comparePrinted({
      target: row.target,
      realisasi: row.realisasi,
      printed: row.capaian,
      polarity: "maximise",
      policy: DEFAULT_POLICY,
    });
    expect(verdict).toBe(row.verdict);
    expect(formatValue(computed, 2)).toBe(row.computed);
  });
});

describe("semester I 2024", () => {
  it.each(REALISED_LATER)("$name is not due, and not missing", ({ year, target, note }) => {
    expect(readFigure(year)).toMatchObject({ kind: "number", exact: target, ...(note ? { note } : {}) });
    expect(readFigure("-")).toEqual({ kind: "dash" });
    const period = parsePeriodCode("2024-S1") ?? { year: 2024, kind: "semester" as const, ordinal: 1 };
    expect(isDue(["TW4"], period)).toBe("not-due");
    const { realisasi, capaian } = measure({
      indicator: {
        name: "Indikator",
        satuan: "%",
        decimals: 2,
        polarity: "maximise",
        measuredIn: ["TW4"],
        accumulation: "last",
        mode: "per-period",
      },
      formula: null,
      variables: [],
      direct: [],
      target: { kind: "single", exact: target },
      period,
      policy: DEFAULT_POLICY,
    });
    expect(realisasi).toMatchObject({ because: "not-due", reason: "Diukur triwulan IV." });
    expect(capaian.shown).toBe("–");
  });

  it("four of nine indicators are measured, one below target, one above 200", () => {
    const measured = SEMESTER_I_2024.map((row) => ({ name: row.name, capaian: capaianOf(row) }));
    const later = REALISED_LATER.map(({ name }) => ({
      name,
      capaian: { kind: "none", because: "not-due", reason: "Diukur triwulan IV." } as const,
    }));
    const items = [...measured.map(({ name, capaian }) => ({ name, capaian: capaian.raw })), ...later];
    const result = rollUp(items, { ...DEFAULT_POLICY, cap: { min: "0", max: "100" } });
    expect(result.shownAs).toBe("4 dari 9 indikator");
    expect(result.missing).toEqual([]);
    expect(formatValue(result.mean, 2)).toBe("141,25");
    expect(formatValue(result.meanCapped, 2)).toBe("98,81");
    expect(measured.filter(({ capaian }) => capaian.belowTarget).map(({ name }) => name)).toEqual([
      "Nilai Sakip Dinas Tenaga Kerja",
    ]);
    expect(measured.filter(({ capaian }) => capaian.above200).map(({ name }) => name)).toEqual([
      "Persentase tenaga kerja bersertifikat kompetensi",
    ]);
    expect(measured.map(({ capaian }) => capaian.band?.word)).toEqual([
      "sangat tinggi",
      "sangat tinggi",
      "sangat tinggi",
      "sangat tinggi",
    ]);
  });

  it("the targets of the year can be read", () => {
    expect(SEMESTER_I_2024.map(({ year }) => figure(year))).toEqual(["86.9", "1.37", "74.05", "60.09"]);
  });
});

describe("IKU targets 2023 and 2024", () => {
  it.each([
    ["94,87%", "95,23%"],
    ["86,50", "86,90"],
    ["88,87%", "88,88%"],
    ["1,36%", "1,37%"],
    ["44,26%", "45,59%"],
    ["73,21%", "74,05%"],
    ["60,08%", "60,09%"],
    ["64,73%", "64,74%"],
    ["80", "81"],
  ])("%s and %s are read and written back as they are", (before, after) => {
    for (const text of [before, after]) {
      const reading = readFigure(text);
      expect(
        reading.kind === "number" && formatFigure(reading.exact, reading.decimals) + (reading.percent ? "%" : ""),
      ).toBe(text);
    }
  });
});

describe("budgets", () => {
  it("the programs add up to the printed total", () => {
    const programs = ["6.011.914.656", "10.000.000", "1.274.999.778", "255.000.000", "60.000.000", "35.000.000"];
    expect(formatFigure(sumExact(programs.map(figure)))).toBe("7.646.914.434");
  });

  it("and other figures of the document are read as meant", () => {
    expect(readFigure("1.200.000.000")).toMatchObject({ exact: "1200000000" });
    expect(readFigure("50.000.000")).toMatchObject({ exact: "50000000" });
    expect(readFigure("160 orang")).toMatchObject({ exact: "160", unit: "orang" });
    expect(readFigure("1.000 Pencaker")).toMatchObject({ exact: "1000", unit: "Pencaker" });
    expect(readFigure("13,86%")).toMatchObject({ exact: "13.86", percent: true });
    expect(readFigure("166.350")).toMatchObject({ exact: "166350" });
    expect(readFigure("Rp. 419.309/Kapita/Bulan")).toMatchObject({ exact: "419309", unit: "Rp/Kapita/Bulan" });
  });
});
