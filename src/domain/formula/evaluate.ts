// A formula to its value, exactly: nothing is rounded on the way. An absence goes through with its reason; a division by zero becomes one.
import * as fraction from "#domain/value/fraction.ts";
import { type Fraction, plainText, readFraction } from "#domain/value/fraction.ts";
import { gravest, type NoValue, undefinedValue, type Value } from "#domain/value/value.ts";
import { describeFormula, type Labels } from "./describe.ts";
import type { At, BinaryOperator, CompareOperator, Comparison, Formula, FunctionName } from "./tree.ts";

export type ReadVariable = (key: string, at: At) => Value;

/**
 * Rounds only where the formula says round(x, n), and at the end what does not end, to 40 significant digits.
 * labels: used only in the reason of an undefined result.
 */
export function evaluateFormula(tree: Formula, read: ReadVariable, labels: Labels = {}): Value {
  const result = evaluate(tree, { read, labels });
  return isAbsent(result) ? result : { kind: "number", exact: plainText(result) };
}

/** The whole of a result that does not end, as "100/3"; null where it ends, or there is none. */
export function evaluateRatio(tree: Formula, read: ReadVariable): string | null {
  const result = evaluate(tree, { read, labels: {} });
  if (isAbsent(result)) return null;
  return fraction.compare(readFraction(plainText(result)), result) === 0 ? null : fraction.ratioText(result);
}

type Result = Fraction | NoValue;
type World = { read: ReadVariable; labels: Labels };

const isAbsent = (result: Result): result is NoValue => "because" in result;

function evaluate(tree: Formula, world: World): Result {
  switch (tree.kind) {
    case "number":
      return readFraction(tree.exact);
    case "variable":
      return result(world.read(tree.key, "now"));
    case "time":
      return result(world.read(tree.key, tree.at));
    case "negate": {
      const of = evaluate(tree.of, world);
      return isAbsent(of) ? of : fraction.negated(of);
    }
    case "binary":
      return withAll([tree.left, tree.right], world, (numbers) =>
        binary(tree.operator, numbers, tree.right, world.labels),
      );
    case "if": {
      const holding = compare(tree.condition, world);
      return typeof holding === "boolean" ? evaluate(holding ? tree.whenTrue : tree.whenFalse, world) : holding;
    }
    case "call":
      return withAll(tree.args, world, (numbers) => call(tree.name, numbers));
  }
}

function result(value: Value): Result {
  if (value.kind === "none") return value;
  return value.ratio ? fraction.readRatio(value.ratio) : readFraction(value.exact);
}

function withAll(trees: readonly Formula[], world: World, combine: (numbers: Fraction[]) => Result): Result {
  const results = trees.map((tree) => evaluate(tree, world));
  return (
    gravest(results.filter(isAbsent)) ?? combine(results.filter((number): number is Fraction => !isAbsent(number)))
  );
}

function binary(operator: BinaryOperator, [left, right]: Fraction[], divisor: Formula, labels: Labels): Result {
  if (!left || !right) return undefinedValue("Bagian rumus tidak lengkap.");
  switch (operator) {
    case "+":
      return fraction.plus(left, right);
    case "-":
      return fraction.minus(left, right);
    case "*":
      return fraction.times(left, right);
    case "/":
      return fraction.over(left, right) ?? undefinedValue(`Pembagi (${describeFormula(divisor, labels)}) bernilai 0.`);
  }
}

function compare({ operator, left, right }: Comparison, world: World): boolean | NoValue {
  const [a, b] = [evaluate(left, world), evaluate(right, world)];
  if (isAbsent(a) || isAbsent(b)) {
    return gravest([a, b].filter(isAbsent)) ?? undefinedValue("Perbandingan tidak lengkap.");
  }
  return holds(operator, fraction.compare(a, b));
}

function holds(operator: CompareOperator, order: -1 | 0 | 1): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
  }
}

function call(name: FunctionName, numbers: Fraction[]): Result {
  const [first, second] = numbers;
  if (!first) return undefinedValue(`${name} tanpa isi.`);
  switch (name) {
    case "abs":
      return first.over < 0n ? fraction.negated(first) : first;
    case "min":
      return numbers.reduce((lowest, number) => (fraction.compare(number, lowest) < 0 ? number : lowest));
    case "max":
      return numbers.reduce((highest, number) => (fraction.compare(number, highest) > 0 ? number : highest));
    case "sum":
      return numbers.reduce(fraction.plus);
    case "avg": {
      const { over, under } = numbers.reduce(fraction.plus);
      return { over, under: under * BigInt(numbers.length) };
    }
    case "round":
      return fraction.rounded(first, Number(second?.over ?? 0n));
  }
}
