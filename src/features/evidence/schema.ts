import { z } from "zod";

export const attachEvidence = z.strictObject({
  realisasiIds: z
    .array(z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman."))
    .min(1, "Pilih indikator yang didukung berkas ini.")
    .max(100),
  pageNote: z.string().trim().max(200, "Catatan halaman terlalu panjang: paling banyak 200 huruf.").default(""),
});
export type AttachEvidence = z.output<typeof attachEvidence>;

/** Lets a file that is already there support these too, or seals it again to a value that has changed. */
export const linkEvidence = z.strictObject({
  evidenceId: z.uuid(),
  realisasiIds: attachEvidence.shape.realisasiIds,
  /** Left out: each link keeps the note it has. */
  pageNote: z.string().trim().max(200, "Catatan halaman terlalu panjang: paling banyak 200 huruf.").optional(),
});
export type LinkEvidence = z.output<typeof linkEvidence>;

export const detachEvidence = z.strictObject({ evidenceId: z.uuid(), realisasiId: z.uuid() });
export type DetachEvidence = z.output<typeof detachEvidence>;
