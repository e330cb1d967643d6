// The arithmetic behind every figure: fractions of whole numbers, in which nothing is ever rounded. Thirds add up to one, a
// divisor that is zero is seen to be zero, and a tie at the last digit is a tie. Texts of at most 40 digits come out.

/** over / under, under > 0; not necessarily in lowest terms. */
export type Fraction = { over: bigint; under: bigint };

export function readFraction(exact: string): Fraction {
  const point = exact.indexOf(".");
  if (point < 0) return { over: BigInt(exact), under: 1n };
  return { over: BigInt(exact.slice(0, point) + exact.slice(point + 1)), under: powerOfTen(exact.length - point - 1) };
}

/** "100/3", in lowest terms. */
export function ratioText({ over: top, under }: Fraction): string {
  const divisor = commonDivisor(top < 0n ? -top : top, under);
  return `${top / divisor}/${under / divisor}`;
}

/** The other way. Throws SyntaxError or RangeError on what {@link ratioText} does not write. */
export function readRatio(text: string): Fraction {
  const [top = "", bottom = ""] = text.split("/");
  const under = BigInt(bottom);
  if (under <= 0n) throw new RangeError(`"${text}" bukan pecahan`);
  return { over: BigInt(top), under };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export const negated = ({ over, under }: Fraction): Fraction => ({ over: -over, under });
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negated(b));
export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });

/** null for a divisor of zero. */
export function over(a: Fraction, b: Fraction): Fraction | null {
  if (b.over === 0n) return null;
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest multiple of 10^-decimals, half away from zero. Negative decimals round to tens, hundreds, thousands. */
export function rounded({ over: top, under }: Fraction, decimals: number): Fraction {
  const scale = powerOfTen(Math.abs(decimals));
  const [n, d] = decimals >= 0 ? [top * scale, under] : [top, under * scale];
  const size = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  const whole = n < 0n ? -size : size;
  return decimals >= 0 ? { over: whole, under: scale } : { over: whole * scale, under: 1n };
}

/** Cut off towards zero. */
export function truncated({ over: top, under }: Fraction, decimals: number): Fraction {
  const scale = powerOfTen(decimals);
  return { over: (top * scale) / under, under: scale };
}

/**
 * Canonical decimal text: exact when it ends within 40 significant digits, else rounded to 40. A short text is always exact:
 * what lies a hair beside a short number stays on its side of it, so that later rounding and comparing see the truth.
 */
export function plainText(value: Fraction): string {
  if (value.under === 1n) return toText(value.over, 0);
  const decimals = DIGITS - magnitude(value);
  const { over: digits, under } = rounded(value, decimals);
  if (digits % TRAILING !== 0n || decimals <= 0) return toText(digits, Math.max(decimals, 0));
  return toText(digits + BigInt(compare(value, { over: digits, under })), decimals);
}

/** Whether a text fills all the digits that are carried: most likely a quotient that did not end. */
export function isCarried(exact: string): boolean {
  return exact.length >= DIGITS && exact.replace(/^-?0*\.?0*/, "").replace(".", "").length >= DIGITS;
}

/**
 * Carried quotients are a little off in their last digit: 90 2/3 + 89 2/3 + 89 2/3 comes to 270,000…1 and its mean falls on
 * the wrong side of a band. A result so close to a short number that only such noise parts them is that number.
 */
export function withoutNoise(value: Fraction): Fraction {
  const short = rounded(value, SHORT - magnitude(value));
  const difference = minus(value, short);
  const noise = (difference.over < 0n ? -difference.over : difference.over) * value.under * NOISE;
  const size = (value.over < 0n ? -value.over : value.over) * difference.under;
  return noise <= size ? short : value;
}

const DIGITS = 40;
/** No figure of an agency has more digits than rupiah in the quadrillions with nine decimals. */
const SHORT = 24;
const TRAILING = 10n ** 10n;
/** Hundreds of carried quotients together are off by less than this part of their sum. */
const NOISE = 10n ** 36n;

/** How many digits stand before the decimal point; negative for zeros after it: 0,00123 has −2. */
function magnitude({ over: top, under }: Fraction): number {
  const size = top < 0n ? -top : top;
  if (size === 0n) return 0;
  const guess = size.toString().length - under.toString().length;
  const [n, d] = guess >= 0 ? [size, under * powerOfTen(guess)] : [size * powerOfTen(-guess), under];
  return n >= d ? guess + 1 : guess;
}

function toText(digits: bigint, decimals: number): string {
  if (digits === 0n) return "0";
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  const whole = text.slice(0, text.length - decimals);
  let end = text.length;
  while (end > whole.length && text[end - 1] === "0") end -= 1;
  const fraction = text.slice(whole.length, end);
  return `${digits < 0n ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

function powerOfTen(exponent: number): bigint {
  const known = POWERS[exponent];
  if (known !== undefined) return known;
  return 10n ** BigInt(exponent);
}

const POWERS: readonly bigint[] = Array.from({ length: 81 }, (_, exponent) => 10n ** BigInt(exponent));
