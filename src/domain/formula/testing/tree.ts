import { parseFormula } from "../parse.ts";
import type { Formula } from "../tree.ts";

/** The tree of a formula that is known to be right. */
export function treeOf(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new SyntaxError(parsed.errors.map(({ message }) => message).join(" "));
  return parsed.tree;
}
