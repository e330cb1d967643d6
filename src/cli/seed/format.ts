/**
 * The shape of the seed files: what a source document says, written so that a person can read and diff it.
 *
 * Official wording stays as printed, misprints included; where the print cannot be right, a finding says so.
 * Everything is strict: a misspelt field is refused, not ignored. Amounts are canonical decimal text ("94.87"),
 * because a binary number would already have lost the print.
 */
import { z } from "zod";
import { periodWithin } from "#domain/period/period.ts";
import { finding } from "./format-finding.ts";
import { decimal, periodCode, slug, text, year } from "./format-scalars.ts";

/** A list item with the mark printed before it ("a.", "1."); a plain string is an item without one. */
const marked = z.preprocess(
  (item) => (typeof item === "string" ? { mark: null, text: item } : item),
  z.strictObject({ mark: text.nullable(), text }),
);

/**
 * `expression` is null for score and index: they are measured directly. `latex` is the fraction as printed;
 * `printed` is the formula as printed where the document uses words or an HTML fraction instead of LaTeX.
 */
const formula = z.strictObject({
  kind: z.enum(["ratio", "count", "growth", "difference", "accuracy", "score", "index"]),
  expression: text.nullable(),
  latex: text.nullable().default(null),
  printed: text.nullable().default(null),
});

const target = z.strictObject({
  period: periodCode,
  printed: text,
  /** null where the document prints "-". */
  value: decimal.nullable(),
  /** A remark printed in the same cell, e.g. "(Realisasi di Tribulan IV)". */
  note: text.nullable().default(null),
});

const realisasi = z.strictObject({
  period: periodCode,
  printed: text,
  value: decimal.nullable(),
  capaian: z.strictObject({ printed: text, value: decimal.nullable() }).nullable(),
});

const accumulation = z.enum(["sum", "last", "average", "max", "min"]);
/** per-period: typed for the period alone · cumulative: typed "s.d." the period, so never added again. */
const mode = z.enum(["per-period", "cumulative"]).default("per-period");

/** Within-year codes of the periods an indicator is due in; null = the document leaves the schedule unclear. */
const measuredIn = z
  .array(z.string().refine((code) => periodWithin(2000, code) !== null, "kode dalam tahun: Y, S1, TW4, M07"))
  .min(1)
  .nullable();

const indicator = z.strictObject({
  key: slug,
  mark: text.nullable().default(null),
  name: text,
  shortName: text.max(45),
  definition: text.nullable().default(null),
  criteria: z.array(z.strictObject({ title: text, items: z.array(marked).min(1) })).default([]),
  satuan: text,
  polarity: z.enum(["maximise", "minimise", "range-up", "range-down", "range-in", "stabilise"]).default("maximise"),
  /** A negative figure is an ordinary result (growth), so a negative target is not an error. */
  negativeNatural: z.boolean().default(false),
  decimals: z.int().min(0).max(6),
  accumulation,
  mode,
  measuredIn,
  source: text.nullable(),
  /** The unit that `source` names, where it names one. */
  sourceUnit: slug.nullable().default(null),
  /** Penanggung jawab as printed; `units` are the units meant, the leading one first. */
  responsible: text.nullable().default(null),
  units: z.array(slug).default([]),
  provider: text.nullable().default(null),
  formula: formula.nullable(),
  targets: z.array(target).default([]),
  realisasi: z.array(realisasi).default([]),
});

const variable = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/, "kunci variabel: huruf kecil dan garis bawah"),
  label: text,
  shortName: text.max(60),
  /** Other wordings of the same quantity in the document. */
  printedAs: z.array(text).default([]),
  satuan: text,
  decimals: z.int().min(0).max(6),
  accumulation,
  mode,
  source: text.nullable(),
  /** The unit that enters it. */
  unit: slug.nullable().default(null),
  /** The figure is itself a target: dividing by it gives capaian, not realisasi. */
  isTarget: z.boolean().default(false),
});

const unit = z.strictObject({
  key: slug,
  name: text,
  kind: z.enum(["sekretariat", "bidang", "seksi", "subbag", "upt"]),
  parent: slug.nullable().default(null),
  /** Every spelling found in the document; empty for a unit that only the demo needs. */
  printedAs: z.array(text),
});

