// A recommendation of the evaluation, from the note it was made of until it is closed: given by the inspectorate, answered
// by the agency with rencana aksi and evidence, found true by the inspectorate, opened again when it was not. (Matrix of
// PermenPANRB 88/2021: rekomendasi – rencana aksi – penanggung jawab – batas waktu – status.)

export type RecommendationState = "draft" | "issued" | "planned" | "reported" | "closed";
export type RecommendationDeed = "issue" | "plan" | "report" | "accept" | "send_back" | "reopen";

type Step = {
  from: readonly RecommendationState[];
  to: RecommendationState;
  by: "inspectorate" | "agency";
  says: boolean;
};

const STEPS: Record<RecommendationDeed, Step> = {
  issue: { from: ["draft"], to: "issued", by: "inspectorate", says: false },
  plan: { from: ["issued"], to: "planned", by: "agency", says: false },
  report: { from: ["planned"], to: "reported", by: "agency", says: true },
  accept: { from: ["reported"], to: "closed", by: "inspectorate", says: false },
  send_back: { from: ["reported"], to: "planned", by: "inspectorate", says: true },
  // What was called done was not, or did not last.
  reopen: { from: ["closed"], to: "planned", by: "inspectorate", says: true },
};

export const MINIMUM_WORDS = 10;

export type Answered = { actions: number; evidence: number };

/** The state after a step, or the sentence that says why it cannot be taken from here. */
export function followUpStep(
  state: RecommendationState,
  deed: RecommendationDeed,
  { actions, evidence }: Answered,
  note = "",
): { ok: true; to: RecommendationState } | { ok: false; message: string } {
  const { from, to, says } = STEPS[deed];
  const no = (message: string) => ({ ok: false as const, message });
  if (!from.includes(state))
    return no(`Rekomendasi ini sekarang ${STATE_WORDS[state]}, jadi tidak dapat ${DEED_WORDS[deed]}.`);
  if (deed === "plan" && actions === 0)
    return no("Tulis paling sedikit satu rencana aksi, dengan penanggung jawab dan batas waktunya.");
  if (deed === "report" && evidence === 0) return no("Lampirkan bukti tindak lanjutnya lebih dulu, lalu laporkan.");
  if (says && note.trim().length < MINIMUM_WORDS)
    return no(`${WHAT_TO_SAY[deed]}, paling sedikit ${MINIMUM_WORDS} huruf.`);
  return { ok: true, to };
}

export const deedIsBy = (deed: RecommendationDeed): "inspectorate" | "agency" => STEPS[deed].by;

/** Whether the agency may still change its rencana aksi and evidence. */
export const isWithAgency = (state: RecommendationState): boolean => state === "issued" || state === "planned";

export const STATE_WORDS: Record<RecommendationState, string> = {
  draft: "draf",
  issued: "menunggu rencana aksi",
  planned: "sedang ditindaklanjuti",
  reported: "menunggu verifikasi inspektorat",
  closed: "selesai",
};

export const DEED_WORDS: Record<RecommendationDeed, string> = {
  issue: "diberikan",
  plan: "ditetapkan rencana aksinya",
  report: "dilaporkan selesai",
  accept: "dinyatakan selesai",
  send_back: "dikembalikan",
  reopen: "dibuka lagi",
};

const WHAT_TO_SAY: Partial<Record<RecommendationDeed, string>> = {
  report: "Tulis apa yang sudah dilakukan",
  send_back: "Tulis apa yang belum sesuai",
  reopen: "Tulis mengapa dibuka lagi",
};

export type Aged = { state: RecommendationState; dueOn: string | null };
export type AgeGroup = "closed" | "in-time" | "soon" | "late" | "long-late";

const SOON = 30;
const LONG = 90;

/** today and dueOn: days of the calendar, "2025-06-30". What waits for the inspectorate is no longer late by the agency. */
export function ageGroup({ state, dueOn }: Aged, today: string): AgeGroup {
  if (state === "closed") return "closed";
  if (dueOn === null || state === "reported") return "in-time";
  const days = daysBetween(today, dueOn);
  if (days < -LONG) return "long-late";
  if (days < 0) return "late";
  return days <= SOON ? "soon" : "in-time";
}

export const AGE_WORDS: Record<AgeGroup, string> = {
  closed: "selesai",
  "in-time": "dalam batas waktu",
  soon: `jatuh tempo dalam ${SOON} hari`,
  late: `lewat batas sampai ${LONG} hari`,
  "long-late": `lewat batas lebih dari ${LONG} hari`,
};

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
