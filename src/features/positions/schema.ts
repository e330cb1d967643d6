// What comes in when positions, their holders and their duties are kept; shared by the forms and the server.
import { z } from "zod";
import { isDay } from "#features/periods/days.ts";
import { POSITION_LEVELS } from "#features/positions/words.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const version = z.number().int().min(1);
const day = z.string().refine(isDay, "Tulis tanggalnya, misalnya 1 Maret 2024.");
const lastDay = day.nullable();
const text = (least: number, most: number, ask: string) =>
  z
    .string()
    .trim()
    .min(least, ask)
    .max(most, `Paling banyak ${most.toLocaleString("id-ID")} huruf.`);
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling banyak ${most} huruf.`)
    .transform((value) => (value === "" ? null : value));

const words = {
  name: text(3, 200, "Tulis nama jabatan seperti pada peraturannya, 3 huruf atau lebih."),
  shortName: text(3, 60, "Tulis nama pendek untuk layar, 3 sampai 60 huruf."),
  level: z.enum(POSITION_LEVELS, "Pilih jenjangnya."),
};

export const addPosition = z.strictObject({ agencyId: id, unitId: id.nullable(), ...words, from: day });
export type AddPosition = z.output<typeof addPosition>;

/** A slip of the pen: as if it had always been written so. */
export const correctPosition = z.strictObject({ positionId: id, version, ...words });
export type CorrectPosition = z.output<typeof correctPosition>;

/** From a day it is called otherwise; the days before keep the old name. */
export const renamePosition = z.strictObject({ positionId: id, version, ...words, from: day });
export type RenamePosition = z.output<typeof renamePosition>;

export const undoRename = z.strictObject({ positionId: id, version });
export type UndoRename = z.output<typeof undoRename>;

export const movePosition = z.strictObject({ positionId: id, version, unitId: id.nullable(), from: day });
export type MovePosition = z.output<typeof movePosition>;

/** lastDay: its last one. Whoever still holds it then holds it until that day. */
export const endPosition = z.strictObject({ positionId: id, version, lastDay: day });
export type EndPosition = z.output<typeof endPosition>;

export const reopenPosition = z.strictObject({ positionId: id, version });
export type ReopenPosition = z.output<typeof reopenPosition>;

export const removePosition = z.strictObject({ positionId: id, version });
export type RemovePosition = z.output<typeof removePosition>;

// ---------------------------------------------------------------- holders
const person = {
  kind: z.enum(["definitif", "plt", "plh"], "Pilih definitif, Plt., atau Plh."),
  /** An account of the government, or else a name. */
  userId: id.nullable(),
  personName: optional(120),
  nip: z
    .string()
    .transform((value) => value.replace(/\s/g, ""))
    .refine((value) => value === "" || /^\d{18}$/.test(value), "NIP terdiri atas 18 angka. Kosongkan bila belum tahu.")
    .transform((value) => (value === "" ? null : value)),
  decreeNumber: optional(120),
  decreeOn: day.nullable(),
};

export const appointHolder = z.strictObject({ positionId: id, ...person, from: day, lastDay });
export type AppointHolder = z.output<typeof appointHolder>;

export const correctHolder = z.strictObject({ holderId: id, version, ...person, from: day, lastDay });
export type CorrectHolder = z.output<typeof correctHolder>;

export const endHolder = z.strictObject({ holderId: id, version, lastDay: day });
export type EndHolder = z.output<typeof endHolder>;

/** Back to an open end, or to the day before: for whoever ended it by mistake. */
export const reopenHolder = z.strictObject({ holderId: id, version, lastDay });
export type ReopenHolder = z.output<typeof reopenHolder>;

/** holderId: who leaves; the new one begins on the day `from`, the old one's last day is the one before. */
export const handOver = z.strictObject({ holderId: id, version, ...person, from: day, lastDay });
export type HandOver = z.output<typeof handOver>;

export const removeHolder = z.strictObject({ holderId: id, version });
export type RemoveHolder = z.output<typeof removeHolder>;

// ---------------------------------------------------------------- duties
const DUTY = "Tulis tugas atau fungsinya, 5 huruf atau lebih.";

/** Without a position: of the agency. beforeId: in front of that one, null: at the end. */
export const addDuty = z.strictObject({
  agencyId: id,
  positionId: id.nullable(),
  kind: z.enum(["tugas", "fungsi"]),
  mark: optional(20),
  text: text(5, 2000, DUTY),
  beforeId: id.nullable(),
});
export type AddDuty = z.output<typeof addDuty>;

export const changeDuty = z.strictObject({ dutyId: id, version, mark: optional(20), text: text(5, 2000, DUTY) });
export type ChangeDuty = z.output<typeof changeDuty>;

export const orderDuty = z.strictObject({ dutyId: id, beforeId: id.nullable() });
export type OrderDuty = z.output<typeof orderDuty>;

export const removeDuty = z.strictObject({ dutyId: id, version });
export type RemoveDuty = z.output<typeof removeDuty>;

/** Which fungsi of its position a kinerja carries out. before: as they stood when the form was opened. */
export const tieKinerja = z.strictObject({
  kinerjaId: id,
  dutyIds: z.array(id).max(60),
  before: z.array(id).max(60),
});
export type TieKinerja = z.output<typeof tieKinerja>;
