// The sheet of an agency and a period: every indicator with its formula, figures, target and measurement. Entry form,
// dashboard, tables and approval all read this one, so that they cannot differ.
import type { CapaianPolicy, Polarity, Target } from "#domain/capaian/policy.ts";
import type { Measurement } from "#domain/formula/measure.ts";
import type { Formula } from "#domain/formula/tree.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import type { Period } from "#domain/period/period.ts";
import type { Value } from "#domain/value/value.ts";
import type { ChangeLimit, EarlierFigures } from "#domain/workflow/change.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";

export type TypedValue = {
  period: string;
  exact: string | null;
  asWritten: string;
  notApplicableReason: string | null;
  version: number;
  enteredBy: string;
  enteredAt: string;
};

export type SheetVariable = {
  id: string;
  key: string;
  label: string;
  shortLabel: string;
  satuan: string;
  decimals: number;
  accumulation: Accumulation;
  mode: EntryMode;
  source: string | null;
  /** The indicator whose realisasi it is; it is not typed then. */
  boundTo: string | null;
  values: TypedValue[];
};

export type SheetRealisasi = {
  id: string;
  state: WorkflowState;
  source: "formula" | "direct" | "document" | "evaluation";
  /** The final report whose score this is; null while there is none yet. */
  evaluation?: { lheId: string; year: number; predikat: string; code: string } | null;
  exact: string | null;
  asWritten: string | null;
  notApplicableReason: string | null;
  kendala: string;
  solusi: string;
  faktorPendorong: string;
  version: number;
  valueVersion: number;
  isLate: boolean;
  returnedReason: string | null;
  printedRealisasi: string | null;
  printedCapaian: string | null;
  editors: string[];
  frozen: Measurement | null;
  evidence: { id: string; fileName: string; valueVersion: number }[];
};

export type SheetTarget = { target: Target; asWritten: string; revision: number };

export type SheetIndicator = {
  id: string;
  code: string;
  level: "sasaran" | "program" | "kegiatan" | "sub_kegiatan" | "iki";
  isIku: boolean;
  group: string;
  programId: string | null;
  name: string;
  shortName: string;
  satuan: string;
  decimals: number;
  polarity: Polarity;
  negativeNatural: boolean;
  accumulation: Accumulation;
  mode: EntryMode;
  measuredIn: string[] | null;
  due: "due" | "not-due" | "unclear";
  dataSource: string | null;
  dataProvider: string | null;
  responsible: string | null;
  formula: { id: string; version: number; kind: string; text: string; tree: Formula } | null;
  /** Set also for a score or an index, which has a version but no expression. */
  formulaVersionId: string | null;
  variableKeys: string[];
  target: SheetTarget | null;
  yearTarget: SheetTarget | null;
  realisasi: SheetRealisasi | null;
  measurement: Measurement;
};

/** The realisasi that a formula of the sheet rests on in another period than the sheet's own. */
export type BoundValue = {
  indicatorId: string;
  period: string;
  value: Value;
  /** Approved, or taken over: typing in the sheet's period does not move it, even where that lies inside. */
  stands: boolean;
};

export type Sheet = {
  agency: { id: string; name: string; shortName: string; governmentId: string; government: string };
  period: Period & { id: string; code: string };
  policy: CapaianPolicy;
  changeLimit: ChangeLimit;
  /** What each indicator was before, by its id. */
  earlier: ReadonlyMap<string, EarlierFigures>;
  indicators: SheetIndicator[];
  variables: SheetVariable[];
  bound: BoundValue[];
};
