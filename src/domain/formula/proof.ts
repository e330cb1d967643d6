// The figures that go with a formula: what its author worked out by hand, and what the engine must make of them today and
// after every later change of it.
import { compareExact } from "#domain/value/arithmetic.ts";
import { missing, numberValue, type Value } from "#domain/value/value.ts";
import { evaluateFormula } from "./evaluate.ts";
import { type Formula, nameOfUse } from "./tree.ts";

/** figures: canonical, by the name of the use ("penduduk", "last_year(penduduk)"); expected: canonical, unrounded. */
export type FormulaTest = { figures: Readonly<Record<string, string>>; expected: string };

export type Proof = { test: FormulaTest; made: Value; holds: boolean };

export function proveFormula(tree: Formula, tests: readonly FormulaTest[]): Proof[] {
  return tests.map((test) => {
    const made = madeOf(tree, test.figures);
    return { test, made, holds: made.kind === "number" && compareExact(made.exact, test.expected) === 0 };
  });
}

/** What a formula makes of figures; missing where one of them is not given. */
export function madeOf(tree: Formula, figures: FormulaTest["figures"]): Value {
  return evaluateFormula(tree, (key, at) => {
    const name = nameOfUse({ key, at });
    const exact = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return exact === undefined ? missing(`${name} belum diisi.`, { variable: key }) : numberValue(exact);
  });
}
