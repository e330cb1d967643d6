export type CategoryTone = 1 | 2 | 3 | 4 | 5;

/**
 * The five dyes spread over a policy of any number of bands: the lowest rank is always the lowest dye and the highest
 * the highest. `rank` counts from 1 (lowest) to `of` (highest); anything outside is pulled to the nearer end.
 */
export function categoryTone(rank: number, of: number): CategoryTone {
  const share = of > 1 ? (rank - 1) / (of - 1) : 1;
  const tone = Math.round(1 + 4 * Math.min(1, Math.max(0, share)));
  return tone as CategoryTone;
}
