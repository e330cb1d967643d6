// A formula to its value, in exact decimals. An absence goes through with its reason; a division by zero becomes one.
import { roundDecimal } from "#domain/value/arithmetic.ts";
import { Exact, plainText, settle } from "#domain/value/decimal.ts";
import { gravest, type NoValue, undefinedValue, type Value } from "#domain/value/value.ts";
import { describeFormula, type Labels } from "./describe.ts";
import type { At, BinaryOperator, CompareOperator, Comparison, Formula, FunctionName } from "./tree.ts";

export type ReadVariable = (key: string, at: At) => Value;

/**
 * Quotients are carried to 40 significant digits; nothing is rounded except by round(x, n).
 * labels: used only in the reason of an undefined result.
 */
export function evaluateFormula(tree: Formula, read: ReadVariable, labels: Labels = {}): Value {
  const result = evaluate(tree, { read, labels });
  return isAbsent(result) ? result : { kind: "number", exact: plainText(settle(result)) };
}

/** Whether a comparison holds between two values, exactly. */
export function holds(operator: CompareOperator, left: Exact, right: Exact): boolean {
  const order = settle(left).comparedTo(settle(right));
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

type Result = Exact | NoValue;
type World = { read: ReadVariable; labels: Labels };

const isAbsent = (result: Result): result is NoValue => "because" in result;

function evaluate(tree: Formula, world: World): Result {
  switch (tree.kind) {
    case "number":
      return new Exact(tree.exact);
    case "variable":
      return result(world.read(tree.key, "now"));
    case "time":
      return result(world.read(tree.key, tree.at));
    case "negate": {
      const of = evaluate(tree.of, world);
      return isAbsent(of) ? of : of.negated();
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

const result = (value: Value): Result => (value.kind === "number" ? new Exact(value.exact) : value);

function withAll(trees: readonly Formula[], world: World, combine: (numbers: Exact[]) => Result): Result {
  const results = trees.map((tree) => evaluate(tree, world));
  return gravest(results.filter(isAbsent)) ?? combine(results.filter((number): number is Exact => !isAbsent(number)));
}

function binary(operator: BinaryOperator, [left, right]: Exact[], divisor: Formula, labels: Labels): Result {
  if (!left || !right) return undefinedValue("Bagian rumus tidak lengkap.");
  switch (operator) {
    case "+":
      return left.plus(right);
    case "-":
      return left.minus(right);
    case "*":
      return left.times(right);
    case "/":
      return settle(right).isZero()
        ? undefinedValue(`Pembagi (${describeFormula(divisor, labels)}) bernilai 0.`)
        : left.div(right);
  }
}

function compare({ operator, left, right }: Comparison, world: World): boolean | NoValue {
  const [a, b] = [evaluate(left, world), evaluate(right, world)];
  if (isAbsent(a) || isAbsent(b))
    return gravest([a, b].filter(isAbsent)) ?? undefinedValue("Perbandingan tidak lengkap.");
  return holds(operator, a, b);
}

function call(name: FunctionName, numbers: Exact[]): Result {
  const [first, second] = numbers;
  if (!first) return undefinedValue(`${name} tanpa isi.`);
  switch (name) {
    case "abs":
      return first.abs();
    case "min":
      return Exact.min(...numbers);
    case "max":
      return Exact.max(...numbers);
    case "sum":
      return Exact.sum(...numbers);
    case "avg":
      return Exact.sum(...numbers).div(numbers.length);
    case "round":
      return roundDecimal(settle(first), second?.toNumber() ?? 0);
  }
}
