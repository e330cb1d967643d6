// The closures of the careful stage. Each gives figures with a relative bound k while nothing was cancelled, and with a
// column of absolute bounds from the first sum on.
import * as careful from "./boundedRows.ts";
import type { Column } from "./column.ts";
import { decide } from "./decide.ts";
import type { Rows } from "./rows.ts";
import * as rows from "./rows.ts";
import type { CompareOperator } from "./tree.ts";

/** bounds null: the relative bound k (|error| ≤ k·u·|v|) holds for every row. */
type Result = { figures: Rows; at: number; k: number; bounds: Rows | null };
export type Node = (columns: readonly Column[], start: number, count: number) => Result;
/** Makes a buffer for a block. */
export type Room = () => Rows;

export function literal(exact: string, room: Room): Node {
  const figures = room().fill(Number(exact));
  const result: Result = { figures, at: 0, k: Number.isSafeInteger(Number(exact)) ? 0 : 1, bounds: null };
  return () => result;
}

export function column(place: number): Node {
  const result: Result = { figures: NONE, at: 0, k: 1, bounds: null };
  return (columns, start) => {
    const found = columns[place];
    result.figures = found?.doubles ?? NONE;
    result.at = start;
    result.k = found?.isExact ? 0 : 1;
    return result;
  };
}

/** Times 1 or −1, which is exact. */
export function scaled(of: Node, exact: "1" | "-1", room: Room): Node {
  return same(of, room, (x, result, count) => rows.scale(x.figures, x.at, Number(exact), result.figures, count));
}

export function unsigned(of: Node, room: Room): Node {
  return same(of, room, (x, result, count) => rows.unsign(x.figures, x.at, result.figures, count));
}

export function added(left: Node, right: Node, sign: 1 | -1, room: Room): Node {
  const [result, bounds, ex, ey] = [buffer(room), room(), room(), room()];
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

export function multiplied(left: Node, right: Node, room: Room): Node {
  return product(left, right, room, careful.multiply, careful.multiplyBounds);
}

export function divided(left: Node, right: Node, room: Room): Node {
  return product(left, right, room, careful.divide, careful.divideBounds);
}

export function extreme(left: Node, right: Node, sign: 1 | -1, room: Room): Node {
  const [result, bounds, ex, ey] = [buffer(room), room(), room(), room()];
  result.bounds = bounds;
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
    careful.choose(x.figures, x.at, dx, y.figures, y.at, dy, sign, result.figures, bounds, count);
    return result;
  };
}

export function rounded(of: Node, decimals: number, room: Room): Node {
  const [result, bounds] = [buffer(room), room()];
  const power = Number(`1e${Math.abs(decimals)}`);
  result.k = 1;
  return (columns, start, count) => {
    const x = of(columns, start, count);
    careful.round(x.figures, x.at, absolute(x, bounds, count), power, decimals >= 0, result.figures, count);
    return result;
  };
}

export function chosen(
  operator: CompareOperator,
  left: Node,
  right: Node,
  whenTrue: Node,
  whenFalse: Node,
  room: Room,
): Node {
  const [result, bounds, ex, ey, ea, eb] = [buffer(room), room(), room(), room(), room(), room()];
  result.bounds = bounds;
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
    const a = whenTrue(columns, start, count);
    const b = whenFalse(columns, start, count);
    const [da, db] = [absolute(a, ea, count), absolute(b, eb, count)];
    for (let i = 0; i < count; i += 1) {
      const difference = (x.figures[x.at + i] ?? 0) - (y.figures[y.at + i] ?? 0);
      const holds = decide(operator, difference, ((dx[i] ?? 0) + (dy[i] ?? 0)) * rows.SAFE);
      const taken = holds ? a.figures[a.at + i] : b.figures[b.at + i];
      result.figures[i] = holds === undefined ? Number.NaN : (taken ?? Number.NaN);
      bounds[i] = (holds ? da[i] : db[i]) ?? 0;
    }
    return result;
  };
}

/** Products and quotients: relative bounds add up; absolute ones need the figures themselves. */
function product(
  left: Node,
  right: Node,
  room: Room,
  compute: (x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number) => void,
  bound: typeof careful.multiplyBounds,
): Node {
  const [result, bounds, ex, ey] = [buffer(room), room(), room(), room()];
  return (columns, start, count) => {
    const x = left(columns, start, count);
    const y = right(columns, start, count);
    compute(x.figures, x.at, y.figures, y.at, result.figures, count);
    result.k = x.k + y.k + 1;
    result.bounds = null;
    if (x.bounds !== null || y.bounds !== null) {
      const [dx, dy] = [absolute(x, ex, count), absolute(y, ey, count)];
      bound(x.figures, x.at, dx, y.figures, y.at, dy, result.figures, bounds, count);
      result.bounds = bounds;
    }
    return result;
  };
}

/** What changes no error: the bound of the part is the bound of the result. */
function same(of: Node, room: Room, compute: (x: Result, into: Result, count: number) => void): Node {
  const result = buffer(room);
  return (columns, start, count) => {
    const x = of(columns, start, count);
    compute(x, result, count);
    result.k = x.k;
    result.bounds = x.bounds;
    return result;
  };
}

const buffer = (room: Room): Result => ({ figures: room(), at: 0, k: 0, bounds: null });

function absolute(x: Result, into: Rows, count: number): Rows {
  if (x.bounds !== null) return x.bounds;
  careful.absoluteBounds(x.figures, x.at, x.k, into, count);
  return into;
}

const NONE = new Float64Array(0);
