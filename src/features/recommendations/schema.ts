// What comes in about a recommendation; shared by the forms and the server.
import { z } from "zod";
import { MINIMUM_WORDS } from "#domain/evaluation/recommendation.ts";
import { isDay } from "#features/periods/days.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const version = z.number().int().min(1);
const day = z.string().refine(isDay, "Tulis tanggalnya, misalnya 30 September 2025.");
const text = z
  .string()
  .trim()
  .min(MINIMUM_WORDS, `Tulis rekomendasinya, paling sedikit ${MINIMUM_WORDS} huruf.`)
  .max(2000, "Rekomendasi terlalu panjang: paling banyak 2.000 huruf.");
const person = z.string().trim().min(3, "Tulis jabatannya, misalnya Kepala Subbag Perencanaan.").max(200);

/** place: key of the sub-component or criterion whose note it comes from. */
export const addRecommendation = z.strictObject({
  agencyId: id,
  evaluationId: id.nullable(),
  year: z.number().int().min(2000).max(2100),
  place: z.string().trim().max(40).nullable(),
  text,
});
export type AddRecommendation = z.output<typeof addRecommendation>;

export const changeRecommendation = z.strictObject({
  recommendationId: id,
  version,
  text,
  ownerUnitId: id.nullable(),
  ownerTitle: person,
  dueOn: day,
});
export type ChangeRecommendation = z.output<typeof changeRecommendation>;

export const removeRecommendation = z.strictObject({ recommendationId: id, version });
export type RemoveRecommendation = z.output<typeof removeRecommendation>;

const action = z.strictObject({
  text: z.string().trim().min(5, "Tulis apa yang akan dilakukan.").max(1000, "Paling banyak 1.000 huruf."),
  responsible: person,
  dueOn: day,
  doneOn: day.nullable(),
});

/** The whole list as it stands on the screen. */
export const planFollowUp = z.strictObject({
  recommendationId: id,
  version,
  actions: z.array(action).min(1, "Tulis paling sedikit satu rencana aksi.").max(30),
});
export type PlanFollowUp = z.output<typeof planFollowUp>;

export const reportFollowUp = z.strictObject({ recommendationId: id, version, note: z.string().trim().max(2000) });
export type ReportFollowUp = z.output<typeof reportFollowUp>;

export const decideFollowUp = z.strictObject({
  recommendationId: id,
  version,
  deed: z.enum(["accept", "send_back", "reopen"]),
  note: z.string().trim().max(2000),
});
export type DecideFollowUp = z.output<typeof decideFollowUp>;

export const attachFollowUp = z.strictObject({
  recommendationId: id,
  pageNote: z.string().trim().max(200, "Catatan halaman terlalu panjang: paling banyak 200 huruf."),
});
export type AttachFollowUp = z.output<typeof attachFollowUp>;

export const linkFollowUp = z.strictObject({ ...attachFollowUp.shape, evidenceId: id });
export type LinkFollowUp = z.output<typeof linkFollowUp>;

export const detachFollowUp = z.strictObject({ recommendationId: id, evidenceId: id });
export type DetachFollowUp = z.output<typeof detachFollowUp>;
