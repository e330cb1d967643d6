// Arithmetic on canonical texts. Results are canonical; what does not end is carried to 40 significant digits.
import * as fraction from "./fraction.ts";
import { type Fraction, isCarried, plainText, readFraction, withoutNoise } from "./fraction.ts";

export const addExact = (a: string, b: string): string => plainText(fraction.plus(readFraction(a), readFraction(b)));
export const subtractExact = (a: string, b: string): string =>
  plainText(fraction.minus(readFraction(a), readFraction(b)));
export const multiplyExact = (a: string, b: string): string =>
  plainText(fraction.times(readFraction(a), readFraction(b)));

/** null when b is exactly zero: a division by zero has no number, whoever asks must say why. */
export function divideExact(a: string, b: string): string | null {
  const quotient = fraction.over(readFraction(a), readFraction(b));
  return quotient && plainText(quotient);
}

export const sumExact = (numbers: readonly string[]): string => plainText(settled(sumOf(numbers), numbers));

/** Σ weight × number / Σ weight; null when the weights add up to zero. Thirds that make a whole give that whole. */
export function meanExact(
  numbers: readonly string[],
  weights: readonly string[] = numbers.map(() => "1"),
): string | null {
  const points = numbers.map((number, index) =>
    fraction.times(readFraction(number), readFraction(weights[index] ?? "0")),
  );
  const mean = fraction.over(points.reduce(fraction.plus, ZERO), sumOf(weights));
  return mean && plainText(settled(mean, numbers));
}

export const absExact = (a: string): string => (a.startsWith("-") ? a.slice(1) : a);
export const compareExact = (a: string, b: string): -1 | 0 | 1 => fraction.compare(readFraction(a), readFraction(b));
export const isZeroExact = (a: string): boolean => readFraction(a).over === 0n;

/** Rounds half away from zero; a negative number of decimals rounds to tens, hundreds, thousands. */
export const roundExact = (exact: string, decimals: number): string =>
  plainText(fraction.rounded(readFraction(exact), decimals));

/** Cuts off instead of rounding, as documents sometimes do. */
export const truncateExact = (exact: string, decimals: number): string =>
  plainText(fraction.truncated(readFraction(exact), decimals));

const ZERO: Fraction = { over: 0n, under: 1n };
const sumOf = (numbers: readonly string[]): Fraction => numbers.map(readFraction).reduce(fraction.plus, ZERO);

function settled(result: Fraction, from: readonly string[]): Fraction {
  return from.some(isCarried) ? withoutNoise(result) : result;
}
