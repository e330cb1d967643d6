// The closures a formula is made of: each fills a buffer of rows that stays in the fastest cache, and knows a bound on the
// error of its figures from the ranges of the columns.
import type { Column } from "./column.ts";
import { decide } from "./decide.ts";
import * as ranges from "./range.ts";
import { fits, type Range } from "./range.ts";
import * as rows from "./rows.ts";
import { ROWS, type Rows } from "./rows.ts";
import type { CompareOperator } from "./tree.ts";

type Filled = { figures: Rows; at: number };
export type Node = {
  /** Notes what the ranges of the columns imply; the bounds hold for every row that is not NaN. */
  prepare(ranges: readonly Range[]): Range;
  fill(columns: readonly Column[], start: number, count: number): Filled;
  /** fill and rows.show in one pass, where there is a loop for both. */
  show?: Show;
};
type Show = (
  columns: readonly Column[],
  start: number,
  count: number,
  reach: rows.Reach,
  power: number,
  units: Rows,
) => number;

export function literal(exact: string): Node {
  const filled = { figures: new Float64Array(ROWS).fill(Number(exact)), at: 0 };
  const range = ranges.rangeOfLiteral(exact);
  return { prepare: () => range, fill: () => filled };
}

export function column(place: number): Node {
  const filled: Filled = { figures: EMPTY, at: 0 };
  return {
    prepare: (given) => known(given[place] ?? NOTHING),
    fill: (columns, start) => {
      filled.figures = columns[place]?.doubles ?? EMPTY;
      filled.at = start;
      return filled;
    },
  };
}

export function one(
  of: Node,
  range: (x: Range) => Range,
  compute: (x: Rows, xAt: number, into: Rows, count: number) => void,
  slot: number,
): Node {
  const filled = shared(slot);
  return {
    prepare: (given) => known(range(of.prepare(given))),
    fill: (columns, start, count) => {
      const x = of.fill(columns, start, count);
      compute(x.figures, x.at, filled.figures, count);
      return filled;
    },
  };
}

type Operation = (x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number) => void;

export function two(
  left: Node,
  right: Node,
  range: (x: Range, y: Range) => Range,
  compute: Operation,
  slot: number,
): Node {
  const filled = shared(slot);
  return {
    prepare: (given) => known(range(left.prepare(given), right.prepare(given))),
    fill: (columns, start, count) => {
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      compute(x.figures, x.at, y.figures, y.at, filled.figures, count);
      return filled;
    },
  };
}

/** x ± y ± z in one pass. */
export function three(x: Node, first: "+" | "-", y: Node, second: "+" | "-", z: Node, slot: number): Node {
  const filled = shared(slot);
  const [s, t] = [first === "+" ? 1 : -1, second === "+" ? 1 : -1];
  const addFirst = first === "+" ? ranges.addedRange : ranges.subtractedRange;
  const addSecond = second === "+" ? ranges.addedRange : ranges.subtractedRange;
  return {
    prepare: (given) => {
      const sum = known(addFirst(x.prepare(given), y.prepare(given)));
      return known(addSecond(sum, z.prepare(given)));
    },
    fill: (columns, start, count) => {
      const a = x.fill(columns, start, count);
      const b = y.fill(columns, start, count);
      const c = z.fill(columns, start, count);
      rows.addSigned(a.figures, a.at, s, b.figures, b.at, t, c.figures, c.at, filled.figures, count);
      return filled;
    },
  };
}

export function scaled(of: Node, exact: string, slot: number): Node {
  const factor = Number(exact);
  const range = ranges.rangeOfLiteral(exact);
  const product = factor === -1 ? ranges.negatedRange : (x: Range) => ranges.multipliedRange(x, range);
  return one(of, product, (x, at, into, count) => rows.scale(x, at, factor, into, count), slot);
}

export function dividedBy(of: Node, exact: string, slot: number): Node {
  const divisor = Number(exact);
  const range = ranges.rangeOfLiteral(exact);
  if (divisor === 0)
    return one(of, (x) => ({ ...x, bound: Number.POSITIVE_INFINITY, k: Number.POSITIVE_INFINITY }), nothing, slot);
  return one(
    of,
    (x) => ranges.dividedRange(x, range),
    (x, at, into, count) => rows.divideBy(x, at, divisor, into, count),
    slot,
  );
}

