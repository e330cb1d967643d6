// The overview of a government: agencies by the age of what is still open.
import { AGE_WORDS, type AgeGroup } from "#domain/evaluation/recommendation.ts";
import type { RecommendationRow } from "#features/recommendations/rows.ts";

export const AGES: readonly AgeGroup[] = ["long-late", "late", "soon", "in-time", "closed"];

export type AgencyAges = { agency: RecommendationRow["agency"]; total: number; counts: Record<AgeGroup, number> };

/** Those with the oldest debts first. */
export function agenciesByAge(rows: readonly RecommendationRow[]): AgencyAges[] {
  const found = new Map<string, AgencyAges>();
  for (const row of rows) {
    const one = found.get(row.agency.id) ?? {
      agency: row.agency,
      total: 0,
      counts: { closed: 0, "in-time": 0, soon: 0, late: 0, "long-late": 0 },
    };
    one.total += 1;
    one.counts[row.age] += 1;
    found.set(row.agency.id, one);
  }
  const weight = ({ counts }: AgencyAges) => counts["long-late"] * 1_000_000 + counts.late * 1_000 + counts.soon;
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || a.agency.name.localeCompare(b.agency.name, "id"));
}

export const AGE_CHOICES = AGES.map((value) => ({ value, label: AGE_WORDS[value] }));
