// What comes in when targets are set, agreed and changed; shared by the grid and the server.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const year = z.number().int().min(1990).max(2200);
const reason = z
  .string()
  .trim()
  .min(10, "Tulis alasannya, paling sedikit 10 huruf.")
  .max(1000, "Alasan paling banyak 1.000 huruf.");

const cell = z.strictObject({
  indicatorId: id,
  periodId: id,
  /** As typed; empty takes a target that nobody has agreed to back. */
  text: z.string().max(60, "Target paling banyak 60 huruf."),
  /** As it stood in the grid when it was opened. */
  before: z.string().max(120),
});
export type TargetCell = z.output<typeof cell>;

export const setTargets = z.strictObject({
  agencyId: id,
  cells: z.array(cell).min(1, "Belum ada target yang berubah.").max(2000),
});
export type SetTargets = z.output<typeof setTargets>;

export const agreeTargets = z.strictObject({ agencyId: id, year });
export type AgreeTargets = z.output<typeof agreeTargets>;

export const saveTargetChange = z.strictObject({
  agencyId: id,
  year,
  /** 0 for a new one. */
  baseVersion: z.number().int().min(0),
  reason,
  /** Day of the PK Perubahan. */
  datedOn: z.iso.date("Tulis tanggal PK Perubahan."),
  cells: z.array(cell).min(1, "Belum ada target yang berubah.").max(2000),
});
export type SaveTargetChange = z.output<typeof saveTargetChange>;

export const passTargetChange = z.strictObject({ changeId: id, version: z.number().int().min(1) });
export type PassTargetChange = z.output<typeof passTargetChange>;

export const returnTargetChange = z.strictObject({ ...passTargetChange.shape, reason });
export type ReturnTargetChange = z.output<typeof returnTargetChange>;
