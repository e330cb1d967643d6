// An indicator with everything that explains it, and its figure in every period of the calendar.
import type { Polarity } from "#domain/capaian/policy.ts";
import type { Formula } from "#domain/formula/tree.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";

export type Marked = { mark: string | null; text: string };

export type FormulaRow = {
  id: string;
  version: number;
  kind: "ratio" | "count" | "growth" | "difference" | "average" | "accuracy" | "score" | "index";
  tree: Formula | null;
  /** As the document prints it in words, where it has no fraction. */
  printed: string | null;
  validFromYear: number;
  validToYear: number | null;
  reason: string;
  author: string;
  approvedBy: string | null;
  approvedAt: Date | null;
  /** Of the data dasar that it rests on. */
  keys: string[];
};

/** A data dasar as the page explains it. */
export type VariableFact = {
  key: string;
  label: string;
  satuan: string;
  mode: EntryMode;
  accumulation: Accumulation;
  dataSource: string | null;
  unit: string | null;
  isTarget: boolean;
};

/** A program, kegiatan or sub kegiatan that pays for the indicator. */
export type ProgramLink = { id: string; shortName: string; level: "program" | "kegiatan" | "sub_kegiatan" };

export type FindingRow = {
  id: string;
  severity: "info" | "warning" | "error";
  place: string;
  message: string;
  printed: string | null;
};

export type LinkRow = { code: string; shortName: string; kind: "copy" | "share" | "component"; share: string | null };

/** The statement on the quality of its data; the source stands with the indicator itself. */
type Quality = {
  verification: string | null;
  accuracy: string | null;
  limits: string | null;
  compensation: string | null;
};

export type PeriodFigure = { period: PeriodRow; indicator: SheetIndicator };

export type IndicatorDetail = {
  id: string;
  code: string;
  mark: string | null;
  level: SheetIndicator["level"];
  isIku: boolean;
  name: string;
  shortName: string;
  definition: string | null;
  criteria: { title: string; items: Marked[] }[];
  purpose: string | null;
  satuan: string;
  decimals: number;
  polarity: Polarity;
  negativeNatural: boolean;
  accumulation: Accumulation;
  mode: EntryMode;
  measuredIn: string[] | null;
  dataSource: string | null;
  dataProvider: string | null;
  responsible: string | null;
  unit: string | null;
  quality: Quality;
  baseline: string | null;
  validFromYear: number;
  retiredFromYear: number | null;
  /** The sasaran, program or kinerja that it measures, and what stands above that. */
  parent: { kind: "sasaran" | "program" | "kegiatan" | "sub_kegiatan" | "kinerja"; text: string; above: string | null };
  position: { name: string; shortName: string; unit: string | null; tugas: Marked[]; fungsi: Marked[] } | null;
  /** Newest first. */
  formulas: FormulaRow[];
  labels: Record<string, string>;
  /** Of all its formulas, by key. */
  variables: VariableFact[];
  /** Other indicators that rest on the same variables. */
  sharedWith: { code: string; shortName: string; labels: string[] }[];
  upward: LinkRow[];
  downward: LinkRow[];
  /** Programs, kegiatan and sub kegiatan that pay for it. */
  programs: ProgramLink[];
  findings: FindingRow[];
  /** Belongs to a plan that was taken over from a document. */
  isPrinted: boolean;
  document: string | null;
  /** Of the periods in which the indicator is in force, oldest first. */
  figures: PeriodFigure[];
};
