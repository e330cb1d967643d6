// A realisasi that moves far from where it was asks for words: what drove it, or what held it back. Form E.81
// (Permendagri 86/2017) has a column for each; how far is too far is the government's policy.
import type { Accumulation } from "#domain/period/accumulation.ts";
import {
  absExact,
  compareExact,
  divideExact,
  isZeroExact,
  multiplyExact,
  subtractExact,
} from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";

/** percent null: no change asks for words. */
export type ChangeLimit = { percent: string | null; legalBasis: string };

/** What a realisasi is compared with: the period's name, and its realisasi there; null where there is none. */
export type EarlierFigure = { name: string; exact: string | null };
export type EarlierFigures = { lastPeriod: EarlierFigure | null; lastYear: EarlierFigure | null };

/** percent: of the earlier figure, without its sign, unrounded. */
export type Change = { since: string; percent: string; limit: string };

/**
 * The change beyond the limit, last year's first; null when there is none, or nothing to compare with. What adds up over
 * the year grows from period to period by itself, so it is compared with last year only.
 */
export function changeBeyond(
  limit: ChangeLimit,
  now: string | null,
  { lastPeriod, lastYear }: EarlierFigures,
  accumulation: Accumulation,
): Change | null {
  const { percent: most } = limit;
  if (now === null || most === null) return null;
  const compared = [lastYear, accumulation === "sum" ? null : lastPeriod];
  for (const earlier of compared) {
    const percent = earlier && percentOf(now, earlier.exact);
    if (earlier && percent && compareExact(percent, most) > 0) return { since: earlier.name, percent, limit: most };
  }
  return null;
}

/** "berubah 61,34% dari Tahun 2023 (ambang 50%)" */
export const changeWords = ({ since, percent, limit }: Change): string =>
  `berubah ${formatFigure(percent, 2)}% dari ${since} (ambang ${formatFigure(limit)}%)`;

function percentOf(now: string, before: string | null): string | null {
  if (before === null || isZeroExact(before)) return null;
  return divideExact(multiplyExact(absExact(subtractExact(now, before)), "100"), absExact(before));
}
