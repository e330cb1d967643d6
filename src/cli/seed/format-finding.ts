/** What was noticed while reading a document: it says what is printed and what is doubtful, and corrects nothing. */
import { z } from "zod";
import { slug, text } from "./format-scalars.ts";

export const FINDING_CODES = [
  // the formula cannot mean what its name says
  "numerator-equals-denominator",
  "inverted-fraction",
  "doubled-fraction",
  "target-as-denominator",
  "numerator-denominator-mismatch",
  "name-formula-mismatch",
  "name-definition-mismatch",
  "ratio-of-rates",
  "decrease-sign",
  "unit-mismatch",
  "accuracy-is-deviation",
  "sum-of-a-sum",
  "same-formula",
  "not-a-measure",
  "time-base",
  // the same thing twice, or nothing where something belongs
  "duplicate-mark",
  "missing-mark",
  "mark-order",
  "duplicate-position",
  "duplicate-task",
  "copied-tasks",
  "merged-tasks",
  "shared-indicator",
  "repeated-item",
  "maybe-same-variable",
  "empty-source",
  "vague-source",
  "missing-responsible",
  "unclear-responsible",
  "missing-section",
  "missing-position",
  "missing-link",
  "missing-number",
  "missing-signature",
  "reference-error",
  // what was read from the layout, not from a sentence
  "extra-cell",
  "table-layout",
  "unit-inferred",
  "satuan-inferred",
  "year-inferred",
  "schedule-unclear",
  "schedule-missing",
  "order-inferred",
  "image-missing",
  // how it is written
  "misspelling",
  "broken-sentence",
  "name-variant",
  // figures
  "printed-unit",
  "printed-capaian-differs",
  "capaian-over-200",
  "target-below-realisasi",
] as const;

/** error: the figure would mislead · warning: someone must decide · info: kept as printed, worth knowing. */
export const finding = z.strictObject({
  place: text,
  indicator: slug.nullable().default(null),
  code: z.enum(FINDING_CODES),
  severity: z.enum(["info", "warning", "error"]),
  message: text,
  printed: text.nullable().default(null),
});