/** left / right × factor. */
export function divided(left: Node, right: Node, exact: string, slot: number): Node {
  const filled = shared(slot);
  const factor = Number(exact);
  const range = quotientRange(exact);
  let mayBeZero = true;
  return {
    prepare: (given) => {
      const divisor = right.prepare(given);
      mayBeZero = divisor.zero;
      return range(left.prepare(given), divisor);
    },
    fill: (columns, start, count) => {
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      const compute = mayBeZero ? rows.quotientOrNone : rows.quotient;
      compute(x.figures, x.at, y.figures, y.at, factor, filled.figures, count);
      return filled;
    },
    show: (columns, start, count, reach, power, units) => {
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      return rows.showQuotient(x.figures, x.at, y.figures, y.at, factor, reach, power, units, start, count);
    },
  };
}

/** (left − base) / right × factor. */
export function growth(left: Node, base: Node, right: Node, exact: string, slot: number): Node {
  const factor = Number(exact);
  const difference = two(left, base, ranges.subtractedRange, rows.subtract, slot);
  return {
    ...divided(difference, right, exact, slot),
    show: (columns, start, count, reach, power, units) => {
      const { figures, at } = left.fill(columns, start, count);
      const z = base.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      return rows.showGrowth(figures, at, z.figures, z.at, y.figures, y.at, factor, reach, power, units, start, count);
    },
  };
}

/** before + left / right × factor. */
export function plusQuotient(before: Node, left: Node, right: Node, exact: string, slot: number): Node {
  const filled = shared(slot);
  const factor = Number(exact);
  const range = quotientRange(exact);
  const part = shared(slot + 1);
  let mayBeZero = true;
  return {
    prepare: (given) => {
      const divisor = right.prepare(given);
      mayBeZero = divisor.zero;
      return known(ranges.addedRange(before.prepare(given), range(left.prepare(given), divisor)));
    },
    fill: (columns, start, count) => {
      const sum = before.fill(columns, start, count);
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      if (!mayBeZero) {
        rows.addQuotient(sum.figures, sum.at, x.figures, x.at, y.figures, y.at, factor, filled.figures, count);
        return filled;
      }
      rows.quotientOrNone(x.figures, x.at, y.figures, y.at, factor, part.figures, count);
      rows.add(sum.figures, sum.at, part.figures, 0, filled.figures, count);
      return filled;
    },
    show: (columns, start, count, reach, power, units) => {
      const sum = before.fill(columns, start, count);
      const x = left.fill(columns, start, count);
      const y = right.fill(columns, start, count);
      const { figures, at } = sum;
      return rows.showSum(figures, at, x.figures, x.at, y.figures, y.at, factor, reach, power, units, start, count);
    },
  };
}

function quotientRange(exact: string): (dividend: Range, divisor: Range) => Range {
  const factor = ranges.rangeOfLiteral(exact);
  return (dividend, divisor) => {
    const quotient = known(ranges.dividedRange(dividend, divisor));
    return exact === "1" ? quotient : known(ranges.multipliedRange(quotient, factor));
  };
}

export function rounded(of: Node, decimals: number, slot: number): Node {
  const power = Number(`1e${Math.abs(decimals)}`);
  let bound = Number.POSITIVE_INFINITY;
  return one(
    of,
    (x) => {
      bound = x.bound;
      return ranges.roundedRange(x, decimals);
    },
    (x, at, into, count) => rows.round(x, at, bound, power, decimals >= 0, into, count),
    slot,
  );
}

export function chosen(
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
    prepare: (given) => {
      const [x, y] = [left.prepare(given), right.prepare(given)];
      reach = (x.bound + y.bound) * rows.SAFE;
      return known(ranges.eitherRange(whenTrue.prepare(given), whenFalse.prepare(given)));
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

const EMPTY = new Float64Array(ROWS).fill(Number.NaN);
const NOTHING: Range = ranges.rangeOf(EMPTY, 0, ROWS, true);
