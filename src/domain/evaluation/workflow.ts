// The way of an evaluation: penilaian mandiri → penilaian evaluator → reviu ketua tim → persetujuan inspektur, and back with
// a reason. What still stands in the way of finishing is said place by place.
import { checkAnswer, gradationBound } from "./gradation.ts";
import { leavesOf } from "./leaves.ts";
import { findBreaks } from "./prerequisite.ts";
import { scoreTemplate } from "./score.ts";
import { type Answers, type Probes, scaleOf, subsOf, type Template } from "./template.ts";

export type EvaluationState = "assessing" | "scoring" | "reviewing" | "reviewed" | "approved";
export type EvaluationDeed = "submit" | "finish" | "review" | "approve" | "return_part" | "return_all";

type Step = { from: readonly EvaluationState[]; to: EvaluationState; says: boolean };

const STEPS: Record<EvaluationDeed, Step> = {
  submit: { from: ["assessing"], to: "scoring", says: false },
  finish: { from: ["scoring"], to: "reviewing", says: false },
  review: { from: ["reviewing"], to: "reviewed", says: false },
  approve: { from: ["reviewed"], to: "approved", says: false },
  return_part: { from: ["reviewing", "reviewed"], to: "scoring", says: true },
  return_all: { from: ["reviewing", "reviewed"], to: "scoring", says: true },
};

export const MINIMUM_REASON = 10;

/** The state after a deed, or the sentence that says why it cannot be done from here. */
export function evaluationStep(
  state: EvaluationState,
  deed: EvaluationDeed,
  reason = "",
): { ok: true; to: EvaluationState } | { ok: false; message: string } {
  const { from, to, says } = STEPS[deed];
  if (!from.includes(state))
    return { ok: false, message: `Evaluasi ini sekarang ${STATE_WORDS[state]}, jadi tidak dapat ${DEED_WORDS[deed]}.` };
  if (says && reason.trim().length < MINIMUM_REASON)
    return {
      ok: false,
      message: `Tulis alasannya, paling sedikit ${MINIMUM_REASON} huruf, supaya evaluator tahu apa yang diperbaiki.`,
    };
  return { ok: true, to };
}

export const STATE_WORDS: Record<EvaluationState, string> = {
  assessing: "dalam penilaian mandiri",
  scoring: "sedang dinilai evaluator",
  reviewing: "menunggu reviu ketua tim",
  reviewed: "menunggu persetujuan inspektur",
  approved: "sudah disetujui",
};

export const DEED_WORDS: Record<EvaluationDeed, string> = {
  submit: "dikirim",
  finish: "diselesaikan",
  review: "direviu",
  approve: "disetujui",
  return_part: "dikembalikan",
  return_all: "dikembalikan",
};

/** What the evaluators have written, as far as finishing is concerned. */
export type Written = {
  answers: Answers;
  probes: Probes;
  /** Note by key of what carries an answer. */
  notes: Readonly<Record<string, string>>;
  /** Reason for an answer above the gradation, by key. */
  above: Readonly<Record<string, string>>;
  /** Reason for a break of the kerangka logis, by the key of the break. */
  explained: Readonly<Record<string, string>>;
  /** Keys on which two evaluators differ and nothing is settled. */
  unsettled: readonly string[];
  /** Keys of parts given back and not answered again. */
  returned: readonly string[];
};

/** place: key of a sub-component or criterion. */
export type Obstacle = { place: string; message: string };

/** Everything that keeps an evaluation from being finished; empty when nothing does. */
export function obstaclesOf(template: Template, written: Written): Obstacle[] {
  // What is answered twice and not settled is open, but not unanswered.
  const missing = scoreTemplate(template, written.answers).missing.filter((key) => !written.unsettled.includes(key));
  return [
    ...missing.map((place) => ({ place, message: `${place} belum dijawab.` })),
    ...written.unsettled.map((place) => ({
      place,
      message: `${place}: jawaban dua evaluator berbeda dan belum disepakati.`,
    })),
    ...lackingNotes(template, written),
    ...aboveGradation(template, written),
    ...findBreaks(template, written.answers, written.probes)
      .filter(({ key }) => !written.explained[key]?.trim())
      .map(({ rule, message, because }) => ({
        place: rule.subject,
        message: `${message} ${because}. Tulis alasannya, atau ubah jawabannya.`,
      })),
    ...written.returned.map((place) => ({ place, message: `${place} dikembalikan dan belum diperbaiki.` })),
  ];
}

/** Below the limit of the template an answer says why. */
export function needsNote(template: Template, answer: string): boolean {
  if (template.noteBelow === null) return false;
  const scale = scaleOf(template).map(({ key }) => key);
  const [at, limit] = [scale.indexOf(answer), scale.indexOf(template.noteBelow)];
  return at > limit && limit >= 0;
}

function lackingNotes(template: Template, { answers, notes }: Written): Obstacle[] {
  return leavesOf(template).flatMap(({ key }) => {
    const answer = answers[key];
    if (answer === undefined || !needsNote(template, answer) || notes[key]?.trim()) return [];
    return [
      { place: key, message: `${key} dijawab ${answer}: tulis catatannya, karena di bawah ${template.noteBelow}.` },
    ];
  });
}

function aboveGradation(template: Template, { answers, probes, above }: Written): Obstacle[] {
  if (template.mode !== "sub_answer") return [];
  return subsOf(template).flatMap(({ key, sub }) => {
    const answer = answers[key];
    if (answer === undefined || above[key]?.trim()) return [];
    const check = checkAnswer(template, gradationBound(template, key, sub, probes), answer);
    if (check.kind === "within") return [];
    return [
      {
        place: key,
        message:
          check.kind === "condition"
            ? `${key} dijawab ${answer}: nyatakan bagaimana syaratnya terpenuhi (${check.text}).`
            : `${key}: ${check.because} Tulis alasannya.`,
      },
    ];
  });
}
