// The periods of one indicator side by side: which of them belong in the picture, and what they say together.
import { byEnd, endsTogether, type Period } from "#domain/period/period.ts";
import type { Value } from "#domain/value/value.ts";
import { periodInSentence } from "#features/indicators/headline.ts";
import { listed } from "#lib/format.ts";

export type SeriesPoint = {
  period: Period;
  due: "due" | "not-due" | "unclear";
  realisasi: Value;
  hasTarget: boolean;
  /** An entry was made or opened for this period itself. */
  hasEntry: boolean;
  belowTarget: boolean | null;
};

/**
 * Oldest first. A year is left out where its last semester or triwulan already says the same ("s.d." both end together),
 * unless the year has an entry of its own; the period that the page is about always stays.
 */
export function chooseSeries<T extends SeriesPoint>(points: readonly T[], isChosen: (point: T) => boolean): T[] {
  const spoken = points.filter((point) => isChosen(point) || point.hasEntry || point.hasTarget);
  return spoken
    .filter((point) => isChosen(point) || point.hasEntry || !spoken.some((other) => saysTheSame(other, point)))
    .sort((a, b) => byEnd(a.period, b.period));
}

function saysTheSame(other: SeriesPoint, point: SeriesPoint): boolean {
  return (
    point.period.kind === "year" &&
    other.period.kind !== "year" &&
    other.due !== "not-due" &&
    endsTogether(other.period, point.period)
  );
}

/** One sentence over a chart: in how many measured periods the target was reached, and which are still open. */
export function seriesClaim(points: readonly SeriesPoint[]): string {
  const measured = points.filter((point) => point.realisasi.kind === "number");
  const compared = measured.filter((point) => point.belowTarget !== null);
  const open = points.filter((point) => point.realisasi.kind === "none" && point.realisasi.because === "missing");
  const rest = open.length > 0 ? `; ${listed(open.map((point) => periodInSentence(point.period)))} belum diisi` : "";
  if (measured.length === 0) return `Belum ada periode yang terukur${rest}`;
  if (compared.length === 0) {
    return `Terukur pada ${listed(measured.map((point) => periodInSentence(point.period)))}, tanpa target${rest}`;
  }
  const reached = compared.filter((point) => point.belowTarget === false);
  return `${reachedWords(reached, compared)}${rest}`;
}

function reachedWords(reached: readonly SeriesPoint[], compared: readonly SeriesPoint[]): string {
  const names = listed(reached.map((point) => periodInSentence(point.period)));
  if (compared.length === 1) {
    const only = compared[0] ? periodInSentence(compared[0].period) : "";
    return reached.length === 1 ? `Target ${only} tercapai` : `Target ${only} tidak tercapai`;
  }
  if (reached.length === compared.length) return `Target tercapai pada ${names}`;
  const missed = listed(
    compared.filter((point) => !reached.includes(point)).map((point) => periodInSentence(point.period)),
  );
  if (reached.length === 0) return `Target tidak tercapai pada ${missed}`;
  return `Target tercapai pada ${names}, tidak pada ${missed}`;
}
