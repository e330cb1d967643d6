// The pagu of a year, program by program. What was spent of it has no state "terbit", so it is not here.
import { compareExact, divideExact, multiplyExact, sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";

/** pagu: rupiah, exact; null where none was entered. */
export type BudgetProgram = { code: string; name: string; shortName: string; pagu: string | null };

type BudgetRow = {
  code: string;
  name: string;
  official: string;
  pagu: { exact: string; shown: string } | null;
  share: string | null;
};

export type Budget = {
  year: number;
  rows: BudgetRow[];
  /** null where some program has no pagu: a sum of the others would be too small and not say so. */
  total: { shown: string; inProse: string } | null;
  largest: number;
};

/** null where no program has a pagu in that year. */
export function budgetOf(programs: readonly BudgetProgram[], year: number): Budget | null {
  const known = programs.flatMap(({ pagu }) => pagu ?? []);
  if (known.length === 0) return null;
  const total = known.length === programs.length ? sumExact(known) : null;
  return {
    year,
    rows: [...programs].sort(byPagu).map(({ code, shortName, name, pagu }) => ({
      code,
      name: shortName,
      official: name,
      pagu: pagu === null ? null : { exact: pagu, shown: formatFigure(pagu, 0) },
      share: pagu !== null && total !== null ? shareOf(pagu, total) : null,
    })),
    total: total === null ? null : { shown: formatFigure(total, 0), inProse: rupiahInProse(total) },
    largest: Math.max(...known.map(Number)),
  };
}

/** "Rp7,65 miliar", "Rp950.000" */
export function rupiahInProse(exact: string): string {
  const step = STEPS.find(([unit]) => compareExact(exact, unit) >= 0);
  const scaled = step && divideExact(exact, step[0]);
  return step && scaled ? `Rp${formatFigure(scaled, 2)} ${step[1]}` : `Rp${formatFigure(exact, 0)}`;
}

const STEPS = [
  ["1000000000000", "triliun"],
  ["1000000000", "miliar"],
  ["1000000", "juta"],
] as const;

function shareOf(pagu: string, total: string): string | null {
  const part = divideExact(pagu, total);
  return part === null ? null : `${formatFigure(multiplyExact(part, "100"), 1)}%`;
}

const byPagu = (a: BudgetProgram, b: BudgetProgram): number => {
  if (a.pagu === null || b.pagu === null) return Number(a.pagu === null) - Number(b.pagu === null);
  return compareExact(b.pagu, a.pagu);
};
