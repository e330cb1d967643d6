// A formula as closures over blocks of rows: each node fills a buffer small enough for the fastest cache. Two stages: first
// doubles with one error bound for all rows, known from the ranges of the columns; then, where that is too coarse, doubles
// with a bound per row. What both leave undecided is NaN.
import { boundedBlock } from "./bounded.ts";
import type { Column } from "./column.ts";
import { decide } from "./decide.ts";
import * as ranges from "./range.ts";
import { fits, type Range } from "./range.ts";
import type { Rows } from "./rows.ts";
import * as rows from "./rows.ts";
import { type CompareOperator, type Formula, nameOfUse, type VariableUse } from "./tree.ts";

/** Fills shown for all rows; gives back how many stayed undecided (NaN). power: ten to the shown decimals. */
export type Block = (columns: readonly Column[], power: number, shown: Float64Array) => number;

export const ROWS = 4096;

export function blockOf(tree: Formula, uses: readonly VariableUse[]): Block {
  const places = new Map(uses.map((use, index) => [nameOfUse(use), index]));
  const root = compileNode(tree, places, 0);
  const careful = boundedBlock(tree, places);
  return (columns, power, shown) => {
    const { k, bound } = root.prepare(columns);
    const relative = Number.isFinite(k);
    const coarse = !relative && !(bound * power < COARSE);
    let undecided = 0;
    for (let start = 0; start < shown.length; start += ROWS) {
      const count = Math.min(ROWS, shown.length - start);
      let left = count;
      if (!coarse) {
        const { figures, at } = root.fill(columns, start, count);
        left = relative
          ? rows.showRelative(figures, at, k, power, shown, start, count)
          : rows.showWithin(figures, at, bound, power, shown, start, count);
      }
      undecided += left > FEW ? careful(columns, power, shown, start, count) : left;
    }
    return undecided;
  };
}

/** A bound that leaves more than one row in a thousand undecided is not worth asking. */
const COARSE = 1e-3;
/** So many rows are sooner done in decimals than by computing their whole block again. */
const FEW = 2;

type Filled = { figures: Rows; at: number };
type Node = {
  /** Notes what the columns of this run imply; the bounds hold for every row that is not NaN. */
  prepare(columns: readonly Column[]): Range;
  fill(columns: readonly Column[], start: number, count: number): Filled;
};

/** slot: the shared buffer this part may fill; those above it are free for parts computed while this one waits. */
function compileNode(tree: Formula, places: ReadonlyMap<string, number>, slot: number): Node {
  const node = (part: Formula, above = 0): Node => compileNode(part, places, slot + above);
  switch (tree.kind) {
    case "number":
      return literal(tree.exact);
    case "variable":
      return column(places.get(nameOfUse({ key: tree.key, at: "now" })) ?? 0);
    case "time":
      return column(places.get(nameOfUse(tree)) ?? 0);
    case "negate":
      return scaled(node(tree.of), "-1", slot);
    case "binary":
      return binary(tree, node, slot);
    case "if": {
      const { operator, left, right } = tree.condition;
      return chosen(operator, node(left), node(right, 1), node(tree.whenTrue, 2), node(tree.whenFalse, 3), slot);
    }
    case "call": {
      const [first = literal("0"), ...rest] = (tree.name === "round" ? tree.args.slice(0, 1) : tree.args).map(
        (arg, index) => node(arg, index === 0 ? 0 : 1),
      );
      const sum = (): Node => rest.reduce((total, arg) => two(total, arg, ranges.addedRange, rows.add, slot), first);
      switch (tree.name) {
        case "sum":
          return sum();
        case "avg":
          return dividedBy(sum(), String(tree.args.length), slot);
        case "min":
          return rest.reduce((lowest, arg) => two(lowest, arg, ranges.extremeRange, rows.lower, slot), first);
        case "max":
          return rest.reduce((highest, arg) => two(highest, arg, ranges.extremeRange, rows.higher, slot), first);
        case "abs":
          return one(first, ranges.unsignedRange, rows.unsign, slot);
        case "round":
          return rounded(first, wholeNumber(tree.args[1]), slot);
      }
    }
  }
}

type Compile = (part: Formula, above?: number) => Node;

function binary({ operator, left, right }: Extract<Formula, { kind: "binary" }>, node: Compile, slot: number): Node {
  switch (operator) {
    case "+":
      return two(node(left), node(right, 1), ranges.addedRange, rows.add, slot);
    case "-":
      return two(
        node(left),
        node(right, 1),
        (x, y) => ranges.addedRange(x, ranges.negatedRange(y)),
        rows.subtract,
        slot,
      );
    case "*":
      if (left.kind === "number") return scaled(node(right), left.exact, slot);
      if (right.kind !== "number") return two(node(left), node(right, 1), ranges.multipliedRange, rows.multiply, slot);
      if (left.kind !== "binary" || left.operator !== "/" || left.right.kind === "number") {
        return scaled(node(left), right.exact, slot);
      }
      return divided(node(left.left), node(left.right, 1), right.exact, slot);
    case "/":
      return right.kind === "number"
        ? dividedBy(node(left), right.exact, slot)
        : divided(node(left), node(right, 1), "1", slot);
  }
}

function literal(exact: string): Node {
  const filled = { figures: new Float64Array(ROWS).fill(Number(exact)), at: 0 };
  const range = ranges.rangeOfLiteral(exact);
  return { prepare: () => range, fill: () => filled };
}

