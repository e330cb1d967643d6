// What the page of a report says at its head, and how far the report has come.
import type { Step } from "#components/page/stepper.tsx";
import { scoreFigure } from "#domain/evaluation/trace.ts";
import { partsOf } from "#features/lhe/outline.ts";
import type { LheView } from "#features/lhe/queries.ts";
import { resultOf } from "#features/lhe/worksheet.ts";
import { formatShortDay } from "#lib/format.ts";

export function lheHeadline({ state, worksheet, sections }: Pick<LheView, "state" | "worksheet" | "sections">): string {
  const result = resultOf(worksheet);
  const got = result
    ? `Nilai ${scoreFigure(result.score.score)}, predikat ${result.predikat.key}`
    : "Nilai belum lengkap";
  if (state === "final") return got;
  if (state === "reviewed") return `${got}; laporan menunggu penetapan`;
  const empty = partsOf(worksheet.template).filter(
    ({ key }) => (sections.find((one) => one.key === key)?.body ?? "").trim() === "",
  );
  if (empty.length === 0) return `${got}; laporan masih draf`;
  return `${got}; ${empty.length} bagian laporan belum ditulis`;
}

export function lheSteps({
  state,
  reviewedAt,
  finalisedAt,
}: Pick<LheView, "state" | "reviewedAt" | "finalisedAt">): Step[] {
  const at = { draft: 0, reviewed: 1, final: 3 }[state];
  const words = ["Draf", "Penetapan", "Final"];
  // Short, as they stand under a step.
  const notes = [
    "tim evaluasi",
    reviewedAt ? formatShortDay(reviewedAt) : "inspektur",
    finalisedAt ? formatShortDay(finalisedAt) : "tetap",
  ];
  return words.map((word, index) => ({
    word,
    note: notes[index],
    state: index < at ? "done" : index === at ? "now" : "later",
  }));
}
