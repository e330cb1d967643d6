// The careful loops: one operation over a block of rows in binary doubles, each with a bound on how far
// its result can be from the exact one. A bound is either relative, one factor k for the whole block (|error| ≤ k·u·|v|),
// or absolute, a column. A row that leaves the range where these bounds hold becomes NaN and is computed in decimals.

import { U } from "./range.ts";
import { HALVES, LARGEST, type Rows, SAFE } from "./rows.ts";

/** Below this, products and quotients may lose digits that the bounds do not know of. */
const TINY = 2 ** -960;

export function multiply(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const a = x[xAt + i] as number;
    const b = y[yAt + i] as number;
    const r = a * b;
    into[i] = Math.abs(r) < TINY && a !== 0 && b !== 0 ? Number.NaN : r;
  }
}

export function scale(x: Rows, xAt: number, factor: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const a = x[xAt + i] as number;
    const r = a * factor;
    into[i] = Math.abs(r) < TINY && a !== 0 ? Number.NaN : r;
  }
}

export function divide(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const a = x[xAt + i] as number;
    const b = y[yAt + i] as number;
    const r = a / b;
    into[i] = b === 0 || (Math.abs(r) < TINY && a !== 0) ? Number.NaN : r;
  }
}

export function divideBy(x: Rows, xAt: number, divisor: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const a = x[xAt + i] as number;
    const r = a / divisor;
    into[i] = Math.abs(r) < TINY && a !== 0 ? Number.NaN : r;
  }
}

/** sign +1 adds, −1 subtracts; for operands with relative bounds kx, ky. */
export function addRelative(
  x: Rows,
  xAt: number,
  kx: number,
  y: Rows,
  yAt: number,
  ky: number,
  sign: 1 | -1,
  into: Rows,
  bounds: Rows,
  count: number,
): void {
  const ux = kx * U;
  const uy = ky * U;
  for (let i = 0; i < count; i += 1) {
    const a = x[xAt + i] as number;
    const b = sign * (y[yAt + i] as number);
    const r = a + b;
    into[i] = r;
    bounds[i] = Math.abs(a) * ux + Math.abs(b) * uy + Math.abs(r) * U;
  }
}

/** The same for operands with absolute bounds. */
export function addAbsolute(
  x: Rows,
  xAt: number,
  ex: Rows,
  y: Rows,
  yAt: number,
  ey: Rows,
  sign: 1 | -1,
  into: Rows,
  bounds: Rows,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const r = (x[xAt + i] as number) + sign * (y[yAt + i] as number);
    into[i] = r;
    bounds[i] = (ex[i] as number) + (ey[i] as number) + Math.abs(r) * U;
  }
}

export function multiplyBounds(
  x: Rows,
  xAt: number,
  ex: Rows,
  y: Rows,
  yAt: number,
  ey: Rows,
  product: Rows,
  bounds: Rows,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const dx = ex[i] as number;
    const dy = ey[i] as number;
    bounds[i] =
      Math.abs(x[xAt + i] as number) * dy +
      Math.abs(y[yAt + i] as number) * dx +
      dx * dy +
      Math.abs(product[i] as number) * U;
  }
}

/** A divisor that may be zero within its bound makes the bound infinite, so that decimals decide. */
export function divideBounds(
  ex: Rows,
  y: Rows,
  yAt: number,
  ey: Rows,
  quotient: Rows,
  bounds: Rows,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const room = Math.abs(y[yAt + i] as number) - (ey[i] as number);
    const q = Math.abs(quotient[i] as number);
    bounds[i] = room > 0 ? ((ex[i] as number) + q * (ey[i] as number)) / room + q * U : Number.POSITIVE_INFINITY;
  }
}

/** ex scaled by a factor, plus the rounding of the result. */
export function scaleBounds(ex: Rows, factor: number, result: Rows, bounds: Rows, count: number): void {
  const size = Math.abs(factor);
  for (let i = 0; i < count; i += 1) bounds[i] = (ex[i] as number) * size + Math.abs(result[i] as number) * U * 2;
}

export function absoluteBounds(x: Rows, xAt: number, k: number, bounds: Rows, count: number): void {
  const u = k * U;
  for (let i = 0; i < count; i += 1) bounds[i] = Math.abs(x[xAt + i] as number) * u;
}

/** sign −1 takes the higher, +1 the lower of two; the bound is the larger of both. */
export function choose(
  x: Rows,
  xAt: number,
  ex: Rows,
  y: Rows,
  yAt: number,
  ey: Rows,
  sign: 1 | -1,
  into: Rows,
  bounds: Rows,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const a = x[xAt + i] as number;
    const b = y[yAt + i] as number;
    into[i] = sign * a <= sign * b ? a : b >= a || b <= a ? b : Number.NaN;
    bounds[i] = Math.max(ex[i] as number, ey[i] as number);
  }
}

/** A figure rounded to a power of ten, or NaN where the bound cannot decide the digit. */
export function roundRows(x: Rows, ex: Rows, power: number, up: boolean, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const v = x[i] as number;
    const scaled = up ? v * power : v / power;
    const reach = (up ? (ex[i] as number) * power : (ex[i] as number) / power) + Math.abs(scaled) * U * 2;
    const whole = scaled + HALVES - HALVES;
    const decided = 0.5 - Math.abs(scaled - whole) > reach * SAFE && Math.abs(scaled) < LARGEST;
    into[i] = decided ? (up ? whole / power : whole * power) : Number.NaN;
  }
}

/** The figures as shown; NaN where the bound of a row cannot decide its last digit. Gives back how many are undecided. */
export function showAbsolute(
  x: Rows,
  xAt: number,
  ex: Rows,
  power: number,
  shown: Rows,
  at: number,
  count: number,
): number {
  let undecided = 0;
  for (let i = 0; i < count; i += 1) {
    const scaled = (x[xAt + i] as number) * power;
    const whole = scaled + HALVES - HALVES;
    const size = Math.abs(scaled);
    if (0.5 - Math.abs(scaled - whole) > ((ex[i] as number) * power + size * U * 2) * SAFE && size < LARGEST) {
      shown[at + i] = whole / power + 0;
    } else {
      shown[at + i] = Number.NaN;
      undecided += 1;
    }
  }
  return undecided;
}
