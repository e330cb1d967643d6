// A small sheet for the tests of the grid: what Disnaker Lamongan fills in Semester II 2024, three indicators of it.
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import type { Formula } from "#domain/formula/tree.ts";
import type { EntryIndicator, EntrySheet } from "#features/entry/sheet.ts";
import type { SheetRealisasi, SheetVariable } from "#features/realisasi/sheet.ts";

const percentOf = (part: string, whole: string): Formula => ({
  ...{ kind: "binary", operator: "*" },
  left: {
    ...{ kind: "binary", operator: "/" },
    left: { kind: "variable", key: part },
    right: { kind: "variable", key: whole },
  },
  right: { kind: "number", exact: "100" },
});

function sampleVariable(key: string, change: Partial<SheetVariable> = {}): SheetVariable {
  return {
    ...{ id: `v-${key}`, key, label: `Jumlah ${key}`, shortLabel: key, satuan: "orang", decimals: 0 },
    ...{ accumulation: "sum", mode: "per-period", source: null, boundTo: null, values: [] },
    ...change,
  };
}

export function sampleRealisasi(id: string, change: Partial<SheetRealisasi> = {}): SheetRealisasi {
  return {
    ...{ id: `r-${id}`, state: "draft", source: "formula", exact: null, asWritten: null, notApplicableReason: null },
    ...{ kendala: "", solusi: "", faktorPendorong: "", version: 1, valueVersion: 0, isLate: false },
    ...{ returnedReason: null, printedRealisasi: null, printedCapaian: null, editors: [], frozen: null, evidence: [] },
    ...change,
  };
}

export function sampleIndicator(id: string, change: Partial<EntryIndicator> = {}): EntryIndicator {
  return {
    ...{ id, code: id, level: "program", isIku: false, group: "", programId: null, name: `Persentase ${id}` },
    ...{ shortName: id, satuan: "persen", decimals: 2, polarity: "maximise", negativeNatural: false },
    ...{ accumulation: "last", mode: "cumulative", measuredIn: ["S1", "S2"], due: "due" },
    ...{ dataSource: null, dataProvider: null, responsible: null, formula: null, formulaVersionId: null },
    ...{ variableKeys: [], target: null, yearTarget: null, realisasi: sampleRealisasi(id, { source: "direct" }) },
    ...{
      unit: null,
      before: null,
      since: { lastPeriod: null, lastYear: null },
      earlier: [],
      findings: [],
      evidence: [],
      notes: [],
      returned: null,
    },
    ...change,
  };
}

export function sampleRatio(
  id: string,
  part: string,
  whole: string,
  change: Partial<EntryIndicator> = {},
): EntryIndicator {
  return sampleIndicator(id, {
    formula: {
      id: `f-${id}`,
      version: 1,
      kind: "ratio",
      text: `${part} / ${whole} * 100`,
      tree: percentOf(part, whole),
    },
    // In no order, as they come from the database.
    variableKeys: [part, whole].sort(),
    realisasi: sampleRealisasi(id),
    ...change,
  });
}

export const target = (exact: string) => ({
  target: { kind: "single" as const, exact },
  asWritten: exact,
  revision: 0,
});

/** penempatan = ditempatkan / terdaftar, produktivitas uses terdaftar once more, ikm is measured directly. */
export function sampleSheet(change: Partial<EntrySheet> = {}): EntrySheet {
  return {
    agency: { id: "a", code: "disnaker", name: "Dinas Tenaga Kerja", governmentCode: "lamongan" },
    period: {
      ...{ id: "p", code: "2024-S2", year: 2024, kind: "semester", ordinal: 2, window: "open" },
      ...{ opensAt: "2024-12-01T00:00:00Z", dueAt: "2025-01-15T00:00:00Z", locksAt: null, openFor: [] },
    },
    previous: "2024-S1",
    policy: DEFAULT_POLICY,
    changeLimit: { percent: "50", legalBasis: "Permendagri 86/2017" },
    indicators: [
      sampleRatio("penempatan", "terdaftar_ditempatkan", "terdaftar", { target: target("74.05") }),
      sampleRatio("produktivitas", "pdrb", "terdaftar", { target: target("45") }),
      sampleIndicator("ikm", { satuan: "indeks", target: target("81") }),
    ],
    variables: [
      sampleVariable("terdaftar_ditempatkan", { values: [value("2024-S1", "4029", "4.029", 1)] }),
      sampleVariable("terdaftar", { values: [value("2024-S1", "6800", "6.800", 1)] }),
      sampleVariable("pdrb"),
    ],
    bound: [],
    operator: { userId: "u", name: "Operator" },
    mayNote: true,
    readAt: "2024-12-20T03:00:00Z",
    ...change,
  };
}

/** The same, on its way to the verifier. */
export const sent = (indicator: EntryIndicator): EntryIndicator => ({
  ...indicator,
  realisasi: sampleRealisasi(indicator.id, { source: indicator.realisasi?.source, state: "submitted" }),
});

export const value = (period: string, exact: string | null, asWritten: string, version: number) => ({
  ...{ period, exact, asWritten, version, notApplicableReason: null },
  ...{ enteredBy: "Operator", enteredAt: "2024-12-20T03:00:00Z" },
});
