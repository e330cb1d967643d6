import { lateWords } from "#features/evaluations/words.ts";

/** On every page of an evaluation whose own assessment came after its deadline; no word where it came in time. */
export function LateMark(when: { dueAt: Date; submittedAt: Date | null }) {
  const words = lateWords(when);
  return words && <span className="tone-conflict">mandiri {words}</span>;
}
