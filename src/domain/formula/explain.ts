// The working of a result: the formula with its figures put in, and every operation in the order it was done.
import { formatFigure, formatValue, longFigure } from "#domain/value/format.ts";
import type { Value } from "#domain/value/value.ts";
import type { Labels } from "./describe.ts";
import { evaluateFormula, type ReadVariable } from "./evaluate.ts";
import { type Comparison, childrenOf, type Formula } from "./tree.ts";
import { writeComparison, writeFormula } from "./write.ts";

/** text: "120 − 100"; shown: "20", long fractions cut with "…". */
export type Step = { text: string; value: Value; shown: string };
export type Working = { substituted: string; steps: Step[]; result: Value };

export function explainFormula(tree: Formula, read: ReadVariable, labels: Labels = {}): Working {
  const steps: Step[] = [];
  work(tree, read, steps);
  return {
    substituted: writeFormula(tree, ({ key, at }) => substitute(read(key, at))),
    steps,
    result: evaluateFormula(tree, read, labels),
  };
}

/** Works out a part bottom-up, noting each operation; gives back the part as a single figure or absence. */
function work(tree: Formula, read: ReadVariable, steps: Step[]): Value {
  if (tree.kind === "number") return { kind: "number", exact: tree.exact };
  if (tree.kind === "variable") return read(tree.key, "now");
  if (tree.kind === "time") return read(tree.key, tree.at);
  if (tree.kind === "if") {
    const sides = [work(tree.condition.left, read, steps), work(tree.condition.right, read, steps)];
    const [left, right] = sides.map((_, index) => stand(index));
    const condition: Comparison = { ...tree.condition, left: left ?? stand(0), right: right ?? stand(1) };
    const holds = evaluateFormula({ kind: "if", condition, whenTrue: ONE, whenFalse: ZERO }, reading(sides));
    const answer = holds.kind === "none" ? "–" : holds.exact === "1" ? "ya" : "tidak";
    steps.push({
      text: writeComparison(condition, ({ key }) => substitute(sides[Number(key)])),
      value: holds,
      shown: answer,
    });
    return holds.kind === "none" ? holds : work(holds.exact === "1" ? tree.whenTrue : tree.whenFalse, read, steps);
  }
  const parts = childrenOf(tree).map((child) => work(child, read, steps));
  const operation = withParts(tree, parts);
  const value = evaluateFormula(operation, reading(parts));
  const text = writeFormula(operation, ({ key }) => substitute(parts[Number(key)]));
  if (tree.kind !== "negate") steps.push({ text, value, shown: shownLong(value) });
  return value;
}

/** The same operation on stand-ins numbered from 0. */
function withParts(tree: Extract<Formula, { kind: "negate" | "binary" | "call" }>, parts: readonly Value[]): Formula {
  switch (tree.kind) {
    case "negate":
      return { ...tree, of: stand(0) };
    case "binary":
      return { ...tree, left: stand(0), right: stand(1) };
    case "call":
      return {
        ...tree,
        args: tree.name === "round" ? [stand(0), ...tree.args.slice(1)] : parts.map((_, i) => stand(i)),
      };
  }
}

const stand = (index: number): Formula => ({ kind: "variable", key: String(index) });
const ONE: Formula = { kind: "number", exact: "1" };
const ZERO: Formula = { kind: "number", exact: "0" };

function reading(parts: readonly Value[]): ReadVariable {
  return (key) => parts[Number(key)] ?? { kind: "none", because: "missing", reason: `${key} belum diisi.` };
}

function substitute(value: Value | undefined): string {
  if (!value) return "–";
  if (value.kind === "none") return `[${formatValue(value, 0)}]`;
  return value.exact.startsWith("-") || value.exact.length > 14
    ? bracketNegative(value.exact)
    : formatFigure(value.exact);
}

const bracketNegative = (exact: string): string =>
  exact.startsWith("-") ? `(${longFigure(exact)})` : longFigure(exact);
const shownLong = (value: Value): string => (value.kind === "number" ? longFigure(value.exact) : formatValue(value, 0));
