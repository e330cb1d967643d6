import type { Probe } from "#domain/evaluation/template.ts";
import { PROBE_WORDS } from "#features/evaluations/words.ts";

/** An answer in words: the probe, or the answer of a scale. */
export function checkedText(row: { probe: Probe | null; answer: string | null } | undefined): string {
  if (row?.answer) return row.answer;
  return row?.probe ? PROBE_WORDS[row.probe] : "belum dijawab";
}
