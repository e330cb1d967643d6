// The desk of a reviewer: which of the waiting realisasi go with the next step, and what is said when they went.
import type { WorkflowState } from "#domain/workflow/workflow.ts";

export type DeskItem = {
  id: string;
  name: string;
  state: WorkflowState;
  /** Why this reader cannot pass it; null when they can. */
  blocked: string | null;
  mayReturn: boolean;
};

/** Everything this reader may pass goes along, but for what they leave out or are about to give back. */
export function chosenOf(
  items: readonly DeskItem[],
  left: ReadonlySet<string>,
  returning: ReadonlySet<string>,
): DeskItem[] {
  return items.filter((item) => item.blocked === null && !left.has(item.id) && !returning.has(item.id));
}

export function passedWords(step: "verify" | "approve", names: readonly string[]): string {
  const verb = step === "verify" ? "diteruskan ke Kepala Dinas" : "disetujui dan terkunci";
  const what = step === "verify" ? "isian" : "realisasi";
  return `${names.length} ${what} ${verb}: ${names.join("; ")}.`;
}
