// What comes in when somebody keeps the calendar; shared by the forms and the server.
import { z } from "zod";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const day = z.string().refine(isDay, "Tulis tanggalnya, misalnya 31 Juli 2024.");
const count = (least: number, most: number, message: string) =>
  z.coerce.number(message).int(message).min(least, message).max(most, message);

const REASON_LENGTH = 10;
const reason = z
  .string()
  .trim()
  .min(REASON_LENGTH, `Tulis alasannya, paling sedikit ${REASON_LENGTH} huruf: ia tercatat di riwayat.`)
  .max(1000, "Alasan terlalu panjang: paling banyak 1.000 huruf.");

const YEAR = "Tulis tahunnya dengan empat angka, antara 2000 dan 2100.";
const DUE = "Tulis jumlah hari antara 1 dan 365.";
const LOCK = "Tulis jumlah hari antara 0 dan 730, atau kosongkan bila tidak pernah dikunci.";

export const addPeriodSet = z.strictObject({
  year: count(2000, 2100, YEAR),
  kind: z.enum(["year", "semester", "triwulan", "month"], "Pilih jenis periodenya."),
  /** After the end of the period. */
  dueDays: count(1, 365, DUE),
  /** After the deadline; null: never. */
  lockDays: count(0, 730, LOCK).nullable(),
});
export type AddPeriodSet = z.output<typeof addPeriodSet>;

const windowDays = z.strictObject({ opens: day, due: day, locks: day.nullable() });

export const changeWindow = z.strictObject({
  periodId: id,
  ...windowDays.shape,
  reason,
  /** As they stood when the form was opened: whoever finds others has been overtaken. */
  before: windowDays,
});
export type ChangeWindow = z.output<typeof changeWindow>;

export const removePeriod = z.strictObject({ periodId: id, reason });
export type RemovePeriod = z.output<typeof removePeriod>;

export const grantException = z.strictObject({
  periodId: id,
  agencyId: id,
  /** null: every figure of the agency. */
  indicatorId: id.nullable(),
  ownerId: z.uuid("Pilih penanggung jawabnya."),
  /** The last day on which it holds. */
  until: day,
  reason,
});
export type GrantException = z.output<typeof grantException>;

export const revokeException = z.strictObject({ exceptionId: id, reason });
export type RevokeException = z.output<typeof revokeException>;
