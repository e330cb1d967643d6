// What comes in when a formula is built; shared by the builder and the server.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const version = z.number().int().min(0);
const year = z
  .number("Tulis tahunnya dengan empat angka.")
  .int()
  .min(1990, "Tahun antara 1990 dan 2200.")
  .max(2200, "Tahun antara 1990 dan 2200.");
const longReason = (what: string) =>
  z.string().trim().min(10, `${what}, paling sedikit 10 huruf.`).max(1000, "Paling banyak 1.000 huruf.");

const FORMULA_KINDS = ["ratio", "count", "growth", "difference", "average", "accuracy", "score", "index"] as const;
export type FormulaKind = (typeof FORMULA_KINDS)[number];

/** As typed: figures by the name of their use, and what the author worked out from them. */
const testFigures = z.strictObject({
  figures: z.record(z.string().max(120), z.string().max(60)),
  expected: z.string().max(60),
});

export const saveFormulaDraft = z.strictObject({
  indicatorId: id,
  /** Of the draft as it was opened; 0 for a new one. */
  baseVersion: version,
  kind: z.enum(FORMULA_KINDS),
  expression: z.string().max(2000, "Rumus paling banyak 2.000 huruf."),
  latex: z.string().max(8000).nullable(),
  validFromYear: year,
  reason: z.string().trim().max(1000, "Alasan paling banyak 1.000 huruf."),
  tests: z.array(testFigures).max(20),
});
export type SaveFormulaDraft = z.output<typeof saveFormulaDraft>;

export const passFormulaDraft = z.strictObject({ draftId: id, version });
export type PassFormulaDraft = z.output<typeof passFormulaDraft>;

export const returnFormulaDraft = z.strictObject({
  draftId: id,
  version,
  reason: longReason("Tulis apa yang perlu diperbaiki"),
});
export type ReturnFormulaDraft = z.output<typeof returnFormulaDraft>;

export const makeVariable = z.strictObject({
  indicatorId: id,
  label: z.string().trim().min(3, "Tulis nama data dasarnya.").max(300),
  shortLabel: z.string().trim().min(2, "Tulis nama pendeknya.").max(60, "Nama pendek paling banyak 60 huruf."),
  satuan: z.string().trim().min(1, "Pilih satuannya.").max(60),
  decimals: z.number().int().min(0).max(12),
  accumulation: z.enum(["sum", "last", "average", "max", "min"], "Pilih cara menghitung setahun."),
  mode: z.enum(["per-period", "cumulative"], "Pilih cara mengisinya."),
  dataSource: z.string().trim().max(300).nullable(),
  isTarget: z.boolean(),
  /** The indicator whose realisasi it is; null: people type it. */
  boundIndicatorId: id.nullable(),
});
export type MakeVariable = z.output<typeof makeVariable>;

export const lookAtFormula = z.strictObject({
  indicatorId: id,
  text: z.string().max(8000),
  form: z.enum(["expression", "latex"]),
  /** As typed, by the name of the use. */
  figures: z.record(z.string().max(120), z.string().max(60)),
});
export type LookAtFormula = z.output<typeof lookAtFormula>;
