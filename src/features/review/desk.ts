// The desk of a reviewer: which of the waiting realisasi go with the next step, and what is said when they went.
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import type { DeskStep } from "#features/review/item.ts";

export type DeskItem = {
  id: string;
  name: string;
  state: WorkflowState;
  /** Why this reader cannot pass it; null when they can. */
  blocked: string | null;
  mayReturn: boolean;
  mayReopen: boolean;
};

/** Everything this reader may pass goes along, but for what they leave out or are about to give back. */
export function chosenOf(
  items: readonly DeskItem[],
  left: ReadonlySet<string>,
  returning: ReadonlySet<string>,
): DeskItem[] {
  return items.filter((item) => item.blocked === null && !left.has(item.id) && !returning.has(item.id));
}

const PASSED: Record<DeskStep, string> = {
  verify: "isian diteruskan ke Kepala Dinas",
  approve: "realisasi disetujui dan terkunci",
  publish: "realisasi terbit dan terbaca publik",
};

export const passedWords = (step: DeskStep, names: readonly string[]): string =>
  `${names.length} ${PASSED[step]}: ${names.join("; ")}.`;
