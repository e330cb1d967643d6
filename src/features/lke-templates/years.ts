// For one year a government evaluates by one template: what a new one leaves to those before it, and what held when.

type Years = { yearFrom: number; yearUntil: number | null };

/** ends: shortened to the year before · retires: replaced altogether · clashes: hold before and after, so cannot be shortened. */
export type Room<V> = { ends: { version: V; yearUntil: number }[]; retires: V[]; clashes: V[] };

export function makeRoom<V extends Years>(next: Years, active: readonly V[]): Room<V> {
  const touched = active.filter((one) => overlaps(one, next));
  const outlives = (one: V) => next.yearUntil !== null && last(one) > next.yearUntil;
  return {
    ends: touched
      .filter((one) => one.yearFrom < next.yearFrom && !outlives(one))
      .map((version) => ({ version, yearUntil: next.yearFrom - 1 })),
    retires: touched.filter((one) => one.yearFrom >= next.yearFrom && !outlives(one)),
    clashes: touched.filter(outlives),
  };
}

export type YearRule<V> = { year: number; version: V; startsRegime: boolean };

/**
 * What every year is evaluated by, the newest first; the government's own before the references. startsRegime: the year
 * before was evaluated by other rules, so its score is no earlier point of the same line.
 */
export function rulesByYear<V extends Years & { isReference: boolean; template: { regime: string } }>(
  active: readonly V[],
  years: readonly number[],
): YearRule<V>[] {
  const inForce = (year: number): V | undefined => {
    const holding = active.filter((one) => one.yearFrom <= year && last(one) >= year);
    return holding.find((one) => !one.isReference) ?? holding[0];
  };
  return years.flatMap((year) => {
    const version = inForce(year);
    if (!version) return [];
    return [{ year, version, startsRegime: inForce(year - 1)?.template.regime !== version.template.regime }];
  });
}

export const yearsInWords = ({ yearFrom, yearUntil }: Years): string =>
  yearUntil === null ? `mulai ${yearFrom}` : yearUntil === yearFrom ? `${yearFrom}` : `${yearFrom} sampai ${yearUntil}`;

const last = ({ yearUntil }: Years): number => yearUntil ?? Number.POSITIVE_INFINITY;
const overlaps = (a: Years, b: Years): boolean => a.yearFrom <= last(b) && b.yearFrom <= last(a);