const pagu = z.strictObject({ year, printed: text, value: decimal });

const subKegiatan = z.strictObject({
  key: slug,
  name: text,
  shortName: text.max(60),
  /** Listed under "Implementasi program prioritas". */
  priority: z.boolean().default(false),
  pagu: z.array(pagu),
  indicators: z.array(indicator),
});

const kegiatan = z.strictObject({
  key: slug,
  name: text,
  shortName: text.max(60),
  subKegiatan: z.array(subKegiatan),
});

const program = z.strictObject({
  key: slug,
  mark: text.nullable(),
  code: text.nullable().default(null),
  name: text,
  shortName: text.max(60),
  pagu: z.array(pagu),
  indicators: z.array(indicator),
  kegiatan: z.array(kegiatan).default([]),
});

const sasaran = z.strictObject({
  key: slug,
  mark: text.nullable().default(null),
  name: text,
  /** The mark of the tujuan it serves, where the document prints the link. */
  tujuan: text.nullable().default(null),
  indicators: z.array(indicator),
});

const position = z.strictObject({
  key: slug,
  /** As printed; `shortName` is the same in sentence case for screens. */
  title: text,
  shortName: text.max(90),
  level: z.enum(["kepala", "sekretaris", "kepala-bidang", "kepala-seksi", "kepala-subbag", "fungsional", "pelaksana"]),
  unit: slug,
  tugas: z.array(marked),
  fungsi: z.array(marked),
  kinerja: z.array(z.strictObject({ key: slug, name: text, indicators: z.array(indicator).min(1) })).min(1),
});

const documentKind = z.enum(["renstra", "iku-decree", "iki-decree", "sakip-report"]);

const sourceDocument = z.strictObject({
  title: text,
  kind: documentKind,
  year,
  number: text.nullable().default(null),
  dated: text.nullable().default(null),
  place: text.nullable().default(null),
  /** The office that signs, never the person. */
  signedBy: text.nullable().default(null),
  letterhead: z.array(text).default([]),
  menimbang: z.array(marked).default([]),
  mengingat: z.array(marked).default([]),
  memutuskan: z.array(z.strictObject({ mark: text, text, items: z.array(marked).default([]) })).default([]),
});

const plan = z.strictObject({
  name: text,
  kind: documentKind,
  yearFrom: year,
  yearTo: year,
  visi: text.nullable(),
  misi: z.array(marked),
  tujuan: z.array(marked),
  /** Printed totals of pagu; reading fails when the programs do not add up to them. */
  paguTotal: z.array(pagu).default([]),
});

const poverty = z.strictObject({
  title: text,
  kondisi: z.array(text),
  permasalahan: z.array(text),
  strategi: z.array(z.strictObject({ name: text, inovasi: z.array(text) })),
  perangkatDaerah: z.array(z.strictObject({ name: text, roles: z.array(text).min(1) })),
  /** "Anggaran yang mendukung kemiskinan": sub kegiatan of this file, by key. */
  supporting: z.array(z.strictObject({ subKegiatan: slug, mark: text, printed: text, value: decimal })),
  supportingTotal: z.strictObject({ year, printed: text, value: decimal }),
});

export const government = z.strictObject({
  code: slug,
  name: text,
  kind: z.enum(["kabupaten", "kota", "provinsi"]),
  shortName: text.max(30),
});

export const agencyFile = z.strictObject({
  government,
  agency: z.strictObject({ code: slug, name: text, printed: text, shortName: text.max(30) }),
  document: sourceDocument,
  plan,
  tugas: z.array(marked),
  fungsi: z.array(marked),
  units: z.array(unit),
  sasaran: z.array(sasaran),
  programs: z.array(program),
  positions: z.array(position),
  variables: z.array(variable),
  poverty: poverty.nullable().default(null),
  findings: z.array(finding),
});

export type AgencyFile = z.infer<typeof agencyFile>;
export type SeedIndicator = z.infer<typeof indicator>;
