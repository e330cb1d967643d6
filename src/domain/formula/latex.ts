// A formula as LaTeX for export: what documents print, \frac{\text{…}}{\text{…}} \times 100. readLatex is its inverse.
import { type Labels, labelAt } from "./describe.ts";
import { bindingOf } from "./print.ts";
import { type Formula, TIME_NAMES, type VariableUse } from "./tree.ts";

/** What documents write around a formula and the tree does not hold. */
export type LatexMarks = {
  /** Keys of variables that stand under a Σ. */
  sums: readonly string[];
  /** Whether a factor 100 was written 100\%. */
  percent: boolean;
};

export function toLatex(tree: Formula, labels: Labels, marks: LatexMarks = { sums: [], percent: false }): string {
  const write = (part: Formula): string => toLatex(part, labels, marks);
  const within = (part: Formula, parentheses: boolean): string => (parentheses ? fenced(write(part)) : write(part));
  switch (tree.kind) {
    case "number":
      return `${tree.exact.replace(".", "{,}")}${marks.percent && tree.exact === "100" ? "\\%" : ""}`;
    case "variable":
      return variable({ key: tree.key, at: "now" }, labels, marks);
    case "time":
      return `\\operatorname{${TIME_NAMES[tree.at].replace("_", "\\_")}}${fenced(variable({ key: tree.key, at: "now" }, labels, marks))}`;
    case "negate":
      return `-${within(tree.of, bindingOf(tree.of) < 4)}`;
    case "binary": {
      if (tree.operator === "/") return `\\frac{${write(tree.left)}}{${write(tree.right)}}`;
      const own = bindingOf(tree);
      const left = within(tree.left, bindingOf(tree.left) < own);
      const right = within(
        tree.right,
        tree.right.kind === "negate" || (bindingOf(tree.right) <= own && !isFraction(tree.right)),
      );
      return `${left} ${OPERATOR[tree.operator]} ${right}`;
    }
    case "if": {
      const { left, operator, right } = tree.condition;
      const condition = `${write(left)} ${COMPARISON[operator]} ${write(right)}`;
      return `\\operatorname{if}\\left(${condition}; ${write(tree.whenTrue)}; ${write(tree.whenFalse)}\\right)`;
    }
    case "call":
      return `\\operatorname{${tree.name}}${fenced(tree.args.map(write).join("; "))}`;
  }
}

const OPERATOR = { "+": "+", "-": "-", "*": "\\times" } as const;
const COMPARISON = { "<": "<", "<=": "\\le", ">": ">", ">=": "\\ge", "==": "=", "!=": "\\ne" } as const;

const isFraction = (tree: Formula): boolean => tree.kind === "binary" && tree.operator === "/";
const fenced = (inside: string): string => `\\left(${inside}\\right)`;

function variable(use: VariableUse, labels: Labels, { sums }: LatexMarks): string {
  return `${sums.includes(use.key) ? "\\sum " : ""}\\text{${escapeText(labelAt(use.key, use.at, labels))}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\{}]/g, (sign) => ESCAPED[sign] ?? sign).replace(/[%&#$_]/g, (sign) => `\\${sign}`);
}

const ESCAPED: Record<string, string> = { "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}" };
