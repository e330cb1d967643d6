// The nine indicators of Disnaker Lamongan as sheets of a period, measured by the engine, without a database: for tests
// of rules that read a sheet.
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { measure } from "#domain/formula/measure.ts";
import { isDue, parsePeriodCode } from "#domain/period/period.ts";
import { questionOf, targetFor } from "#features/realisasi/measurement.ts";
import type { Sheet, SheetIndicator, SheetRealisasi, SheetTarget } from "#features/realisasi/sheet.ts";

export type Figures = Partial<Omit<SheetIndicator, "measurement" | "due" | "target" | "realisasi">> & {
  code: string;
  /** Of the period itself, exact. */
  target?: string;
  yearTarget?: SheetTarget | null;
  realisasi?: string;
  /** Differences of the realisasi row from an entry that a document published; null: there is no row. */
  row?: Partial<SheetRealisasi> | null;
};

/** One indicator of a period, with what is told and the usual for the rest. */
export function indicatorIn(periodCode: string, figures: Figures): SheetIndicator {
  const period = periodNamed(periodCode);
  const { target, realisasi, row, yearTarget = null, ...given } = figures;
  const measuredIn = given.measuredIn === undefined ? ["S1", "S2"] : given.measuredIn;
  const indicator: Omit<SheetIndicator, "measurement"> = {
    id: figures.code,
    level: "program",
    isIku: false,
    group: "Program",
    programId: null,
    name: figures.code,
    shortName: figures.code,
    satuan: "persen",
    decimals: 2,
    polarity: "maximise",
    negativeNatural: false,
    accumulation: "last",
    mode: "cumulative",
    dataSource: null,
    dataProvider: null,
    responsible: null,
    formula: null,
    formulaVersionId: null,
    variableKeys: [],
    ...given,
    measuredIn,
    due: isDue(measuredIn, period),
    target: targetFor(period, target === undefined ? null : targetOf(target), yearTarget),
    yearTarget,
    realisasi: row === null || (row === undefined && realisasi === undefined) ? null : rowOf(realisasi, row ?? {}),
  };
  return {
    ...indicator,
    measurement: indicator.realisasi?.frozen ?? measure(questionOf(indicator, [], [], period, DEFAULT_POLICY)),
  };
}

export function sheetOf(periodCode: string, indicators: readonly SheetIndicator[]): Sheet {
  return {
    agency: {
      id: "disnaker",
      name: "Dinas Tenaga Kerja",
      shortName: "Disnaker Lamongan",
      governmentId: "lamongan",
      government: "Kabupaten Lamongan",
    },
    period: { ...periodNamed(periodCode), id: periodCode },
    policy: DEFAULT_POLICY,
    changeLimit: { percent: null, legalBasis: "tidak dibatasi" },
    earlier: new Map(),
    indicators: [...indicators],
    variables: [],
    bound: [],
  };
}

export const targetOf = (exact: string, asWritten = exact): SheetTarget => ({
  target: { kind: "single", exact },
  asWritten,
  revision: 0,
});

/** code, short name, level, measured in, satuan, target and realisasi 2023, target 2024, target and realisasi semester I. */
const NINE: [
  string,
  string,
  "sasaran" | "program",
  string[] | null,
  string,
  string,
  string,
  string,
  string?,
  string?,
][] = [
  ["bekerja", "Penduduk yang bekerja", "sasaran", ["TW4"], "persen", "94.87", "94.54", "95.23"],
  ["sakip", "Nilai SAKIP dinas", "sasaran", ["S1", "S2"], "nilai", "86.5", "88.3", "86.9", "83.45", "79.48"],
  ["ikm", "Nilai IKM internal", "program", ["TW4"], "indeks", "80", "87.61", "81"],
  ["akurasi", "Akurasi proyeksi", "program", ["TW4"], "persen", "88.87", "88.89", "88.88"],
  [
    "sertifikat",
    "Tenaga kerja bersertifikat",
    "program",
    ["S1", "S2"],
    "persen",
    "1.36",
    "2.5",
    "1.37",
    "1.05",
    "2.62",
  ],
  ["produktivitas", "Tingkat produktivitas", "program", ["TW4"], "persen", "44.26", "39.35", "45.59"],
  [
    "ditempatkan",
    "Tenaga kerja ditempatkan",
    "program",
    ["S1", "S2"],
    "persen",
    "73.21",
    "74.52",
    "74.05",
    "50",
    "59.25",
  ],
  ["patuh", "Perusahaan patuh UU", "program", ["S1", "S2"], "persen", "60.08", "65.59", "60.09", "47.1", "47.91"],
  ["transmigran", "Transmigran", "program", null, "persen", "64.73", "67.19", "64.74"],
];

/** Programs of the nine, for money: each program indicator has one of its own, but for the two of pelatihan. */
const PROGRAM: Record<string, string> = { sertifikat: "pelatihan", produktivitas: "pelatihan" };

export function lamongan2023(): SheetIndicator[] {
  return NINE.map(([code, shortName, level, measuredIn, satuan, target, realisasi]) =>
    indicatorIn("2023", {
      ...{ code, shortName, level, measuredIn, satuan, target, realisasi },
      yearTarget: targetOf(target),
      programId: PROGRAM[code] ?? code,
    }),
  );
}

/** Semester I as the document has it, or any other semester as it is before anybody types. */
export function lamongan2024(periodCode: "2024-S1" | "2024-S2" = "2024-S1"): SheetIndicator[] {
  return NINE.map(([code, shortName, level, measuredIn, satuan, , , year, target, realisasi]) =>
    indicatorIn(periodCode, {
      ...{ code, shortName, level, measuredIn, satuan },
      yearTarget: targetOf(year),
      programId: PROGRAM[code] ?? code,
      ...(periodCode === "2024-S1" ? { target, realisasi } : { row: { state: "draft", source: "formula" } }),
    }),
  );
}

export const byCode = (indicators: readonly SheetIndicator[]): Map<string, SheetIndicator> =>
  new Map(indicators.map((one) => [one.code, one]));

function rowOf(exact: string | undefined, given: Partial<SheetRealisasi>): SheetRealisasi {
  return {
    id: "",
    state: "published",
    source: "document",
    exact: exact ?? null,
    asWritten: exact ?? null,
    notApplicableReason: null,
    kendala: "",
    solusi: "",
    faktorPendorong: "",
    version: 1,
    valueVersion: 0,
    isLate: false,
    returnedReason: null,
    printedRealisasi: null,
    printedCapaian: null,
    editors: [],
    frozen: null,
    evidence: [],
    ...given,
  };
}

function periodNamed(code: string) {
  const period = parsePeriodCode(code);
  if (!period) throw new Error(`${code} is no period`);
  return { ...period, code };
}
