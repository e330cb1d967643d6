// The way of a realisasi: draf → verifikasi → persetujuan → terbit, and back by returning one value with a reason.
// A table, so that the whole way can be read at once and each step be tested.
export type WorkflowState = "draft" | "submitted" | "verified" | "approved" | "published";
export type WorkflowAction = "submit" | "withdraw" | "verify" | "return_to_operator" | "approve" | "publish";

type Step = { from: readonly WorkflowState[]; to: WorkflowState; needsReason: boolean };

const STEPS: Record<WorkflowAction, Step> = {
  submit: { from: ["draft"], to: "submitted", needsReason: false },
  // Only before anybody looked at it.
  withdraw: { from: ["submitted"], to: "draft", needsReason: false },
  verify: { from: ["submitted"], to: "verified", needsReason: false },
  return_to_operator: { from: ["submitted", "verified"], to: "draft", needsReason: true },
  approve: { from: ["verified"], to: "approved", needsReason: false },
  publish: { from: ["approved"], to: "published", needsReason: false },
};

export const MINIMUM_REASON = 5;

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
  if (step.needsReason && (reason ?? "").trim().length < MINIMUM_REASON) {
    return {
      ok: false,
      message: `Tulis alasannya, paling sedikit ${MINIMUM_REASON} huruf, supaya pengisi tahu apa yang diperbaiki.`,
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
};
