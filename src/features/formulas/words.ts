// The words of what a formula is and of how its data dasar are gathered, as they stand on screens and paper.
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import type { FormulaKind } from "#features/formulas/schema.ts";

export const FORMULA_WORDS: Record<FormulaKind, string> = {
  ratio: "perbandingan",
  count: "jumlah",
  growth: "pertumbuhan",
  difference: "selisih",
  average: "rata-rata",
  accuracy: "akurasi",
  score: "nilai",
  index: "indeks",
};

export const ACCUMULATION_WORDS: Record<Accumulation, string> = {
  sum: "jumlah",
  last: "posisi akhir",
  average: "rata-rata",
  max: "nilai tertinggi",
  min: "nilai terendah",
};

const MODE_WORDS: Record<EntryMode, string> = {
  "per-period": "angka tiap periode sendiri",
  cumulative: "angka s.d. periode (kumulatif)",
};

const choicesOf = <K extends string>(words: Record<K, string>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

export const ACCUMULATION_CHOICES = choicesOf(ACCUMULATION_WORDS);
export const MODE_CHOICES = choicesOf(MODE_WORDS);
