// What is known about a part of a formula before any row is computed: its size, sign, and a bound on the error of doubles.
// From the ranges of the columns alone, as the static filter of a geometric predicate.

import { U } from "./rows.ts";

export type Range = {
  negative: boolean;
  positive: boolean;
  zero: boolean;
  /** Largest size; smallest size that is not zero. */
  largest: number;
  smallest: number;
  /** |error| ≤ k·u·|v|; Infinity when only the absolute bound holds. */
  k: number;
  /** |error| ≤ bound. */
  bound: number;
  /** Every value is a whole number that a double holds exactly. */
  whole: boolean;
};

/** Past these sizes products and quotients could lose digits that the bounds do not know of. */
export const fits = ({ largest, smallest }: Range): boolean => largest < 2 ** 900 && !(smallest <= 2 ** -900);

/** Of figures from one place up to another. isExact: each double is whole and exactly the figure it stands for. */
export function rangeOf(figures: Float64Array, from: number, to: number, isExact: boolean): Range {
  let [negative, positive, zero, largest, smallest] = [false, false, false, 0, Number.POSITIVE_INFINITY];
  for (let row = from; row < to; row += 1) {
    const figure = figures[row] ?? Number.NaN;
    const size = Math.abs(figure);
    if (figure < 0) negative = true;
    else if (figure > 0) positive = true;
    else if (figure === 0) zero = true;
    if (size > largest) largest = size;
    if (size < smallest && size > 0) smallest = size;
  }
  const k = isExact ? 0 : 1;
  return { negative, positive, zero, largest, smallest, k, bound: k * U * largest, whole: isExact };
}

export function rangeOfLiteral(exact: string): Range {
  const value = Number(exact);
  return rangeOf(Float64Array.of(value), 0, 1, Number.isSafeInteger(value));
}

export function negatedRange(x: Range): Range {
  return { ...x, negative: x.positive, positive: x.negative };
}

export function addedRange(x: Range, y: Range): Range {
  const sameSign = !((x.negative || y.negative) && (x.positive || y.positive));
  const largest = x.largest + y.largest;
  const whole = x.whole && y.whole && largest < 2 ** 53;
  return {
    negative: x.negative || y.negative,
    positive: x.positive || y.positive,
    zero: sameSign ? x.zero && y.zero : true,
    largest,
    smallest: smallestSum(x, y, sameSign, whole),
    k: whole ? 0 : sameSign ? Math.max(x.k, y.k) + 1 : Number.POSITIVE_INFINITY,
    bound: whole ? 0 : x.bound + y.bound + U * largest,
    whole,
  };
}

/** Two figures of one sign never add up to less than either; otherwise at least the last place of the smaller is left. */
function smallestSum(x: Range, y: Range, sameSign: boolean, whole: boolean): number {
  if (sameSign && !x.zero && !y.zero) return x.smallest + y.smallest;
  if (sameSign) return Math.min(x.smallest, y.smallest);
  return whole ? 1 : Math.min(x.smallest, y.smallest) * (U / 2);
}

export function subtractedRange(x: Range, y: Range): Range {
  return addedRange(x, negatedRange(y));
}

export function multipliedRange(x: Range, y: Range): Range {
  const largest = x.largest * y.largest;
  const whole = x.whole && y.whole && largest < 2 ** 53;
  return {
    negative: (x.negative && y.positive) || (x.positive && y.negative),
    positive: (x.positive && y.positive) || (x.negative && y.negative),
    zero: x.zero || y.zero,
    largest,
    smallest: x.smallest * y.smallest,
    k: whole ? 0 : x.k + y.k + 1,
    bound: whole ? 0 : x.largest * y.bound + y.largest * x.bound + x.bound * y.bound + U * largest,
    whole,
  };
}

/** Of the rows whose divisor is not zero. */
export function dividedRange(x: Range, y: Range): Range {
  const largest = x.largest / y.smallest;
  return {
    negative: (x.negative && y.positive) || (x.positive && y.negative),
    positive: (x.positive && y.positive) || (x.negative && y.negative),
    zero: x.zero,
    largest,
    smallest: x.smallest / y.largest,
    k: x.k + y.k + 1,
    bound: quotientBound(x, y, largest),
    whole: false,
  };
}

/** By the relative error of the divisor where it has one: its absolute bound is useless beside a small divisor. */
function quotientBound(x: Range, y: Range, largest: number): number {
  const room = y.smallest - y.bound;
  const absolute = room > 0 ? (x.bound + largest * y.bound) / room + U * largest : Number.POSITIVE_INFINITY;
  return Math.min(absolute, x.bound / y.smallest + largest * (y.k + 1) * U);
}

export function unsignedRange(x: Range): Range {
  return { ...x, negative: false, positive: x.positive || x.negative };
}

/** Of a choice among values: the one or the other, whichever, by comparison of the values themselves. */
export function extremeRange(x: Range, y: Range): Range {
  const sameSign = !((x.negative || y.negative) && (x.positive || y.positive));
  return { ...eitherRange(x, y), k: sameSign ? Math.max(x.k, y.k) : Number.POSITIVE_INFINITY };
}

/** Of a choice that a condition makes. */
export function eitherRange(x: Range, y: Range): Range {
  return {
    negative: x.negative || y.negative,
    positive: x.positive || y.positive,
    zero: x.zero || y.zero,
    largest: Math.max(x.largest, y.largest),
    smallest: Math.min(x.smallest, y.smallest),
    k: Math.max(x.k, y.k),
    bound: Math.max(x.bound, y.bound),
    whole: x.whole && y.whole,
  };
}

export function roundedRange(x: Range, decimals: number): Range {
  const largest = x.largest + 10 ** -decimals;
  const whole = decimals <= 0 && largest < 2 ** 53;
  const k = whole ? 0 : 1;
  return { ...x, zero: true, largest, smallest: 10 ** -decimals / 2, k, bound: k * U * largest, whole };
}
