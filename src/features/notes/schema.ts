// What comes in when people talk about a value.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");

export const writeNote = z.strictObject({
  realisasiId: id,
  text: z
    .string()
    .trim()
    .min(3, "Tulis catatannya dahulu, paling sedikit 3 huruf.")
    .max(4000, "Catatan terlalu panjang: paling banyak 4.000 huruf."),
});
export type WriteNote = z.output<typeof writeNote>;

export const resolveNote = z.strictObject({ noteId: id });
export type ResolveNote = z.output<typeof resolveNote>;

export const readNotes = z.strictObject({ realisasiId: id });
export type ReadNotes = z.output<typeof readNotes>;
