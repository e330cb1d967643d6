/** The words and figures that all seed files are made of. */
import { z } from "zod";
import { parsePeriodCode } from "#domain/period/period.ts";

export const text = z.string().regex(/^\S(?:[\s\S]*\S)?$/, "teks tidak boleh kosong atau diawali/diakhiri spasi");
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "hanya huruf kecil, angka, dan tanda hubung");
export const decimal = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/, 'bilangan ditulis sebagai teks kanonik, misalnya "94.87"');
export const year = z.int().min(2000).max(2100);
export const periodCode = z
  .string()
  .refine((code) => parsePeriodCode(code) !== null, "kode periode: 2024, 2024-S1, 2024-TW3, 2024-M07");
