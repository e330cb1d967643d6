// A formula as an Indonesian sentence, with the labels of its variables: "A dibagi B, lalu dikali 100".
import { formatFigure } from "#domain/value/format.ts";
import { bindingOf } from "./print.ts";
import type { BinaryOperator, CompareOperator, Formula, FunctionName, TIME_NAMES } from "./tree.ts";

export type Labels = Readonly<Record<string, string>>;

export function describeFormula(tree: Formula, labels: Labels): string {
  return say(tree, labels);
}

/** The label of a variable in another period: "Jumlah penduduk tahun sebelumnya". */
export function labelAt(key: string, at: "now" | keyof typeof TIME_NAMES, labels: Labels): string {
  const label = Object.hasOwn(labels, key) ? (labels[key] ?? key) : key;
  return at === "now" ? label : `${label} ${WHEN[at]}`;
}

function say(tree: Formula, labels: Labels): string {
  switch (tree.kind) {
    case "number":
      return formatFigure(tree.exact);
    case "variable":
      return labelAt(tree.key, "now", labels);
    case "time":
      return labelAt(tree.key, tree.at, labels);
    case "negate":
      return `negatif dari ${grouped(tree.of, labels)}`;
    case "binary": {
      const chained = tree.left.kind === "binary";
      const left = chained ? `${say(tree.left, labels)}, lalu` : say(tree.left, labels);
      return `${left} ${OPERATION[tree.operator]} ${grouped(tree.right, labels)}`;
    }
    case "if": {
      const { left, operator, right } = tree.condition;
      const condition = `${grouped(left, labels)} ${COMPARISON[operator]} ${grouped(right, labels)}`;
      return `jika ${condition} maka ${grouped(tree.whenTrue, labels)}, jika tidak ${grouped(tree.whenFalse, labels)}`;
    }
    case "call": {
      const [first, second] = tree.args;
      if (tree.name === "round" && first && second) {
        return `${grouped(first, labels)} dibulatkan ${roundingWords(second)}`;
      }
      const list = tree.args.map((arg) => grouped(arg, labels));
      return `${CALL[tree.name]} ${list.length > 1 ? `${list.slice(0, -1).join(", ")} dan ${list.at(-1)}` : list[0]}`;
    }
  }
}

/** Parts that say more than one word of arithmetic stand in parentheses, so that the sentence has one meaning. */
function grouped(tree: Formula, labels: Labels): string {
  const simple = bindingOf(tree) > 3 && tree.kind !== "if" && tree.kind !== "call";
  return simple ? say(tree, labels) : `(${say(tree, labels)})`;
}

function roundingWords(decimals: Formula): string {
  if (decimals.kind === "negate" && decimals.of.kind === "number") return `ke 10^${decimals.of.exact}`;
  return decimals.kind === "number" ? `${decimals.exact} desimal` : "";
}

const OPERATION: Record<BinaryOperator, string> = { "+": "ditambah", "-": "dikurangi", "*": "dikali", "/": "dibagi" };
const COMPARISON: Record<CompareOperator, string> = {
  "<": "kurang dari",
  "<=": "paling banyak",
  ">": "lebih dari",
  ">=": "paling sedikit",
  "==": "sama dengan",
  "!=": "tidak sama dengan",
};
const CALL: Record<FunctionName, string> = {
  abs: "nilai mutlak",
  min: "yang terendah dari",
  max: "yang tertinggi dari",
  sum: "jumlah dari",
  avg: "rata-rata dari",
  round: "pembulatan dari",
};
const WHEN: Record<keyof typeof TIME_NAMES, string> = {
  prev: "periode sebelumnya",
  "last-year": "tahun sebelumnya",
  year: "setahun penuh",
};
