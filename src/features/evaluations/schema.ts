// What comes in during an evaluation, from its start to its approval.
import { z } from "zod";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const key = z.string().regex(/^[A-Za-z0-9.-]{1,40}$/, "Bagian LKE ini tidak dikenal. Muat ulang halaman.");
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling banyak ${most.toLocaleString("id-ID")} huruf.`);
const reason = (least: number, message: string) => words(4000).min(least, message);
const probe = z.enum(["yes", "partly", "no"]).nullable();
const answer = z.string().max(20).nullable();

export const startEvaluation = z.strictObject({
  agencyId: id,
  year: z.coerce.number("Pilih tahunnya.").int().min(2000, "Pilih tahunnya.").max(2100, "Pilih tahunnya."),
  due: z.string().refine(isDay, "Tulis batas penilaian mandirinya."),
  evaluators: z
    .array(z.strictObject({ userId: id, parts: z.array(key).max(100) }))
    .min(1, "Pilih paling sedikit satu evaluator.")
    .max(20),
  leadId: z.uuid("Pilih ketua timnya."),
  inspectorId: z.uuid("Pilih inspekturnya."),
});
export type StartEvaluation = z.output<typeof startEvaluation>;

const evaluationId = { evaluationId: id };

export const saveSelf = z.strictObject({
  ...evaluationId,
  key,
  probe,
  answer,
  reason: words(4000),
  baseVersion: z.int().min(0),
});
export type SaveSelf = z.output<typeof saveSelf>;

export const linkCriterion = z.strictObject({
  ...evaluationId,
  key,
  evidenceId: z.uuid("Pilih buktinya."),
  pageNote: words(200),
});
export type LinkCriterion = z.output<typeof linkCriterion>;

export const attachCriterion = z.strictObject({
  ...evaluationId,
  key,
  pageNote: words(200),
  /** The day of the document itself; null while nobody has noted it. */
  datedOn: z.preprocess(
    (value) => (value === "" ? null : value),
    z.string().refine(isDay, "Tanggal tidak ada di kalender. Pilih lagi, misalnya 18 Juli 2024.").nullable(),
  ),
});
export type AttachCriterion = z.output<typeof attachCriterion>;

export const unlinkCriterion = z.strictObject({ linkId: id });

export const submitSelf = z.strictObject({ ...evaluationId, version: z.int() });

export const saveAnswer = z.strictObject({
  ...evaluationId,
  key,
  probe,
  answer,
  note: words(8000),
  above: words(4000),
  baseVersion: z.int().min(0),
});
export type SaveAnswer = z.output<typeof saveAnswer>;

export const settle = z.strictObject({
  ...evaluationId,
  key,
  probe,
  answer,
  reason: reason(10, "Tulis mengapa disepakati begitu, paling sedikit 10 huruf."),
  baseVersion: z.int().min(0),
});
export type Settle = z.output<typeof settle>;

export const explainBreak = z.strictObject({
  ...evaluationId,
  /** Of the break: subject, rule and what it rests on. */
  key: z.string().min(3).max(400),
  reason: reason(10, "Tulis alasannya, paling sedikit 10 huruf."),
});
export type ExplainBreak = z.output<typeof explainBreak>;

export const passEvaluation = z.strictObject({ ...evaluationId, version: z.int() });
export type PassEvaluation = z.output<typeof passEvaluation>;

export const returnEvaluation = z.strictObject({
  ...evaluationId,
  version: z.int(),
  parts: z.array(key).min(1, "Pilih bagian yang dikembalikan.").max(100),
  reason: reason(10, "Tulis apa yang diperbaiki, paling sedikit 10 huruf."),
});
export type ReturnEvaluation = z.output<typeof returnEvaluation>;

export const overridePredikat = z.strictObject({
  ...evaluationId,
  version: z.int(),
  /** null takes it back. */
  predikat: z.string().max(10).nullable(),
  reason: words(4000),
});
export type OverridePredikat = z.output<typeof overridePredikat>;
