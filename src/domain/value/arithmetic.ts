// Arithmetic on canonical texts. Results are canonical; what does not end is carried to 40 significant digits.
import { Exact, plainText, settle } from "./decimal.ts";

export const addExact = (a: string, b: string): string => published(new Exact(a).plus(b));
export const subtractExact = (a: string, b: string): string => published(new Exact(a).minus(b));
export const multiplyExact = (a: string, b: string): string => published(new Exact(a).times(b));

/** null when b is exactly zero: a division by zero has no number, whoever asks must say why. */
export const divideExact = (a: string, b: string): string | null =>
  isZeroExact(b) ? null : published(new Exact(a).div(b));

export const sumExact = (numbers: readonly string[]): string =>
  published(numbers.reduce((sum, number) => sum.plus(number), new Exact(0)));

export const absExact = (a: string): string => (a.startsWith("-") ? a.slice(1) : a);

export function compareExact(a: string, b: string): -1 | 0 | 1 {
  const order = new Exact(a).comparedTo(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

export const isZeroExact = (a: string): boolean => compareExact(a, "0") === 0;

/** Rounds half away from zero; a negative number of decimals rounds to tens, hundreds, thousands. */
export function roundExact(exact: string, decimals: number): string {
  return plainText(roundDecimal(new Exact(exact), decimals));
}

/** Cuts off instead of rounding, as documents sometimes do. */
export function truncateExact(exact: string, decimals: number): string {
  return plainText(new Exact(exact).toDecimalPlaces(decimals, Exact.ROUND_DOWN));
}

export function roundDecimal(value: Exact, decimals: number): Exact {
  if (decimals >= 0) return value.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP);
  const unit = new Exact(10).pow(-decimals);
  return value.div(unit).toDecimalPlaces(0, Exact.ROUND_HALF_UP).times(unit);
}

const published = (value: Exact): string => plainText(settle(value));
