// A formula as closures over blocks of rows, in two stages: first doubles with one error bound for all rows, known from the
// ranges of the columns; then, where that is too coarse, doubles with a bound per row. What both leave undecided is NaN.
import { type BoundedBlock, boundedBlock, wholeNumber } from "./bounded.ts";
import type { Column } from "./column.ts";
import type { Node } from "./nodes.ts";
import * as nodes from "./nodes.ts";
import type { Range } from "./range.ts";
import * as ranges from "./range.ts";
import * as rows from "./rows.ts";
import { type Reach, ROWS, reachOf, show } from "./rows.ts";
import { type Formula, nameOfUse, type VariableUse } from "./tree.ts";

/**
 * Fills units, the shown figures in units of their last digit, for all rows; gives back the first rows of those blocks in
 * which some stayed undecided (NaN). power: ten to the shown decimals.
 */
export type Block = (columns: readonly Column[], power: number, units: Float64Array) => number[];

export function blockOf(tree: Formula, uses: readonly VariableUse[]): Block {
  const places = new Map(uses.map((use, index) => [nameOfUse(use), index]));
  const root = compileNode(tree, places, 0);
  return (columns, power, units) => {
    const overall = usable(root.prepare(columns.map(({ range }) => range)), power);
    let careful: BoundedBlock | undefined;
    const undecided: number[] = [];
    for (let start = 0; start < units.length; start += ROWS) {
      const count = Math.min(ROWS, units.length - start);
      const own =
        overall ?? usable(root.prepare(columns.map(({ blockRanges }) => blockRanges[start / ROWS] ?? NONE)), power);
      let left = own ? showBlock(root, columns, start, count, own, power, units) : noneShown(units, start, count);
      if (left > FEW) {
        careful ??= boundedBlock(tree, places, Math.min(ROWS, units.length));
        left = careful(columns, power, units, start, count);
      }
      if (left > 0) undecided.push(start);
    }
    return undecided;
  };
}

/** Null for bounds so coarse that many rows of a block would stay undecided. */
function usable({ k, bound }: Range, power: number): Reach | null {
  return Number.isFinite(k) || bound * power < COARSE ? reachOf(bound, k, power) : null;
}

function showBlock(
  root: Node,
  columns: readonly Column[],
  start: number,
  count: number,
  reach: Reach,
  power: number,
  units: Float64Array,
): number {
  if (root.show) return root.show(columns, start, count, reach, power, units);
  const { figures, at } = root.fill(columns, start, count);
  return show(figures, at, reach, power, units, start, count);
}

function noneShown(units: Float64Array, start: number, count: number): number {
  units.fill(Number.NaN, start, start + count);
  return count;
}

/** So many rows are sooner done in decimals than by computing their whole block again. */
const FEW = 24;
const COARSE = FEW / 2 / ROWS;
const NONE: Range = ranges.rangeOf(new Float64Array(0), 0, 0, true);

/** slot: the shared buffer this part may fill; those above it are free for parts computed while this one waits. */
function compileNode(tree: Formula, places: ReadonlyMap<string, number>, slot: number): Node {
  const node = (part: Formula, above = 0): Node => compileNode(part, places, slot + above);
  switch (tree.kind) {
    case "number":
      return nodes.literal(tree.exact);
    case "variable":
      return nodes.column(places.get(nameOfUse({ key: tree.key, at: "now" })) ?? 0);
    case "time":
      return nodes.column(places.get(nameOfUse(tree)) ?? 0);
    case "negate":
      return nodes.scaled(node(tree.of), "-1", slot);
    case "binary":
      return binary(tree, node, slot);
    case "if": {
      const { operator, left, right } = tree.condition;
      return nodes.chosen(operator, node(left), node(right, 1), node(tree.whenTrue, 2), node(tree.whenFalse, 3), slot);
    }
    case "call": {
      const [first = nodes.literal("0"), ...rest] = (tree.name === "round" ? tree.args.slice(0, 1) : tree.args).map(
        (arg, index) => node(arg, index === 0 ? 0 : 1),
      );
      const sum = (): Node =>
        rest.reduce((total, arg) => nodes.two(total, arg, ranges.addedRange, rows.add, slot), first);
      switch (tree.name) {
        case "sum":
          return sum();
        case "avg":
          return nodes.dividedBy(sum(), String(tree.args.length), slot);
        case "min":
          return rest.reduce((lowest, arg) => nodes.two(lowest, arg, ranges.extremeRange, rows.lower, slot), first);
        case "max":
          return rest.reduce((highest, arg) => nodes.two(highest, arg, ranges.extremeRange, rows.higher, slot), first);
        case "abs":
          return nodes.one(first, ranges.unsignedRange, rows.unsign, slot);
        case "round":
          return nodes.rounded(first, wholeNumber(tree.args[1]), slot);
      }
    }
  }
}

type Compile = (part: Formula, above?: number) => Node;

function binary(tree: Extract<Formula, { kind: "binary" }>, node: Compile, slot: number): Node {
  const { operator, left, right } = tree;
  const whole = quotientIn(tree);
  if (whole) {
    const { dividend, divisor, factor } = whole;
    return dividend.kind === "binary" && dividend.operator === "-"
      ? nodes.growth(node(dividend.left), node(dividend.right, 1), node(divisor, 2), factor, slot)
      : nodes.divided(node(dividend), node(divisor, 1), factor, slot);
  }
  switch (operator) {
    case "+":
    case "-": {
      const part = operator === "+" ? quotientIn(right) : null;
      if (part) return nodes.plusQuotient(node(left), node(part.dividend, 1), node(part.divisor, 2), part.factor, slot);
      if (left.kind === "binary" && (left.operator === "+" || left.operator === "-") && !quotientIn(left.right)) {
        return nodes.three(node(left.left), left.operator, node(left.right, 1), operator, node(right, 2), slot);
      }
      return operator === "+"
        ? nodes.two(node(left), node(right, 1), ranges.addedRange, rows.add, slot)
        : nodes.two(node(left), node(right, 1), ranges.subtractedRange, rows.subtract, slot);
    }
    case "*":
      if (left.kind === "number") return nodes.scaled(node(right), left.exact, slot);
      if (right.kind === "number") return nodes.scaled(node(left), right.exact, slot);
      return nodes.two(node(left), node(right, 1), ranges.multipliedRange, rows.multiply, slot);
    case "/":
      return nodes.dividedBy(node(left), right.kind === "number" ? right.exact : "0", slot);
  }
}

type Quotient = { dividend: Formula; divisor: Formula; factor: string };

/** a / b and a / b × 100 are one pass over the rows. */
function quotientIn(tree: Formula): Quotient | null {
  if (tree.kind !== "binary") return null;
  const { operator, left, right } = tree;
  if (operator === "/") return right.kind === "number" ? null : { dividend: left, divisor: right, factor: "1" };
  if (operator !== "*" || right.kind !== "number") return null;
  const inner = quotientIn(left);
  return inner?.factor === "1" ? { ...inner, factor: right.exact } : null;
}
