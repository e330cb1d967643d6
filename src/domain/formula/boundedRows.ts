// The inner loops of the careful stage: one operation over a block of rows in binary doubles, each with a bound on how far
// its result can be from the exact one. A row that leaves the range where these bounds hold becomes NaN.
import { HALVES, LARGEST, type Rows, SAFE, U } from "./rows.ts";

export function multiply(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const a = x[xAt + i] as number;
    const b = y[yAt + i] as number;
    const r = a * b;
    into[i] = Math.abs(r) < TINY && a !== 0 && b !== 0 ? Number.NaN : r;
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

/** sign +1 adds, −1 subtracts; for parts with relative bounds kx, ky. */
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
    const b = y[yAt + i] as number;
    const r = a + sign * b;
    into[i] = r;
    bounds[i] = Math.abs(a) * ux + Math.abs(b) * uy + Math.abs(r) * U;
  }
}

/** The same for parts with absolute bounds ex, ey. */
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
    const spread = Math.abs(x[xAt + i] as number) * dy + Math.abs(y[yAt + i] as number) * dx + dx * dy;
    bounds[i] = spread + Math.abs(product[i] as number) * U;
  }
}

/** A divisor that may be zero within its bound makes the bound infinite, so that decimals decide. */
export function divideBounds(
  _x: Rows,
  _xAt: number,
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
    const spread = ((ex[i] as number) + q * (ey[i] as number)) / room;
    bounds[i] = room > 0 ? spread + q * U : Number.POSITIVE_INFINITY;
  }
}

export function absoluteBounds(x: Rows, xAt: number, k: number, bounds: Rows, count: number): void {
  const u = k * U;
  for (let i = 0; i < count; i += 1) bounds[i] = Math.abs(x[xAt + i] as number) * u;
}

/** sign +1 takes the lower, −1 the higher of two; the bound is the larger of both. */
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
    into[i] = sign * Math.min(sign * (x[xAt + i] as number), sign * (y[yAt + i] as number));
    bounds[i] = Math.max(ex[i] as number, ey[i] as number);
  }
}

/** Rounds to a power of ten, or NaN where the bound cannot decide the digit. up: the power counts decimals. */
export function round(x: Rows, xAt: number, ex: Rows, power: number, up: boolean, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const v = x[xAt + i] as number;
    const scaled = up ? v * power : v / power;
    const reach = (up ? (ex[i] as number) * power : (ex[i] as number) / power) + Math.abs(scaled) * (2 * U);
    const whole = scaled + HALVES - HALVES;
    const decided = 0.5 - Math.abs(scaled - whole) > reach * SAFE && Math.abs(scaled) < LARGEST;
    into[i] = decided ? (up ? whole / power : whole * power) : Number.NaN;
  }
}

/** The figures as shown, in units of their last digit; NaN where the bound of a row cannot decide it. */
export function show(x: Rows, xAt: number, ex: Rows, power: number, units: Rows, at: number, count: number): number {
  let undecided = 0;
  for (let i = 0; i < count; i += 1) {
    const scaled = (x[xAt + i] as number) * power;
    const whole = scaled + HALVES - HALVES;
    const reach = ((ex[i] as number) * power + Math.abs(scaled) * (2 * U)) * SAFE;
    const decided = 0.5 - Math.abs(scaled - whole) > reach;
    units[at + i] = decided ? whole : Number.NaN;
    undecided += decided ? 0 : 1;
  }
  return undecided;
}

/** Below this, products and quotients may lose digits that the bounds do not know of. */
const TINY = 2 ** -960;
