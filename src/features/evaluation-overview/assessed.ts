// The evaluation of one agency in one year, as the overview of a government needs it.
import type { TemplateScore } from "#domain/evaluation/score.ts";
import type { Probes, Template } from "#domain/evaluation/template.ts";

/** How far it is, from nothing to approved; in this order. */
export const STEPS = ["none", "assessing", "scoring", "reviewing", "approved"] as const;
export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Record<Step, string> = {
  none: "belum dimulai",
  assessing: "penilaian mandiri",
  scoring: "sedang dinilai",
  reviewing: "direviu",
  approved: "disetujui",
};

export type Assessed = {
  agency: { id: string; name: string; code: string; governmentCode: string };
  year: number;
  step: Step;
  template: Template;
  /** Approved evaluations only: what evaluators still write is nobody else's. */
  result: { score: TemplateScore; total: string; predikat: string; probes: Probes; isOverridden: boolean } | null;
  /** Until when the agency had to hand in its own assessment. */
  dueAt: Date | null;
  submittedAt: Date | null;
};
