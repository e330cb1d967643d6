import { z } from "zod";
import { readAddress } from "#features/evidence/address.ts";
import { isDay } from "#features/periods/days.ts";

const realisasiIds = z
  .array(z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman."))
  .min(1, "Pilih indikator yang didukung bukti ini.")
  .max(100);
const pageNote = z.string().trim().max(200, "Catatan halaman terlalu panjang: paling banyak 200 huruf.");
const day = z.string().refine(isDay, "Tanggal tidak ada di kalender. Pilih lagi, misalnya 18 Juli 2024.");

/** datedOn: the day of the document itself; left out while nobody has noted it. */
export const attachEvidence = z.strictObject({
  realisasiIds,
  pageNote: pageNote.default(""),
  datedOn: z.preprocess((value) => (value === "" ? null : value), day.nullable()).optional(),
});
export type AttachEvidence = z.output<typeof attachEvidence>;

/** An address on the web instead of a file. */
export const attachAddress = z.strictObject({
  realisasiIds,
  pageNote: pageNote.default(""),
  datedOn: day,
  title: z.string().trim().min(3, "Beri judul, paling sedikit 3 huruf.").max(180, "Judul paling banyak 180 huruf."),
  address: z.string().transform((text, context) => {
    const reading = readAddress(text);
    if (reading.kind === "address") return reading.url;
    context.addIssue({ code: "custom", message: reading.message });
    return z.NEVER;
  }),
});
export type AttachAddress = z.output<typeof attachAddress>;

/** Lets evidence that is already there support these too, or seals it again to a value that has changed. */
export const linkEvidence = z.strictObject({
  evidenceId: z.uuid(),
  realisasiIds,
  /** Left out: each link keeps the note it has. */
  pageNote: pageNote.optional(),
});
export type LinkEvidence = z.output<typeof linkEvidence>;

export const detachEvidence = z.strictObject({ evidenceId: z.uuid(), realisasiId: z.uuid() });
export type DetachEvidence = z.output<typeof detachEvidence>;

/** Noted later, once. */
export const dateEvidence = z.strictObject({ evidenceId: z.uuid(), datedOn: day });
export type DateEvidence = z.output<typeof dateEvidence>;

export const deleteEvidence = z.strictObject({ evidenceId: z.uuid() });
export type DeleteEvidence = z.output<typeof deleteEvidence>;

/** A file that comes in parts: known by its content, whatever it is called. */
const whole = {
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "Berkas ini tidak dikenali. Pilih lagi berkasnya."),
  size: z.coerce.number().int().min(1, "Berkas kosong (0 byte). Pilih berkas yang berisi."),
};
export const wholeFile = z.strictObject(whole);
export type WholeFile = z.output<typeof wholeFile>;

export const partOfFile = z.strictObject({ ...whole, offset: z.coerce.number().int().min(0) });
export type PartOfFile = z.output<typeof partOfFile>;

export const finishUpload = z.strictObject({
  file: z.strictObject({ ...whole, name: z.string().min(1).max(500) }),
  attach: attachEvidence,
});
