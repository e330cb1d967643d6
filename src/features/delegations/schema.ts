// What comes in when somebody who will be away hands a role to a colleague.
import { z } from "zod";
import { isDay } from "#features/periods/days.ts";

const day = z.string().refine(isDay, "Tulis tanggalnya, misalnya 31 Juli 2024.");

const reason = z
  .string()
  .trim()
  .min(10, "Tulis alasannya, paling sedikit 10 huruf: ia tercatat di riwayat.")
  .max(1000, "Alasan terlalu panjang: paling banyak 1.000 huruf.");

export const makeDelegation = z
  .strictObject({
    toUserId: z.uuid("Pilih rekan yang bertindak atas nama Anda."),
    from: day,
    until: day,
    reason,
  })
  .refine(({ from, until }) => until >= from, {
    path: ["until"],
    error: "Hari terakhir tidak dapat mendahului hari pertama.",
  });
export type MakeDelegation = z.output<typeof makeDelegation>;

export const revokeDelegation = z.strictObject({
  delegationId: z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman."),
});
/** By the manager of the government, who says why. */
export const endDelegation = z.strictObject({ ...revokeDelegation.shape, reason });
export type EndDelegation = z.output<typeof endDelegation>;

export type RevokeDelegation = z.output<typeof revokeDelegation>;
