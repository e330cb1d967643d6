// A formula belongs to an indicator as versions; each is in force from a first year until the next one.

export type FormulaVersion = { version: number; firstYear: number };

/** The version in force in a year; of two for the same first year the later one. null before the first. */
export function formulaInForce<V extends FormulaVersion>(versions: readonly V[], year: number): V | null {
  return versions
    .filter(({ firstYear }) => firstYear <= year)
    .reduce<V | null>((found, version) => (found && comesBefore(version, found) ? found : version), null);
}

function comesBefore(a: FormulaVersion, b: FormulaVersion): boolean {
  return a.firstYear < b.firstYear || (a.firstYear === b.firstYear && a.version < b.version);
}
