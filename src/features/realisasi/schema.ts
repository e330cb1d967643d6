// What comes in when people enter, send and pass realisasi; shared by the form and the server.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const version = z.number().int().min(0);
const figure = z.string().max(60, "Angka terlalu panjang: paling banyak 60 huruf.");
const words = z.string().trim().max(4000, "Tulisan terlalu panjang: paling banyak 4.000 huruf.");
// The text as it stood when somebody began to change it. A text is its own version: whoever finds another one has been
// overtaken.
const before = z.string().max(4000);

/** baseVersion: of the variable's value in this period; 0 where there is none yet. */
export const saveVariableValue = z.strictObject({ variableId: id, periodId: id, text: figure, baseVersion: version });
export type SaveVariableValue = z.output<typeof saveVariableValue>;

/** baseVersion: the valueVersion of the realisasi, which the words beside it do not change. */
export const saveDirectValue = z.strictObject({ realisasiId: id, text: figure, baseVersion: version });
export type SaveDirectValue = z.output<typeof saveDirectValue>;

export const saveExplanation = z.strictObject({
  realisasiId: id,
  field: z.enum(["kendala", "solusi", "faktorPendorong"]),
  text: words,
  before,
});
export type SaveExplanation = z.output<typeof saveExplanation>;

const TOO_SHORT = "Tulis alasannya, paling sedikit 5 huruf, supaya pemeriksa tahu mengapa tidak berlaku.";

export const markNotApplicable = z.strictObject({
  realisasiId: id,
  baseVersion: version,
  // An empty reason takes "tidak berlaku" back.
  reason: words.refine((text) => text === "" || text.length >= 5, TOO_SHORT),
  before,
});
export type MarkNotApplicable = z.output<typeof markNotApplicable>;

const ids = z.array(id).min(1, "Pilih paling sedikit satu isian.").max(500);

/** valueVersion: of the value as the sender sees it. */
export const submitRealisasi = z.strictObject({
  entries: z
    .array(z.strictObject({ id, valueVersion: version }))
    .min(1, "Pilih paling sedikit satu isian.")
    .max(500),
});
export type SubmitRealisasi = z.output<typeof submitRealisasi>;

export const passRealisasi = z.strictObject({ realisasiIds: ids });
export type PassRealisasi = z.output<typeof passRealisasi>;

export const returnRealisasi = z.strictObject({
  realisasiId: id,
  reason: words.min(5, "Tulis alasannya, paling sedikit 5 huruf, supaya pengisi tahu apa yang diperbaiki."),
});
export type ReturnRealisasi = z.output<typeof returnRealisasi>;
