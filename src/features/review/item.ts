// What a reviewer looks at: one realisasi with everything needed to decide about it.
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import type { PeriodEvidence } from "#features/evidence/queries.ts";
import type { Sheet, SheetIndicator, SheetRealisasi } from "#features/realisasi/sheet.ts";
import type { Difference } from "#features/review/difference.ts";
import type { ReviewCounts } from "#features/review/headline.ts";

export type Deed = { by: string; at: Date };

export type ReviewItem = {
  id: string;
  state: WorkflowState;
  indicator: SheetIndicator;
  realisasi: SheetRealisasi;
  /** The unit that fills it in. */
  unit: string | null;
  /** Who typed since it was last approved, latest first. */
  typed: Deed[];
  sent: Deed | null;
  verified: Deed | null;
  approved: Deed | null;
  /** Earlier returns, latest first. */
  returns: (Deed & { reason: string })[];
  difference: Difference;
  evidence: PeriodEvidence[];
  /** What still keeps a draft from being sent. */
  missing: string[];
  /** This person may pass it on now. */
  mayPass: boolean;
  mayReturn: boolean;
  /** This person typed into it, so somebody else passes it. */
  typedByReader: boolean;
};

export type Review = {
  sheet: Sheet;
  as: "verifier" | "head" | "reader";
  counts: ReviewCounts;
  /** In this person's hands. */
  mine: ReviewItem[];
  /** With other reviewers. */
  moving: ReviewItem[];
  drafts: ReviewItem[];
  done: ReviewItem[];
  /** Indicators that are not measured in the period. */
  notDue: number;
};
