// What comes in when accounts and roles are kept; shared by the forms, the workbook and the server.
import { z } from "zod";
import { ROLES } from "#domain/access/actor.ts";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const day = z.string().refine(isDay, "Tulis tanggalnya, misalnya 1 Januari 2025.");
const words = (message: string) => z.string(message).trim().min(1, message).max(200, "Paling banyak 200 huruf.");

const email = z
  .string("Tulis alamat surelnya.")
  .trim()
  .toLowerCase()
  .pipe(z.email("Tulis alamat surel yang lengkap, misalnya perencana@lamongankab.go.id.").max(200));
const reason = z
  .string()
  .trim()
  .min(10, "Tulis alasannya, paling sedikit 10 huruf: ia tercatat di riwayat.")
  .max(1000, "Alasan terlalu panjang: paling banyak 1.000 huruf.");

const AGENCY_ROLES = ["operator", "verifier", "head", "evaluator", "team_lead", "inspector"];

const roleShape = {
  role: z.enum(ROLES, "Pilih perannya."),
  title: words("Tulis jabatannya, seperti tertulis di tanda tangan."),
  governmentId: id.nullable(),
  agencyId: id.nullable(),
  unitId: id.nullable(),
  from: day,
};

type Scope = { role: string; governmentId: string | null; agencyId: string | null };

/** An administrator belongs to no government; everybody else to one, and most to an agency of it. */
function scopeProblem({ role, governmentId, agencyId }: Scope): { path: string; message: string } | null {
  if (role === "administrator")
    return governmentId || agencyId
      ? { path: "agencyId", message: "Administrator tidak terikat pada pemda atau instansi. Kosongkan instansinya." }
      : null;
  if (!governmentId) return { path: "governmentId", message: "Pilih pemdanya." };
  if (AGENCY_ROLES.includes(role) && !agencyId)
    return { path: "agencyId", message: "Pilih instansinya: peran ini bekerja untuk satu instansi." };
  return null;
}

const refineScope = (value: Scope, context: z.RefinementCtx) => {
  const problem = scopeProblem(value);
  if (problem) context.addIssue({ code: "custom", path: [problem.path], message: problem.message });
};

export const openAccount = z
  .strictObject({ email, name: words("Tulis namanya."), ...roleShape })
  .superRefine(refineScope);
export type OpenAccount = z.output<typeof openAccount>;

export const giveRole = z.strictObject({ userId: id, ...roleShape }).superRefine(refineScope);
export type GiveRole = z.output<typeof giveRole>;

export const endRole = z.strictObject({ membershipId: id, from: day, reason });
export type EndRole = z.output<typeof endRole>;

const face = z.strictObject({ name: words("Tulis namanya."), email });
export const changeAccount = z.strictObject({
  userId: id,
  ...face.shape,
  /** As they stood when the form was opened. */
  before: z.strictObject({ name: z.string(), email: z.string() }),
});
export type ChangeAccount = z.output<typeof changeAccount>;

export const closeAccount = z.strictObject({ userId: id, reason });
export type CloseAccount = z.output<typeof closeAccount>;

export const reopenAccount = z.strictObject({ userId: id, reason });
export const renewPasswordLink = z.strictObject({ userId: id });

const password = z
  .string()
  .min(12, "Kata sandi paling sedikit 12 huruf. Rangkaian beberapa kata mudah diingat dan sulit ditebak.")
  .max(200, "Kata sandi paling banyak 200 huruf.");

const same = (value: { password: string; again: string }) => value.password === value.again;
const DIFFERENT = { path: ["again"], message: "Kedua kata sandi tidak sama. Ketik lagi yang kedua." };

export const setPassword = z
  .strictObject({ code: z.string().max(100), password, again: z.string() })
  .refine(same, DIFFERENT);
export type SetPassword = z.output<typeof setPassword>;

export const changePassword = z
  .strictObject({ current: z.string().min(1, "Ketik kata sandi yang sekarang."), password, again: z.string() })
  .refine(same, DIFFERENT);
export type ChangePassword = z.output<typeof changePassword>;
