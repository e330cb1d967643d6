// The inner loops of compiled formulas: one operation over a block of rows in binary doubles. NaN marks a row that these
// loops cannot decide; once NaN, a row stays NaN.

export type Rows = Float64Array<ArrayBufferLike>;

/** Rows in a block: few enough for the fastest cache, many enough that a call costs nothing. */
export const ROWS = 2048;

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

/** How near to a rounding boundary a figure may lie and still be decided: an absolute part and one that grows with it. */
export type Reach = { fixed: number; relative: number };

/** bound and k as in a Range; the scaling by power and the bounds themselves are rounded, too. */
export function reachOf(bound: number, k: number, power: number): Reach {
  if (Number.isFinite(k)) return { fixed: 0, relative: (k + 2) * U * SAFE };
  return { fixed: bound * power * SAFE, relative: 2 * U * SAFE };
}

/**
 * The figures as shown, in units of their last digit: 94,87 is 9487 when power is 100. NaN where the reach leaves the digit
 * undecided, which includes every size from LARGEST on. Gives back how many are undecided.
 */
export function show(
  x: Rows,
  xAt: number,
  { fixed, relative }: Reach,
  power: number,
  units: Rows,
  at: number,
  count: number,
): number {
  let undecided = 0;
  for (let i = 0; i < count; i += 1) {
    const scaled = (x[xAt + i] as number) * power;
    const whole = scaled + HALVES - HALVES;
    const decided = 0.5 - Math.abs(scaled - whole) > fixed + Math.abs(scaled) * relative;
    units[at + i] = decided ? whole : Number.NaN;
    undecided += decided ? 0 : 1;
  }
  return undecided;
}

/** show of quotient, in one pass; a zero divisor is undecided. */
export function showQuotient(
  x: Rows,
  xAt: number,
  y: Rows,
  yAt: number,
  factor: number,
  { fixed, relative }: Reach,
  power: number,
  units: Rows,
  at: number,
  count: number,
): number {
  let undecided = 0;
  for (let i = 0; i < count; i += 1) {
    const scaled = ((x[xAt + i] as number) / (y[yAt + i] as number)) * factor * power;
    const whole = scaled + HALVES - HALVES;
    const decided = 0.5 - Math.abs(scaled - whole) > fixed + Math.abs(scaled) * relative;
    units[at + i] = decided ? whole : Number.NaN;
    undecided += decided ? 0 : 1;
  }
  return undecided;
}

/** show of (x − z) / y × factor, the shape of growth, in one pass; a zero divisor is undecided. */
export function showGrowth(
  x: Rows,
  xAt: number,
  z: Rows,
  zAt: number,
  y: Rows,
  yAt: number,
  factor: number,
  { fixed, relative }: Reach,
  power: number,
  units: Rows,
  at: number,
  count: number,
): number {
  let undecided = 0;
  for (let i = 0; i < count; i += 1) {
    const difference = (x[xAt + i] as number) - (z[zAt + i] as number);
    const scaled = (difference / (y[yAt + i] as number)) * factor * power;
    const whole = scaled + HALVES - HALVES;
    const decided = 0.5 - Math.abs(scaled - whole) > fixed + Math.abs(scaled) * relative;
    units[at + i] = decided ? whole : Number.NaN;
    undecided += decided ? 0 : 1;
  }
  return undecided;
}

/** show of addQuotient, in one pass. */
export function showSum(
  sum: Rows,
  sumAt: number,
  x: Rows,
  xAt: number,
  y: Rows,
  yAt: number,
  factor: number,
  { fixed, relative }: Reach,
  power: number,
  units: Rows,
  at: number,
  count: number,
): number {
  let undecided = 0;
  for (let i = 0; i < count; i += 1) {
    const quotient = ((x[xAt + i] as number) / (y[yAt + i] as number)) * factor;
    const scaled = ((sum[sumAt + i] as number) + quotient) * power;
    const whole = scaled + HALVES - HALVES;
    const decided = 0.5 - Math.abs(scaled - whole) > fixed + Math.abs(scaled) * relative;
    units[at + i] = decided ? whole : Number.NaN;
    undecided += decided ? 0 : 1;
  }
  return undecided;
}

export const U = 2 ** -53;
/** Adding and taking away 1,5 · 2^52 leaves the nearest whole number of anything below LARGEST; ties are never decided. */
export const HALVES = 1.5 * 2 ** 52;
/** The bounds are themselves computed in doubles; a formula has far fewer than a thousand million operations. */
export const SAFE = 1 + 1e-6;
/** From here on a rounded product may be off by a unit. */
export const LARGEST = 2 ** 51;
