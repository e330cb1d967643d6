// A formula as people write it on paper, one line, with × ÷ − and whatever stands for a variable: its figure or its label.
import { formatFigure } from "#domain/value/format.ts";
import { bindingOf } from "./print.ts";
import type { CompareOperator, Comparison, Formula, VariableUse } from "./tree.ts";

export function writeFormula(tree: Formula, variable: (use: VariableUse) => string): string {
  const write = (part: Formula): string => writeFormula(part, variable);
  const within = (part: Formula, parentheses: boolean): string => (parentheses ? `(${write(part)})` : write(part));
  switch (tree.kind) {
    case "number":
      return formatFigure(tree.exact);
    case "variable":
      return variable({ key: tree.key, at: "now" });
    case "time":
      return variable({ key: tree.key, at: tree.at });
    case "negate":
      return `−${within(tree.of, bindingOf(tree.of) < 4)}`;
    case "binary": {
      const own = bindingOf(tree);
      const left = within(tree.left, bindingOf(tree.left) < own);
      return `${left} ${SIGN[tree.operator]} ${within(tree.right, bindingOf(tree.right) <= own || tree.right.kind === "negate")}`;
    }
    case "if":
      return `jika(${writeComparison(tree.condition, variable)}; ${write(tree.whenTrue)}; ${write(tree.whenFalse)})`;
    case "call":
      return `${NAME[tree.name]}(${tree.args.map(write).join("; ")})`;
  }
}

export function writeComparison(comparison: Comparison, variable: (use: VariableUse) => string): string {
  const { left, operator, right } = comparison;
  return `${writeFormula(left, variable)} ${COMPARED[operator]} ${writeFormula(right, variable)}`;
}

export const SIGN = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;
export const COMPARED: Record<CompareOperator, string> = {
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
  "==": "=",
  "!=": "≠",
};
const NAME = {
  abs: "mutlak",
  min: "terendah",
  max: "tertinggi",
  sum: "jumlah",
  avg: "rata-rata",
  round: "bulat",
} as const;
