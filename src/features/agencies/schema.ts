// What comes in when governments and agencies are kept.
import { z } from "zod";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const name = z
  .string()
  .trim()
  .min(3, "Tulis nama resminya, paling sedikit 3 huruf.")
  .max(200, "Paling banyak 200 huruf.");
const shortName = z
  .string()
  .trim()
  .min(2, "Tulis nama pendeknya, untuk layar, paling sedikit 2 huruf.")
  .max(45, "Nama pendek paling banyak 45 huruf.");
const code = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "Kode hanya huruf kecil, angka, dan tanda hubung di tengah, misalnya disnaker: ia menjadi alamat halaman.",
  )
  .max(40, "Kode paling banyak 40 huruf.");

// Words that are addresses of Tolok itself.
const TAKEN = [
  "masuk",
  "publik",
  "pengaturan",
  "api",
  "verifikasi",
  "tugas",
  "kalender",
  "akun",
  "dasbor",
  "pengisian",
  "periksa",
  "capaian",
  "rencana",
  "bukti",
  "dokumen",
  "riwayat",
  "evaluasi",
  "laporan",
  "indikator",
  "organisasi",
  "pk",
  "anggaran",
];

const before = z.strictObject({ name: z.string(), shortName: z.string() });

export const addGovernment = z.strictObject({
  code: code.refine(
    (text) => !TAKEN.includes(text),
    "Kode ini dipakai oleh halaman Tolok. Pilih kode lain, misalnya nama kabupatennya.",
  ),
  name,
  shortName,
  kind: z.enum(["kabupaten", "kota", "provinsi", "kementerian"], "Pilih jenisnya."),
});
export type AddGovernment = z.output<typeof addGovernment>;

export const renameGovernment = z.strictObject({ governmentId: id, name, shortName, before });
export type RenameGovernment = z.output<typeof renameGovernment>;

export const addAgency = z.strictObject({ governmentId: z.uuid("Pilih pemdanya."), code, name, shortName });
export type AddAgency = z.output<typeof addAgency>;

export const renameAgency = z.strictObject({ agencyId: id, name, shortName, before });
export type RenameAgency = z.output<typeof renameAgency>;
