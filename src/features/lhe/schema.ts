// What comes in about a report; shared by the forms and the server.
import { z } from "zod";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const version = z.number().int().min(1);

export const draftLhe = z.strictObject({ evaluationId: id });
export type DraftLhe = z.output<typeof draftLhe>;

export const saveLheSection = z.strictObject({
  lheId: id,
  key: z.string().min(1).max(60),
  /** As it was when the field was opened. */
  version,
  body: z.string().max(20_000, "Bagian ini terlalu panjang: paling banyak 20.000 huruf."),
});
export type SaveLheSection = z.output<typeof saveLheSection>;

export const saveLheLetter = z.strictObject({
  lheId: id,
  version,
  number: z.string().trim().min(3, "Tulis nomor suratnya.").max(100),
  place: z.string().trim().min(3, "Tulis tempat penetapannya, misalnya Lamongan.").max(60),
  datedOn: z.string().refine(isDay, "Tulis tanggalnya, misalnya 5 Mei 2025."),
});
export type SaveLheLetter = z.output<typeof saveLheLetter>;

export const passLhe = z.strictObject({ lheId: id, version });
export type PassLhe = z.output<typeof passLhe>;

export const returnLhe = z.strictObject({
  ...passLhe.shape,
  reason: z.string().trim().min(10, "Tulis alasannya, paling sedikit 10 huruf.").max(1000),
});
export type ReturnLhe = z.output<typeof returnLhe>;

export const bindIndicator = z.strictObject({
  indicatorId: id,
  yearFrom: z.number().int().min(2000, "Tulis tahunnya dengan empat angka.").max(2100),
});
export type BindIndicator = z.output<typeof bindIndicator>;

export const unbindIndicator = z.strictObject({ indicatorId: id });
export type UnbindIndicator = z.output<typeof unbindIndicator>;
