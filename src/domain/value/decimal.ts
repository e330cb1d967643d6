// The decimal arithmetic behind every figure: work at 60 digits, publish at most 40.
import { Decimal } from "decimal.js";

/** Working numbers: 60 significant digits, half away from zero. Never leaves the domain; texts do. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });
export type Exact = Decimal;

/**
 * The number that a working value stands for, at most 40 significant digits.
 * A quotient like 272/3 never ends, so three of them add up to 271,999…9 or 272,000…1 instead of 272 and would fall on the
 * wrong side of a band. What fills all 40 digits is such a carried quotient; when its last digits are only that noise
 * around a short number, the short number is meant.
 */
export function settle(value: Exact): Exact {
  if (value.precision() < PUBLISHED) return value;
  const short = value.toSignificantDigits(PUBLISHED - NOISE);
  return short.precision() <= SHORT ? short : value.toSignificantDigits(PUBLISHED);
}

/** Plain text without exponent, trailing zeros or "-0": the form that is stored and hashed. */
export function plainText(value: Exact): string {
  return value.isZero() ? "0" : value.toFixed();
}

const PUBLISHED = 40;
const NOISE = 4;
/** No figure of an agency has more digits than rupiah in the quadrillions with nine decimals. */
const SHORT = 24;
