// What a new formula changes against the one before: which data dasar come and go, whether it means the same.
import { collectVariables } from "#domain/formula/collect.ts";
import { printFormula } from "#domain/formula/print.ts";
import type { Formula } from "#domain/formula/tree.ts";

export type FormulaDifference = { isSame: boolean; added: string[]; dropped: string[] };

/** Keys of data dasar, in the order of reading. null: without expression. */
export function formulaDifference(before: Formula | null, after: Formula | null): FormulaDifference {
  const [old, now] = [keysOf(before), keysOf(after)];
  return {
    isSame: (before && printFormula(before)) === (after && printFormula(after)),
    added: now.filter((key) => !old.includes(key)),
    dropped: old.filter((key) => !now.includes(key)),
  };
}

const keysOf = (tree: Formula | null): string[] =>
  tree ? [...new Set(collectVariables(tree).map(({ key }) => key))] : [];
