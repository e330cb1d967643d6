// A tree back to the text of the language, with only the parentheses that are needed. parse ∘ print is the identity.
import type { Comparison, Formula } from "./tree.ts";
import { nameOfUse } from "./tree.ts";

export function printFormula(tree: Formula): string {
  switch (tree.kind) {
    case "number":
      return tree.exact;
    case "variable":
      return tree.key;
    case "time":
      return nameOfUse(tree);
    case "negate":
      return `-${inParentheses(tree.of, bindingOf(tree.of) < UNARY)}`;
    case "binary": {
      const own = bindingOf(tree);
      const left = inParentheses(tree.left, bindingOf(tree.left) < own);
      const right = inParentheses(tree.right, bindingOf(tree.right) <= own);
      return `${left} ${tree.operator} ${right}`;
    }
    case "if":
      return `if(${printComparison(tree.condition)}, ${printFormula(tree.whenTrue)}, ${printFormula(tree.whenFalse)})`;
    case "call":
      return `${tree.name}(${tree.args.map(printFormula).join(", ")})`;
  }
}

function printComparison({ left, operator, right }: Comparison): string {
  return `${printFormula(left)} ${operator} ${printFormula(right)}`;
}

/** How tightly a node holds together: sums 1, products 2, minus signs 3, everything else 4. */
export function bindingOf(tree: Formula): number {
  if (tree.kind === "binary") return tree.operator === "+" || tree.operator === "-" ? 1 : 2;
  return tree.kind === "negate" ? UNARY : 4;
}

const UNARY = 3;

function inParentheses(tree: Formula, needed: boolean): string {
  return needed ? `(${printFormula(tree)})` : printFormula(tree);
}
