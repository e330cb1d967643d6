// The inner loops of compiled formulas: one operation over a block of rows in binary doubles. NaN marks a row that these
// loops cannot decide; once NaN, a row stays NaN.

export type Rows = Float64Array<ArrayBufferLike>;

export function add(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = (x[xAt + i] as number) + (y[yAt + i] as number);
}

/** x + s·y + t·z for signs s and t. */
export function addSigned(
  x: Rows,
  xAt: number,
  s: number,
  y: Rows,
  yAt: number,
  t: number,
  z: Rows,
  zAt: number,
  into: Rows,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    into[i] = (x[xAt + i] as number) + s * (y[yAt + i] as number) + t * (z[zAt + i] as number);
  }
}

export function subtract(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = (x[xAt + i] as number) - (y[yAt + i] as number);
}

export function multiply(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = (x[xAt + i] as number) * (y[yAt + i] as number);
}

export function scale(x: Rows, xAt: number, factor: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = (x[xAt + i] as number) * factor;
}

export function divideBy(x: Rows, xAt: number, divisor: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = (x[xAt + i] as number) / divisor;
}

/** x / y × factor in one pass, the shape of nearly every indicator. The divisor is known not to be zero. */
export function quotient(x: Rows, xAt: number, y: Rows, yAt: number, factor: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = ((x[xAt + i] as number) / (y[yAt + i] as number)) * factor;
}

/** The same where the divisor may be zero: such a row has no number. */
export function quotientOrNone(
  x: Rows,
  xAt: number,
  y: Rows,
  yAt: number,
  factor: number,
  into: Rows,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const divisor = y[yAt + i] as number;
    into[i] = divisor === 0 ? Number.NaN : ((x[xAt + i] as number) / divisor) * factor;
  }
}

/** sum + x / y × factor. */
export function addQuotient(
  sum: Rows,
  sumAt: number,
  x: Rows,
  xAt: number,
  y: Rows,
  yAt: number,
  factor: number,
  into: Rows,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    into[i] = (sum[sumAt + i] as number) + ((x[xAt + i] as number) / (y[yAt + i] as number)) * factor;
  }
}

export function unsign(x: Rows, xAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = Math.abs(x[xAt + i] as number);
}

export function lower(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = Math.min(x[xAt + i] as number, y[yAt + i] as number);
}

export function higher(x: Rows, xAt: number, y: Rows, yAt: number, into: Rows, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = Math.max(x[xAt + i] as number, y[yAt + i] as number);
}

/** Rounds to a power of ten where an error up to bound cannot change the digit. up: the power counts decimals. */
export function round(
  x: Rows,
  xAt: number,
  bound: number,
  power: number,
  up: boolean,
  into: Rows,
  count: number,
): void {
  const reach = (up ? bound * power : bound / power) * SAFE;
  for (let i = 0; i < count; i += 1) {
    const scaled = up ? (x[xAt + i] as number) * power : (x[xAt + i] as number) / power;
    const whole = scaled + HALVES - HALVES;
    const size = Math.abs(scaled);
    const decided = 0.5 - Math.abs(scaled - whole) > reach + size * (2 * U) && size < LARGEST;
    into[i] = decided ? (up ? whole / power : whole * power) : Number.NaN;
  }
}

/**
 * The figures as shown, from results with a relative bound k·u; NaN where it cannot decide the last digit.
 * Gives back how many rows are undecided.
 */
export function showRelative(
  x: Rows,
  xAt: number,
  k: number,
  power: number,
  shown: Rows,
  at: number,
  count: number,
): number {
  let undecided = 0;
  const reach = (k + 2) * U * SAFE;
  for (let i = 0; i < count; i += 1) {
    const scaled = (x[xAt + i] as number) * power;
    const whole = scaled + HALVES - HALVES;
    const size = Math.abs(scaled);
    if (0.5 - Math.abs(scaled - whole) > size * reach) {
      shown[at + i] = whole / power + 0;
    } else {
      shown[at + i] = Number.NaN;
      undecided += 1;
    }
  }
  return undecided;
}

/** The same from results with one absolute bound for all rows. */
export function showWithin(
  x: Rows,
  xAt: number,
  bound: number,
  power: number,
  shown: Rows,
  at: number,
  count: number,
): number {
  let undecided = 0;
  const reach = bound * power * SAFE;
  for (let i = 0; i < count; i += 1) {
    const scaled = (x[xAt + i] as number) * power;
    const whole = scaled + HALVES - HALVES;
    const size = Math.abs(scaled);
    if (0.5 - Math.abs(scaled - whole) > reach + size * (2 * U)) {
      shown[at + i] = whole / power + 0;
    } else {
      shown[at + i] = Number.NaN;
      undecided += 1;
    }
  }
  return undecided;
}

const U = 2 ** -53;
/** Adding and taking away 1,5 · 2^52 leaves the nearest whole number of anything below LARGEST; ties are never decided. */
export const HALVES = 1.5 * 2 ** 52;
/** The bounds are themselves computed in doubles; a formula has far fewer than a thousand million operations. */
export const SAFE = 1 + 1e-6;
/** Whole numbers up to here, divided by a power of ten, still print all their digits. */
export const LARGEST = 2 ** 51;
