// What comes in when agencies agree on who supports whom; shared by the forms and the server.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const YEAR = "Tulis tahunnya dengan empat angka.";
const year = z.coerce.number(YEAR).int(YEAR).min(1990, YEAR).max(2200, YEAR);

export const proposeLink = z.strictObject({
  /** On whose behalf: one of the two ends. */
  agencyId: id,
  supporterId: z.uuid("Pilih instansi yang mendukung."),
  aim: z.enum(["sasaran", "strategy"]),
  aimId: z.uuid("Pilih sasaran atau strategi yang didukung."),
  programId: id.nullable(),
  text: z
    .string()
    .trim()
    .min(3, "Tulis apa dukungannya, paling sedikit 3 huruf.")
    .max(500, "Dukungan paling banyak 500 huruf."),
  year,
});
export type ProposeLink = z.output<typeof proposeLink>;

export const proposeRoles = z.strictObject({
  agencyId: id,
  year,
  links: z
    .array(z.strictObject({ roleId: id, strategyId: id }))
    .min(1, "Pilih strategi untuk paling sedikit satu peran.")
    .max(200),
});
export type ProposeRoles = z.output<typeof proposeRoles>;

export const decideLink = z
  .strictObject({
    linkId: id,
    version: z.int(),
    verdict: z.enum(["accepted", "refused"]),
    decision: z.string().trim().max(500, "Alasan paling banyak 500 huruf.").default(""),
  })
  .refine(({ verdict, decision }) => verdict === "accepted" || decision.length >= 10, {
    message: "Tulis mengapa ditolak, paling sedikit 10 huruf: instansi yang mengusulkan membacanya.",
    path: ["decision"],
  });
export type DecideLink = z.output<typeof decideLink>;

export const withdrawLink = z.strictObject({ linkId: id, version: z.int() });
export type WithdrawLink = z.output<typeof withdrawLink>;

/** year null: what was ended goes on. */
export const endLink = z.strictObject({ linkId: id, version: z.int(), year: year.nullable() });
export type EndLink = z.output<typeof endLink>;
