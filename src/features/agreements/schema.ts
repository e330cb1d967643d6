// What comes in about a Perjanjian Kinerja; shared by the forms and the server.
import { z } from "zod";
import { HEAD } from "#features/agreements/plan-of-year.ts";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const version = z.number().int().min(1);
const year = z.number().int().min(1990).max(2200);
const reason = z
  .string()
  .trim()
  .min(10, "Tulis alasannya, paling sedikit 10 huruf.")
  .max(1000, "Alasan paling banyak 1.000 huruf.");
const kind = z.enum(["definitif", "plt", "plh"]);
/** Empty: nobody is named yet. */
const name = z.string().trim().max(120, "Nama paling banyak 120 huruf.");
const title = z
  .string()
  .trim()
  .min(3, "Tulis sebutan jabatannya, misalnya Kepala Dinas Tenaga Kerja.")
  .max(200, "Sebutan jabatan paling banyak 200 huruf.");
const place = z.string().trim().max(60, "Tempat paling banyak 60 huruf.");

export const draftAgreement = z.strictObject({
  agencyId: id,
  /** HEAD: the kepala, whose position nobody has recorded yet. */
  positionId: z.union([id, z.literal(HEAD)]),
  year,
  /** Why what was signed changes; not asked for the first one. */
  reason: z.union([reason, z.literal("")]).default(""),
});
export type DraftAgreement = z.output<typeof draftAgreement>;

export const draftAllAgreements = z.strictObject({ agencyId: id, year });
export type DraftAllAgreements = z.output<typeof draftAllAgreements>;

export const agreementForm = z.strictObject({
  promiserName: name,
  promiserTitle: title,
  promiserKind: kind,
  superiorName: name,
  superiorTitle: title,
  superiorKind: kind,
  place,
  moneyNote: z.string().trim().max(60, "Keterangan paling banyak 60 huruf."),
  reason: z.union([reason, z.literal("")]),
});
export type AgreementForm = z.output<typeof agreementForm>;

const passing = { agreementId: id, version };

export const saveAgreement = z.strictObject({ ...passing, ...agreementForm.shape });
export type SaveAgreement = z.output<typeof saveAgreement>;

export const passAgreement = z.strictObject(passing);
export type PassAgreement = z.output<typeof passAgreement>;

export const giveBackAgreement = z.strictObject({ ...passing, reason });
export type GiveBackAgreement = z.output<typeof giveBackAgreement>;

export const signAgreement = z.strictObject({
  ...passing,
  place: place.min(3, "Tulis tempat penandatanganannya, misalnya Lamongan."),
  signedOn: z.string().refine(isDay, "Tulis tanggal penandatanganannya, misalnya 5 Februari 2024."),
});
export type SignAgreement = z.output<typeof signAgreement>;
