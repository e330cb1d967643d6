// From last year's capaian to this one. Capaian is already "higher is better" for every polarity, so up is up.
import { absExact, isZeroExact, roundExact, subtractExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { Value } from "#domain/value/value.ts";

export type Trend = {
  word: "naik" | "turun" | "tetap";
  /** Distance in percentage points, as written and without sign; "0,00" when nothing moved. */
  points: string;
  /** "turun 6,84 poin dari capaian 2023" */
  sentence: string;
};

/** null unless there are two figures: one point has no direction. What does not show in two decimals has not moved. */
export function trendOf(before: Value | undefined, now: Value, lastYear: number): Trend | null {
  if (before?.kind !== "number" || now.kind !== "number") return null;
  // Both as people read them, so that the step shown is the difference of the figures shown.
  const step = subtractExact(roundExact(now.exact, 2), roundExact(before.exact, 2));
  const points = formatFigure(absExact(step), 2);
  if (isZeroExact(step)) return { word: "tetap", points, sentence: `tetap seperti capaian ${lastYear}` };
  const word = step.startsWith("-") ? "turun" : "naik";
  return { word, points, sentence: `${word} ${points} poin dari capaian ${lastYear}` };
}
