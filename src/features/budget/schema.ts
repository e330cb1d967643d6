// What comes in when pagu and realisasi anggaran are typed.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const text = z.string().trim().max(60, "Terlalu panjang untuk rupiah.");

export const saveSpending = z.strictObject({ programId: id, periodId: id, text, baseVersion: z.int().min(0) });
export type SaveSpending = z.output<typeof saveSpending>;

export const setPagu = z.strictObject({
  programId: id,
  year: z.int().min(1990).max(2200),
  text,
  /** The revision that stood there; null where there was none. */
  baseRevision: z.int().min(0).nullable(),
  /** For every change of a pagu that was already set. */
  reason: z.string().trim().max(1000, "Alasan terlalu panjang: paling banyak 1.000 huruf."),
});
export type SetPagu = z.output<typeof setPagu>;

export const tagProgram = z.strictObject({
  programId: id,
  tags: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .min(2, "Penanda paling sedikit 2 huruf.")
        .max(40, "Penanda paling banyak 40 huruf."),
    )
    .max(12, "Paling banyak 12 penanda."),
  before: z.array(z.string()),
});
export type TagProgram = z.output<typeof tagProgram>;
