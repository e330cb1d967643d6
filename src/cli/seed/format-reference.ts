/** The shape of what the app cannot run without: capaian policies and satuan. */
import { z } from "zod";
import { decimal, slug, text } from "./format-scalars.ts";

/**
 * Where a rule was found. regulation: quoted from the regulation named · practice: seen in the systems of
 * governments · check: from general knowledge, to be confirmed before anyone relies on it.
 */
const evidence = z.enum(["regulation", "practice", "check"]);

/** Half-open bands from the highest down; the last has `above: null` and takes the rest of the line. */
const band = z.strictObject({
  above: decimal.nullable(),
  /** true: the limit itself belongs to this band (≥). */
  inclusive: z.boolean().default(false),
  word: text,
  rank: z.int().min(1),
});

const bandSet = z.strictObject({
  key: slug,
  name: text,
  legalBasis: text,
  evidence,
  bands: z.array(band).min(2),
});

const option = <Key extends z.ZodType>(key: Key) =>
  z.strictObject({ key, name: text, rule: text, legalBasis: text, evidence });

const cap = z.strictObject({ min: decimal.nullable(), max: decimal.nullable() });
const minimise = z.enum(["selisih", "banding", "penuh"]);
const average = z.enum(["skip-absent", "skip-absent-and-zero", "absent-as-zero"]);

export const policiesFile = z.strictObject({
  default: z.strictObject({
    key: slug,
    name: text,
    legalBasis: text,
    validFrom: z.iso.date(),
    minimise,
    /** Limits in averages and scores, in per cent; null = no cap. The raw figure is always kept. */
    cap: cap.nullable(),
    average,
    bands: slug,
    efficiency: slug,
    /** Capaian above this many per cent is flagged. */
    flagAbove: decimal,
  }),
  minimise: z.array(option(minimise)),
  average: z.array(option(average)),
  caps: z.array(z.strictObject({ key: slug, name: text, cap: cap.nullable() })),
  bandSets: z.array(bandSet),
  efficiency: z.array(
    z.strictObject({ key: slug, name: text, rule: text, legalBasis: text, evidence, bands: z.array(band) }),
  ),
});

export const satuanFile = z.strictObject({
  satuan: z.array(
    z.strictObject({
      /** The word that indicators and variables use. */
      name: text,
      symbol: text.nullable().default(null),
      kind: z.enum(["percentage", "count", "money", "score"]),
      decimals: z.int().min(0).max(6),
    }),
  ),
});

export type PoliciesFile = z.infer<typeof policiesFile>;
export type SatuanFile = z.infer<typeof satuanFile>;
