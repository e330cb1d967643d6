// The way of a Perjanjian Kinerja (PK): draft → agreed → signed → changed. Who may take which step is the access
// policy's; this knows only the order of the steps, what each needs, and what a signing does to the revision before.

export type AgreementState = "draft" | "agreed" | "signed" | "changed";
export type AgreementDeed = "agree" | "give_back" | "sign" | "replace";

type Step = { from: AgreementState; to: AgreementState };

// replace is never asked for by a person: signing a Perubahan does it to the revision before.
const STEPS: Record<AgreementDeed, Step> = {
  agree: { from: "draft", to: "agreed" },
  give_back: { from: "agreed", to: "draft" },
  sign: { from: "agreed", to: "signed" },
  replace: { from: "signed", to: "changed" },
};

/** null: this step is not taken from there. */
export function afterDeed(state: AgreementState, deed: AgreementDeed): AgreementState | null {
  const step = STEPS[deed];
  return step.from === state ? step.to : null;
}

/** From agreement on what is promised stays as it is. */
export const isFrozen = (state: AgreementState): boolean => state !== "draft";

/** Only what was signed is changed; one Perubahan at a time. Revisions of one position and year. */
export function nextRevision(revisions: readonly { revision: number; state: AgreementState }[]): number | null {
  if (revisions.length === 0) return 0;
  const last = revisions.reduce((a, b) => (b.revision > a.revision ? b : a));
  return last.state === "signed" ? last.revision + 1 : null;
}

/** As it is printed: the first is Murni, those after it Perubahan. */
export const revisionWord = (revision: number): string => (revision === 0 ? "Murni" : `Perubahan ke-${revision}`);
