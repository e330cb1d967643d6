// A recommendation as the screens show it, and the lists made of many.
import type { AgeGroup, RecommendationState } from "#domain/evaluation/recommendation.ts";

export type RecommendationRow = {
  id: string;
  agency: { id: string; code: string; governmentCode: string; shortName: string; name: string };
  year: number;
  number: number;
  place: string | null;
  text: string;
  owner: string | null;
  unit: string | null;
  /** "2025-09-30" */
  dueOn: string | null;
  state: RecommendationState;
  age: AgeGroup;
  issuedAt: Date | null;
  closedAt: Date | null;
  actions: { text: string; responsible: string; dueOn: string; doneOn: string | null }[];
  evidence: number;
};

export type FollowUp = {
  total: number;
  closed: number;
  reported: number;
  planned: number;
  issued: number;
  /** Of those that are not closed. */
  late: number;
  rows: RecommendationRow[];
};

export function followUpFrom(rows: readonly RecommendationRow[]): FollowUp {
  const given = rows.filter((row) => row.state !== "draft");
  const count = (state: RecommendationState) => given.filter((row) => row.state === state).length;
  return {
    total: given.length,
    ...{ closed: count("closed"), reported: count("reported"), planned: count("planned"), issued: count("issued") },
    late: given.filter(isLate).length,
    rows: given,
  };
}

export const isLate = ({ age }: Pick<RecommendationRow, "age">): boolean => age === "late" || age === "long-late";

export type Filter = { year: number | null; state: RecommendationState | "open" | null; age: AgeGroup | null };

export const filtered = (rows: readonly RecommendationRow[], { year, state, age }: Filter): RecommendationRow[] =>
  rows.filter(
    (row) =>
      (year === null || row.year === year) &&
      (state === null || (state === "open" ? row.state !== "closed" : row.state === state)) &&
      (age === null || row.age === age),
  );
