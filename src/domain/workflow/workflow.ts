// The way of a realisasi: draf → verifikasi → persetujuan → terbit, and back by returning one value with a reason. What
// was approved or published comes back only by a correction: opened again, with a reason that says why.
// A table, so that the whole way can be read at once and each step be tested.
export type WorkflowState = "draft" | "submitted" | "verified" | "approved" | "published";
export type WorkflowAction = "submit" | "withdraw" | "verify" | "return_to_operator" | "approve" | "publish" | "reopen";

/** reason: of how many letters at least; 0 where none is asked. */
type Step = { from: readonly WorkflowState[]; to: WorkflowState; reason: number };

export const MINIMUM_REASON = 5;
const CORRECTION_REASON = 10;

const STEPS: Record<WorkflowAction, Step> = {
  submit: { from: ["draft"], to: "submitted", reason: 0 },
  // Only before anybody looked at it.
  withdraw: { from: ["submitted"], to: "draft", reason: 0 },
  verify: { from: ["submitted"], to: "verified", reason: 0 },
  return_to_operator: { from: ["submitted", "verified"], to: "draft", reason: MINIMUM_REASON },
  approve: { from: ["verified"], to: "approved", reason: 0 },
  publish: { from: ["approved"], to: "published", reason: 0 },
  reopen: { from: ["approved", "published"], to: "draft", reason: CORRECTION_REASON },
};

export type StepResult = { ok: true; to: WorkflowState } | { ok: false; message: string };

/** The state after an action, or the sentence that says why it cannot be done from here. */
export function takeStep(state: WorkflowState, action: WorkflowAction, reason?: string): StepResult {
  const step = STEPS[action];
  if (!step.from.includes(state)) {
    return {
      ok: false,
      message: `Isian ini sekarang ${STATE_WORDS[state]}, jadi tidak dapat ${ACTION_WORDS[action]}.`,
    };
  }
  if ((reason ?? "").trim().length < step.reason) {
    return {
      ok: false,
      message: `Tulis alasannya, paling sedikit ${step.reason} huruf, supaya pengisi tahu apa yang diperbaiki.`,
    };
  }
  return { ok: true, to: step.to };
}

export const STATE_WORDS: Record<WorkflowState, string> = {
  draft: "berupa draf",
  submitted: "menunggu verifikasi",
  verified: "menunggu persetujuan",
  approved: "sudah disetujui",
  published: "sudah terbit",
};

const ACTION_WORDS: Record<WorkflowAction, string> = {
  submit: "dikirim",
  withdraw: "ditarik kembali",
  verify: "diteruskan",
  return_to_operator: "dikembalikan",
  approve: "disetujui",
  publish: "diterbitkan",
  reopen: "dibuka kembali",
};
