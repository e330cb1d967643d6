// The trace: everything from which a number came, as plain JSON, enough to compute it again without the application.
import type { Capaian } from "#domain/capaian/capaian.ts";
import type { CapaianPolicy, Polarity, Target } from "#domain/capaian/policy.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import type { Value } from "#domain/value/value.ts";
import type { Step } from "./explain.ts";
import type { At, Formula } from "./tree.ts";

export type TracedIndicator = {
  name: string;
  satuan: string;
  decimals: number;
  polarity: Polarity;
  negativeNatural?: boolean;
  /** Within-year codes; null while nobody knows. */
  measuredIn: readonly string[] | null;
  accumulation: Accumulation;
  mode: EntryMode;
};

/** One figure as it was given. period: code. */
export type TracedPart = { period: string; value: Value; enteredBy?: string; enteredAt?: string; source?: string };

/** A variable, in one period, as it entered the formula. */
export type TracedInput = {
  /** As written in the formula: "penduduk", "last_year(penduduk)". */
  use: string;
  key: string;
  at: At;
  label: string;
  satuan: string;
  source?: string;
  decimals?: number;
  accumulation: Accumulation;
  mode: EntryMode;
  /** Code of the period up to which the parts were accumulated. */
  period: string;
  parts: TracedPart[];
  /** The accumulated value. */
  value: Value;
};

/** Bukti dukung: the file, and the seal by which anyone can see that it is still the same. */
export type TracedEvidence = { name: string; seal?: string };

/** What was gathered to measure with; everything else follows from it. */
export type Gathered = {
  indicator: TracedIndicator;
  /** Code of the asked period. */
  period: string;
  formula: { version: number; text: string; tree: Formula } | null;
  /** Empty without formula. */
  inputs: TracedInput[];
  /** The directly entered parts; empty with formula. */
  direct: TracedPart[];
  target: Target | null;
  policy: CapaianPolicy;
  evidence: readonly TracedEvidence[];
};

export type Trace = Gathered & {
  format: "tolok/jejak-1";
  periodName: string;
  due: "due" | "not-due" | "unclear";
  /** The formula as an Indonesian sentence; null without formula. */
  sentence: string | null;
  /** The formula with its figures put in; null without formula. */
  substituted: string | null;
  steps: Step[];
  /** Exact, unrounded. */
  realisasi: Value;
  rounding: { decimals: number; shown: string; rule: string };
  capaian: Capaian;
};

export type Measurement = { realisasi: Value; realisasiShown: string; capaian: Capaian; trace: Trace };
