// The report of an agency and a period as a whole: how far all that it owes has come. It is as far as its last value.
import type { WorkflowState } from "#domain/workflow/workflow.ts";

/** What the report owes: one indicator. state null: nobody has opened it yet. isBegun: something was put in. */
export type ReportPart = { state: WorkflowState | null; isBegun: boolean };

/**
 * empty: nothing is owed · incomplete: something has no value yet · draft: all begun, not all sent · in-review: all sent,
 * not all approved · approved: all approved, not all published · published: all.
 */
export type ReportState = "empty" | "incomplete" | "draft" | "in-review" | "approved" | "published";

export type ReportCounts = Record<WorkflowState, number> & {
  total: number;
  /** Drafts without anything in them. */
  missing: number;
};

export type Report = { state: ReportState; counts: ReportCounts };

export function reportOf(parts: readonly ReportPart[]): Report {
  const inState = (state: WorkflowState) => parts.filter((part) => (part.state ?? "draft") === state);
  const counts: ReportCounts = {
    total: parts.length,
    missing: inState("draft").filter(({ isBegun }) => !isBegun).length,
    draft: inState("draft").length,
    submitted: inState("submitted").length,
    verified: inState("verified").length,
    approved: inState("approved").length,
    published: inState("published").length,
  };
  return { state: stateOf(counts), counts };
}

function stateOf(counts: ReportCounts): ReportState {
  if (counts.total === 0) return "empty";
  if (counts.missing > 0) return "incomplete";
  if (counts.draft > 0) return "draft";
  if (counts.submitted + counts.verified > 0) return "in-review";
  return counts.approved > 0 ? "approved" : "published";
}

const REPORT_WORDS: Record<ReportState, string> = {
  empty: "tidak ada yang diukur",
  incomplete: "belum lengkap",
  draft: "draf",
  "in-review": "diperiksa",
  approved: "disetujui",
  published: "terbit",
};

/** "belum lengkap: 3 dari 9 belum diisi", "diperiksa: 4 dari 9 disetujui", "terbit". */
export function reportWords({ state, counts }: Report): string {
  const word = REPORT_WORDS[state];
  const of = (count: number, what: string) => `${word}: ${count} dari ${counts.total} ${what}`;
  switch (state) {
    case "incomplete":
      return of(counts.missing, "belum diisi");
    case "draft":
      return of(counts.draft, "belum dikirim");
    case "in-review":
      return of(counts.approved + counts.published, "disetujui");
    case "approved":
      return counts.published > 0 ? of(counts.published, "terbit") : word;
    default:
      return word;
  }
}
