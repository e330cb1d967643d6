// Performance beside money: capaian minus serapan, in points. A word only where the policy gives one; it never changes
// the capaian itself.
import { compareExact, divideExact, multiplyExact, subtractExact } from "#domain/value/arithmetic.ts";

/** margin: within so many points of each other is "cukup efisien"; null: the two figures stand without a word. */
export type EfficiencyPolicy = { margin: string | null };

export type Efficiency = { difference: string; word: "efisien" | "cukup efisien" | "tidak efisien" | null };

/**
 * capaian and serapan in per cent, exact text; the answer in points. As seen in practice of governments: above +margin
 * efisien, from −margin to +margin cukup efisien, below tidak efisien; both limits belong to the middle.
 */
export function efficiencyOf(capaian: string, serapan: string, policy: EfficiencyPolicy): Efficiency {
  const difference = subtractExact(capaian, serapan);
  return { difference, word: policy.margin === null ? null : wordOf(difference, policy.margin) };
}

/** Serapan in per cent: spent of the pagu; null without a pagu above zero. */
export function absorption(spent: string, pagu: string): string | null {
  return divideExact(multiplyExact(spent, "100"), pagu);
}

function wordOf(difference: string, margin: string): Efficiency["word"] {
  if (compareExact(difference, margin) > 0) return "efisien";
  return compareExact(difference, subtractExact("0", margin)) < 0 ? "tidak efisien" : "cukup efisien";
}
