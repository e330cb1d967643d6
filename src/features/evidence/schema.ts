import { z } from "zod";

export const MAXIMUM_BYTES = 20 * 1024 * 1024;

export const attachEvidence = z.strictObject({
  realisasiIds: z
    .array(z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman."))
    .min(1, "Pilih indikator yang didukung berkas ini.")
    .max(100),
  pageNote: z.string().trim().max(200, "Catatan halaman terlalu panjang: paling banyak 200 huruf.").default(""),
});
export type AttachEvidence = z.output<typeof attachEvidence>;

export const detachEvidence = z.strictObject({ evidenceId: z.uuid(), realisasiId: z.uuid() });
export type DetachEvidence = z.output<typeof detachEvidence>;
