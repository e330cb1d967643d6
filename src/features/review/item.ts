// What a reviewer looks at: one realisasi with everything needed to decide about it.
import type { Report } from "#domain/workflow/report.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import type { PeriodEvidence } from "#features/evidence/queries.ts";
import type { NoteLine } from "#features/notes/queries.ts";
import type { Sheet, SheetIndicator, SheetRealisasi } from "#features/realisasi/sheet.ts";
import type { Difference } from "#features/review/difference.ts";
import type { ReviewCounts } from "#features/review/headline.ts";

export type Deed = { by: string; at: Date };

/** Names of files. */
export type EvidenceChange = { added: string[]; removed: string[] };

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
  notes: NoteLine[];
  mayNote: boolean;
  /** What still keeps a draft from being sent. */
  missing: string[];
  mayReturn: boolean;
  /** Whether this person may open it again, for a correction. */
  mayReopen: boolean;
  /** Opened again since its last approval: by whom, why, and whether the public had read it. */
  correction: (Deed & { reason: string; wasPublished: boolean }) | null;
  /** The evidence beside it, compared with that of its last approval; null where it was never approved. */
  evidenceChange: EvidenceChange | null;
  /** Why this person cannot pass it on, though it lies with them: they typed into it, or the one they stand in for did. */
  blocked: { by: "reader" } | { by: "absent"; title: string } | null;
};

export type DeskStep = "verify" | "approve" | "publish";

/** What lies with this person in one of their roles. */
export type ReviewDeskRows = {
  step: DeskStep;
  /** Title of the one for whom this person stands in, as after "a.n."; null in their own role. */
  onBehalfOf: string | null;
  items: ReviewItem[];
};

export type Review = {
  sheet: Sheet;
  counts: ReviewCounts;
  report: Report;
  /** Empty for those who only read. */
  desks: ReviewDeskRows[];
  /** With other reviewers. */
  moving: ReviewItem[];
  drafts: ReviewItem[];
  done: ReviewItem[];
  /** Indicators that are not measured in the period. */
  notDue: number;
};
