// What comes in when an indicator is written; shared by the form and the server.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Paling banyak ${longest.toLocaleString("id-ID")} huruf.`);
const optional = (longest: number) => text(longest).transform((value) => (value === "" ? null : value));

const WITHIN_YEAR = /^(Y|S[12]|TW[1-4]|M0[1-9]|M1[0-2])$/;

const POLARITIES = ["maximise", "minimise", "range-up", "range-down", "range-in", "stabilise"] as const;
const ACCUMULATIONS = ["sum", "last", "average", "max", "min"] as const;
const LINK_KINDS = ["copy", "share", "component"] as const;

const link = z.strictObject({
  indicatorId: id,
  /** up: this indicator carries the other one; down: the other way round. */
  way: z.enum(["up", "down"]),
  kind: z.enum(LINK_KINDS),
  /** In percent, as typed; only for a share. */
  share: z.string().max(20),
});

const fields = z.strictObject({
  name: text(500).min(5, "Tulis nama resminya."),
  shortName: text(45).min(3, "Tulis nama pendek untuk layar, 3 sampai 45 huruf."),
  definition: optional(4000),
  criteria: z
    .array(
      z.strictObject({
        title: text(300).min(1, "Tulis judul kriterianya."),
        items: z.array(text(1000).min(1)).max(40),
      }),
    )
    .max(20),
  purpose: optional(4000),
  satuan: text(60).min(1, "Pilih satuannya."),
  polarity: z.enum(POLARITIES, "Pilih polaritasnya."),
  decimals: z.number("Tulis jumlah desimal, 0 sampai 12.").int().min(0).max(12, "Desimal paling banyak 12."),
  accumulation: z.enum(ACCUMULATIONS, "Pilih cara menghitung setahun."),
  mode: z.enum(["per-period", "cumulative"], "Pilih cara mengisinya."),
  measuredIn: z.array(z.string().regex(WITHIN_YEAR)).max(19),
  negativeNatural: z.boolean(),
  isIku: z.boolean(),
  /** As typed; empty where there is none. */
  baseline: z.string().trim().max(60),
  dataSource: optional(500),
  dataProvider: optional(300),
  responsible: optional(300),
  unitId: id.nullable(),
  qualityVerification: optional(2000),
  qualityAccuracy: optional(2000),
  qualityLimits: optional(2000),
  qualityCompensation: optional(2000),
  programIds: z.array(id).max(60),
  links: z.array(link).max(60),
});
export type IndicatorFields = z.output<typeof fields>;
export type IndicatorForm = z.input<typeof fields>;

export const createIndicator = z.strictObject({
  agencyId: id,
  parent: z.strictObject({ kind: z.enum(["sasaran", "program", "kinerja"]), id }),
  validFromYear: z.number("Tulis tahunnya dengan empat angka.").int().min(1990).max(2200),
  fields,
});
export type CreateIndicator = z.output<typeof createIndicator>;

export const changeIndicator = z.strictObject({
  indicatorId: id,
  baseVersion: z.number().int().min(1),
  /** Needed where the change reaches what is measured. */
  reason: text(1000),
  fields,
});
export type ChangeIndicator = z.output<typeof changeIndicator>;

export const removeIndicator = z.strictObject({ indicatorId: id, version: z.number().int().min(1) });
export type RemoveIndicator = z.output<typeof removeIndicator>;
