// What comes in when units are kept: every deed says its day, and the units it was decided on by their version.
import { z } from "zod";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const day = z.string().refine(isDay, "Pilih tanggalnya.");
const name = z
  .string()
  .trim()
  .min(3, "Tulis nama unitnya, paling sedikit tiga huruf.")
  .max(160, "Paling banyak 160 huruf.");
const kind = z.enum(["sekretariat", "bidang", "seksi", "subbag", "upt", "lainnya"], "Pilih jenis unitnya.");
/** The regulation that orders it; it stands in the timeline. */
const basis = z.string().trim().max(300, "Paling banyak 300 huruf.");
const version = z.number().int().min(1);
const one = { unitId: id, version };
const parentId = id.nullable();

export const addUnit = z.strictObject({ agencyId: id, name, kind, parentId, day, basis });
export type AddUnit = z.output<typeof addUnit>;

export const renameUnit = z.strictObject({ ...one, name, kind, day, basis });
export type RenameUnit = z.output<typeof renameUnit>;

export const moveUnit = z.strictObject({ ...one, parentId, day, basis });
export type MoveUnit = z.output<typeof moveUnit>;

export const orderUnit = z.strictObject({ unitId: id, beforeId: id.nullable(), day });
export type OrderUnit = z.output<typeof orderUnit>;

export const endUnit = z.strictObject({ ...one, heirId: id.nullable(), day, basis });
export type EndUnit = z.output<typeof endUnit>;

const newUnit = z.strictObject({ name, kind, parentId });

export const mergeUnits = z.strictObject({
  units: z.array(z.strictObject(one)).min(2, "Pilih paling sedikit dua unit yang digabung.").max(20),
  /** id: the one of them that goes on; null: a new unit of that name. */
  into: z
    .strictObject({ id: id.nullable(), name: z.string().trim().max(160, "Paling banyak 160 huruf."), kind, parentId })
    .refine((into) => into.id !== null || into.name.length >= 3, {
      path: ["name"],
      message: "Tulis nama unit penerusnya, paling sedikit tiga huruf.",
    }),
  day,
  basis,
});
export type MergeUnits = z.output<typeof mergeUnits>;

export const splitUnit = z.strictObject({
  ...one,
  parts: z.array(newUnit).min(2, "Unit dipecah menjadi paling sedikit dua unit.").max(8, "Paling banyak delapan unit."),
  /** By child unit, position, indicator and role: the number of the part it goes to, from 0. */
  to: z.record(z.string(), z.number().int().min(0)),
  day,
  basis,
});
export type SplitUnit = z.output<typeof splitUnit>;

export const undoChange = z.strictObject({ changeId: id });
export type UndoChange = z.output<typeof undoChange>;