function column(place: number): Node {
  const filled: Filled = { figures: EMPTY, at: 0 };
  return {
    prepare: (columns) => columns[place]?.range ?? NOTHING,
    fill: (columns, start) => {
      filled.figures = columns[place]?.doubles ?? EMPTY;
      filled.at = start;
      return filled;
    },
  };
}

function one(
  of: Node,
  range: (x: Range) => Range,
  compute: (x: Rows, xAt: number, into: Rows, count: number) => void,
  slot: number,
): Node {
  const filled = shared(slot);
  return {
    prepare: (columns) => known(range(of.prepare(columns))),
    fill: (columns, start, count) => {
      const x = of.fill(columns, start, count);
      compute(x.figures, x.at, filled.figures, count);
      return filled;
    },
  };
}

type Operation = (x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number) => void;

function two(left: Node, right: Node, range: (x: Range, y: Range) => Range, compute: Operation, slot: number): Node {
  const filled = shared(slot);
  return {
    prepare: (columns) => known(range(left.prepare(columns), right.prepare(columns))),
    fill: (columns, start, count) => {
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      compute(x.figures, x.at, y.figures, y.at, filled.figures, count);
      return filled;
    },
  };
}

function scaled(of: Node, exact: string, slot: number): Node {
  const factor = Number(exact);
  const range = ranges.rangeOfLiteral(exact);
  const product = factor === -1 ? ranges.negatedRange : (x: Range) => ranges.multipliedRange(x, range);
  return one(of, product, (x, at, into, count) => rows.scale(x, at, factor, into, count), slot);
}

function dividedBy(of: Node, exact: string, slot: number): Node {
  const divisor = Number(exact);
  const range = ranges.rangeOfLiteral(exact);
  if (divisor === 0)
    return one(of, (x) => ({ ...x, bound: Number.POSITIVE_INFINITY, k: Number.POSITIVE_INFINITY }), nothing, slot);
  return one(
    of,
    (x) => ranges.dividedRange(x, range),
    (x, at, into, count) => rows.divideBy(x, at, divisor, into, count),
  );
}

/** left / right × factor. */
function divided(left: Node, right: Node, exact: string, slot: number): Node {
  const filled = shared(slot);
  const factor = Number(exact);
  const range = ranges.rangeOfLiteral(exact);
  let mayBeZero = true;
  return {
    prepare: (columns) => {
      const divisor = right.prepare(columns);
      mayBeZero = divisor.zero;
      const quotient = known(ranges.dividedRange(left.prepare(columns), divisor));
      return exact === "1" ? quotient : known(ranges.multipliedRange(quotient, range));
    },
    fill: (columns, start, count) => {
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      const compute = mayBeZero ? rows.quotientOrNone : rows.quotient;
      compute(x.figures, x.at, y.figures, y.at, factor, filled.figures, count);
      return filled;
    },
  };
}

function rounded(of: Node, decimals: number, slot: number): Node {
  const power = Number(`1e${Math.abs(decimals)}`);
  let bound = Number.POSITIVE_INFINITY;
  const node = one(
    of,
    (x) => {
      bound = x.bound;
      return ranges.roundedRange(x, decimals);
    },
    (x, at, into, count) => rows.round(x, at, bound, power, decimals >= 0, into, count),
    slot,
  );
  return node;
}

function chosen(
  operator: CompareOperator,
  left: Node,
  right: Node,
  whenTrue: Node,
  whenFalse: Node,
  slot: number,
): Node {
  const filled = shared(slot);
  let reach = Number.POSITIVE_INFINITY;
  return {
    prepare: (columns) => {
      const [x, y] = [left.prepare(columns), right.prepare(columns)];
      reach = (x.bound + y.bound) * rows.SAFE;
      return known(ranges.eitherRange(whenTrue.prepare(columns), whenFalse.prepare(columns)));
    },
    fill: (columns, start, count) => {
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      const a = whenTrue.fill(columns, start, count);
      const b = whenFalse.fill(columns, start, count);
      for (let i = 0; i < count; i += 1) {
        const holds = decide(operator, (x.figures[x.at + i] ?? 0) - (y.figures[y.at + i] ?? 0), reach);
        filled.figures[i] =
          holds === undefined ? Number.NaN : ((holds ? a.figures[a.at + i] : b.figures[b.at + i]) ?? 0);
      }
      return filled;
    },
  };
}

/** Out of range, nothing is known. */
function known(range: Range): Range {
  return fits(range) ? range : { ...range, k: Number.POSITIVE_INFINITY, bound: Number.POSITIVE_INFINITY };
}

/** All formulas compute in the same few buffers, one at a time, so that these stay in the cache. */
const BUFFERS: Float64Array[] = [];

function shared(slot: number): Filled {
  BUFFERS[slot] ??= new Float64Array(ROWS);
  return { figures: BUFFERS[slot] ?? new Float64Array(ROWS), at: 0 };
}

const nothing = (_x: Rows, _at: number, into: Rows): void => void into.fill(Number.NaN);

function wholeNumber(tree: Formula | undefined): number {
  if (tree?.kind === "negate") return -wholeNumber(tree.of);
  return tree?.kind === "number" ? Number(tree.exact) : 0;
}

const EMPTY = new Float64Array(ROWS).fill(Number.NaN);
const NOTHING: Range = ranges.rangeOf(EMPTY, true);
