// What comes in when a government decides how capaian is computed and named.
import { z } from "zod";
import { bandsProblem } from "#domain/capaian/band.ts";
import { readFigure } from "#domain/value/read.ts";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const words = (message: string, most: number) =>
  z.string().trim().min(3, message).max(most, `Paling banyak ${most} huruf.`);

/** A limit as people type it; null where nothing stands. */
const limit = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const read = readFigure(text, { percent: true });
    if (read.kind === "number") return read.exact;
    context.addIssue({ code: "custom", message: `"${text}" bukan bilangan. Tulis misalnya 90 atau 87,5.` });
    return z.NEVER;
  });

const band = z.strictObject({ above: limit, inclusive: z.boolean(), word: words("Tulis sebutannya.", 40) });

export const decidePolicy = z
  .strictObject({
    /** null: the whole government. */
    agencyId: id.nullable(),
    name: words("Tulis namanya, misalnya Perbup 12/2025.", 120),
    legalBasis: words("Tulis dasar hukumnya: keputusan yang menetapkan cara hitung ini.", 500),
    from: z.string().refine(isDay, "Tulis tanggal mulai berlakunya."),
    minimise: z.enum(["selisih", "banding", "penuh"], "Pilih cara hitungnya."),
    average: z.enum(["skip_absent", "skip_absent_and_zero", "absent_as_zero"], "Pilih cara rata-ratanya."),
    /** Largest capaian in averages and scores. */
    cap: limit,
    /** From the highest down; the last takes the rest. */
    bands: z.array(band).min(2, "Paling sedikit dua kategori.").max(8, "Paling banyak delapan kategori."),
    efficiencyMargin: limit,
    /** Per cent of change from which a realisasi asks for words. */
    changeLimit: limit,
    /** The policy that stood there when the form was opened. */
    replaces: id.nullable(),
  })
  .superRefine((value, context) => {
    const problem = bandsProblem(value.bands.map((one, at) => ({ ...one, rank: value.bands.length - at })));
    if (problem) context.addIssue({ code: "custom", path: ["bands"], message: problem });
    if (value.changeLimit !== null && Number(value.changeLimit) <= 0)
      context.addIssue({
        code: "custom",
        path: ["changeLimit"],
        message: "Tulis persentase di atas 0, atau kosongkan.",
      });
    if (value.cap !== null && Number(value.cap) < 100)
      context.addIssue({ code: "custom", path: ["cap"], message: "Batas capaian paling rendah 100." });
  });
export type DecidePolicy = z.output<typeof decidePolicy>;

export const takeBackPolicy = z.strictObject({ policyId: id });
