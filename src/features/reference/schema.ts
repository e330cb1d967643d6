// What comes in when satuan are kept.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const name = z.string().trim().min(1, "Tulis satuannya, misalnya orang.").max(60, "Paling banyak 60 huruf.");
const body = {
  symbol: z.string().trim().max(12, "Lambang paling banyak 12 huruf.").nullable(),
  kind: z.enum(["percentage", "count", "money", "score"], "Pilih jenisnya."),
  decimals: z.coerce
    .number("Tulis 0 sampai 6.")
    .int("Tulis bilangan bulat.")
    .min(0, "Paling sedikit 0.")
    .max(6, "Paling banyak 6."),
};

export const satuanBody = z.strictObject(body);

export const addSatuan = z.strictObject({ name, ...body });
export type AddSatuan = z.output<typeof addSatuan>;

export const changeSatuan = z.strictObject({ entryId: id, baseVersion: z.int(), ...body });
export type ChangeSatuan = z.output<typeof changeSatuan>;

export const retireSatuan = z.strictObject({ entryId: id, isRetired: z.boolean() });
export type RetireSatuan = z.output<typeof retireSatuan>;
