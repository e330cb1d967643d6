import { z } from "zod";
import { ROLES } from "#domain/access/actor.ts";

const words = (name: string) =>
  z
    .string({ error: `${name} belum diisi` })
    .trim()
    .min(1, `${name} belum diisi`)
    .max(200);
const code = z
  .string()
  .regex(/^[a-z0-9-]+$/, "kode hanya huruf kecil, angka dan tanda hubung")
  .optional();

export const createUser = z
  .strictObject({
    email: z.email({ error: "--email bukan alamat surel" }).transform((text) => text.toLowerCase()),
    name: words("--nama"),
    role: z.enum(ROLES, { error: `--peran harus salah satu dari: ${ROLES.join(", ")}` }),
    title: words("--jabatan"),
    government: code,
    agency: code,
    password: z.string().min(12, "kata sandi paling sedikit 12 huruf").max(200),
  })
  .refine((user) => user.role === "administrator" || user.government !== undefined, {
    error: "--pemda wajib untuk peran ini",
  })
  .refine((user) => ["administrator", "manager", "leader"].includes(user.role) || user.agency !== undefined, {
    error: "--instansi wajib untuk peran ini",
  });
export type CreateUser = z.output<typeof createUser>;

export const chooseRole = z.strictObject({ membershipId: z.uuid() });
