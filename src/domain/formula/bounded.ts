// The careful stage of a compiled formula: every node gives its rows together with a bound on the error of each row.
import * as careful from "./boundedRows.ts";
import type { Column } from "./column.ts";
import { decide } from "./decide.ts";
import type { Rows } from "./rows.ts";
import * as rows from "./rows.ts";
import { type CompareOperator, type Formula, nameOfUse } from "./tree.ts";

export type BoundedBlock = (
  columns: readonly Column[],
  power: number,
  shown: Float64Array,
  start: number,
  count: number,
) => number;

/** places: the column of each use by name. Fills shown for some rows; gives back how many stayed undecided (NaN). */
export function boundedBlock(tree: Formula, places: ReadonlyMap<string, number>): BoundedBlock {
  const root = compileNode(tree, places);
  return (columns, power, shown, start, count) => {
    const { figures, at, k, bounds } = root(columns, start, count);
    return bounds === null
      ? rows.showRelative(figures, at, k, power, shown, start, count)
      : careful.showAbsolute(figures, at, bounds, power, shown, start, count);
  };
}

const ROWS = 4096;

/** bounds null: the relative bound k holds for every row. */
type Result = { figures: Rows; at: number; k: number; bounds: Rows | null };
type Node = (columns: readonly Column[], start: number, count: number) => Result;

function compileNode(tree: Formula, places: ReadonlyMap<string, number>): Node {
  switch (tree.kind) {
    case "number":
      return constant(tree.exact);
    case "variable":
      return column(places.get(nameOfUse({ key: tree.key, at: "now" })) ?? 0);
    case "time":
      return column(places.get(nameOfUse(tree)) ?? 0);
    case "negate":
      return negated(compileNode(tree.of, places));
    case "binary": {
      if (tree.operator === "+" || tree.operator === "-") {
        return added(compileNode(tree.left, places), compileNode(tree.right, places), tree.operator === "+" ? 1 : -1);
      }
      const left = compileNode(tree.left, places);
      if (tree.right.kind === "number" && Number(tree.right.exact) !== 0) {
        return tree.operator === "*" ? scaled(left, tree.right.exact) : dividedBy(left, tree.right.exact);
      }
      if (tree.operator === "*" && tree.left.kind === "number")
        return scaled(compileNode(tree.right, places), tree.left.exact);
      return tree.operator === "*"
        ? multiplied(left, compileNode(tree.right, places))
        : divided(left, compileNode(tree.right, places));
    }
    case "if":
      return chosen(
        tree.condition.operator,
        compileNode(tree.condition.left, places),
        compileNode(tree.condition.right, places),
        compileNode(tree.whenTrue, places),
        compileNode(tree.whenFalse, places),
      );
    case "call":
      return called(tree, places);
  }
}

function constant(exact: string): Node {
  const figures = new Float64Array(ROWS).fill(Number(exact));
  const result: Result = { figures, at: 0, k: relativeOf(exact), bounds: null };
  return () => result;
}

function column(place: number): Node {
  const result: Result = { figures: EMPTY, at: 0, k: 1, bounds: null };
  return (columns, start) => {
    const found = columns[place];
    result.figures = found?.doubles ?? EMPTY;
    result.at = start;
    result.k = found?.isExact ? 0 : 1;
    return result;
  };
}

function negated(of: Node): Node {
  return scaled(of, "-1");
}

/** Times a literal. Multiplying by ±1 is exact, by anything else rounds once, and the literal itself may be rounded. */
function scaled(of: Node, exact: string): Node {
  const factor = Number(exact);
  const k = relativeOf(exact) + (Math.abs(factor) === 1 ? 0 : 1);
  return resized(of, k, factor, (x, result, count) => careful.scale(x.figures, x.at, factor, result.figures, count));
}

function dividedBy(of: Node, exact: string): Node {
  const divisor = Number(exact);
  const k = relativeOf(exact) + 1;
  return resized(of, k, 1 / divisor, (x, result, count) =>
    careful.divideBy(x.figures, x.at, divisor, result.figures, count),
  );
}

function resized(of: Node, k: number, factor: number, compute: (x: Result, into: Result, count: number) => void): Node {
  const result = buffer();
  const bounds = new Float64Array(ROWS);
  return (columns, start, count) => {
    const x = of(columns, start, count);
    compute(x, result, count);
    result.k = x.k + k;
    result.bounds = x.bounds === null ? null : bounds;
    if (x.bounds !== null) careful.scaleBounds(x.bounds, factor, result.figures, bounds, count);
    return result;
  };
}

function added(left: Node, right: Node, sign: 1 | -1): Node {
  const result = buffer();
  const bounds = new Float64Array(ROWS);
  const [ex, ey] = [new Float64Array(ROWS), new Float64Array(ROWS)];
  result.bounds = bounds;
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    if (x.bounds === null && y.bounds === null) {
      careful.addRelative(x.figures, x.at, x.k, y.figures, y.at, y.k, sign, result.figures, bounds, count);
    } else {
      const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
      careful.addAbsolute(x.figures, x.at, dx, y.figures, y.at, dy, sign, result.figures, bounds, count);
    }
    return result;
  };
}

