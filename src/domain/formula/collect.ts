// Which variables, in which periods, must be loaded before a formula can be computed.
import { childrenOf, type Formula, nameOfUse, type VariableUse } from "./tree.ts";

/** Each use once, in the order of reading. */
export function collectVariables(tree: Formula): VariableUse[] {
  const uses = new Map<string, VariableUse>();
  visit(tree, (use) => {
    if (!uses.has(nameOfUse(use))) uses.set(nameOfUse(use), use);
  });
  return [...uses.values()];
}

function visit(tree: Formula, found: (use: VariableUse) => void): void {
  if (tree.kind === "variable") found({ key: tree.key, at: "now" });
  else if (tree.kind === "time") found({ key: tree.key, at: tree.at });
  else for (const child of childrenOf(tree)) visit(child, found);
}
