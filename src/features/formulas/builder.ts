// What the builder of a formula holds while somebody works on it: every field as it is typed.
import type { FormulaKind } from "#features/formulas/schema.ts";

export type BuilderVariable = {
  key: string;
  label: string;
  satuan: string;
  usedBy: string[];
  /** The indicator whose realisasi it is. */
  boundTo: string | null;
};

/** An indicator whose realisasi may become a data dasar. */
export type Bindable = { id: string; name: string; satuan: string };

export type BuilderState = {
  kind: FormulaKind;
  expression: string;
  latex: string | null;
  validFromYear: string;
  reason: string;
  figures: Record<string, string>;
  expected: string;
};