function multiplied(left: Node, right: Node): Node {
  const result = buffer();
  const bounds = new Float64Array(ROWS);
  const [ex, ey] = [new Float64Array(ROWS), new Float64Array(ROWS)];
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    careful.multiply(x.figures, x.at, y.figures, y.at, result.figures, count);
    result.k = x.k + y.k + 1;
    result.bounds = null;
    if (x.bounds !== null || y.bounds !== null) {
      const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
      careful.multiplyBounds(x.figures, x.at, dx, y.figures, y.at, dy, result.figures, bounds, count);
      result.bounds = bounds;
    }
    return result;
  };
}

function divided(left: Node, right: Node): Node {
  const result = buffer();
  const bounds = new Float64Array(ROWS);
  const [ex, ey] = [new Float64Array(ROWS), new Float64Array(ROWS)];
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    careful.divide(x.figures, x.at, y.figures, y.at, result.figures, count);
    result.k = x.k + y.k + 1;
    result.bounds = null;
    if (x.bounds !== null || y.bounds !== null) {
      const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
      careful.divideBounds(dx, y.figures, y.at, dy, result.figures, bounds, count);
      result.bounds = bounds;
    }
    return result;
  };
}

function chosen(operator: CompareOperator, left: Node, right: Node, whenTrue: Node, whenFalse: Node): Node {
  const result = buffer();
  const bounds = new Float64Array(ROWS);
  const [ex, ey, ea, eb] = [0, 1, 2, 3].map(() => new Float64Array(ROWS)) as [Rows, Rows, Rows, Rows];
  result.bounds = bounds;
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
    const a = whenTrue(columns, start, count);
    const b = whenFalse(columns, start, count);
    const [da, db] = [absolute(a, ea, count), absolute(b, eb, count)];
    for (let i = 0; i < count; i += 1) {
      const holds = decide(
        operator,
        (x.figures[x.at + i] ?? 0) - (y.figures[y.at + i] ?? 0),
        ((dx[i] ?? 0) + (dy[i] ?? 0)) * rows.SAFE,
      );
      result.figures[i] = holds === undefined ? Number.NaN : ((holds ? a.figures[a.at + i] : b.figures[b.at + i]) ?? 0);
      bounds[i] = (holds ? da[i] : db[i]) ?? 0;
    }
    return result;
  };
}

function called(tree: Extract<Formula, { kind: "call" }>, places: ReadonlyMap<string, number>): Node {
  const args = tree.args.map((arg) => compileNode(arg, places));
  const [first = constant("0"), ...rest] = args;
  switch (tree.name) {
    case "sum":
      return rest.reduce((sum, arg) => added(sum, arg, 1), first);
    case "avg":
      return dividedBy(
        rest.reduce((sum, arg) => added(sum, arg, 1), first),
        String(args.length),
      );
    case "min":
      return rest.reduce((lowest, arg) => extreme(lowest, arg, 1), first);
    case "max":
      return rest.reduce((highest, arg) => extreme(highest, arg, -1), first);
    case "abs":
      return unsigned(first);
    case "round":
      return rounded(first, decimalsOf(tree.args[1]));
  }
}

function unsigned(of: Node): Node {
  const result = buffer();
  return (columns, start, count) => {
    const x = of(columns, start, count);
    rows.unsign(x.figures, x.at, result.figures, count);
    result.k = x.k;
    result.bounds = x.bounds;
    return result;
  };
}

function extreme(left: Node, right: Node, sign: 1 | -1): Node {
  const result = buffer();
  const bounds = new Float64Array(ROWS);
  const [ex, ey] = [new Float64Array(ROWS), new Float64Array(ROWS)];
  result.bounds = bounds;
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
    careful.choose(x.figures, x.at, dx, y.figures, y.at, dy, sign, result.figures, bounds, count);
    return result;
  };
}

function rounded(of: Node, decimals: number): Node {
  const result = buffer();
  const bounds = new Float64Array(ROWS);
  result.k = 1;
  return (columns, start, count) => {
    const x = of(columns, start, count);
    const rows = x.at === 0 ? x.figures : x.figures.subarray(x.at, x.at + count);
    careful.roundRows(
      rows,
      absolute(x, bounds, count),
      Number(`1e${Math.abs(decimals)}`),
      decimals >= 0,
      result.figures,
      count,
    );
    return result;
  };
}

const buffer = (): Result => ({ figures: new Float64Array(ROWS), at: 0, k: 0, bounds: null });

function absolute(x: Result, into: Rows, count: number): Rows {
  if (x.bounds !== null) return x.bounds;
  careful.absoluteBounds(x.figures, x.at, x.k, into, count);
  return into;
}

/** 0 for a literal that a double holds exactly, 1 for one that is rounded. */
const relativeOf = (exact: string): number => (Number.isSafeInteger(Number(exact)) ? 0 : 1);

function decimalsOf(tree: Formula | undefined): number {
  if (tree?.kind === "negate") return -decimalsOf(tree.of);
  return tree?.kind === "number" ? Number(tree.exact) : 0;
}

const EMPTY = new Float64Array(ROWS);
