// A column of figures: binary doubles to compute with, and the exact values behind them.

import { missing, type Value } from "#domain/value/value.ts";
import { eitherRange, type Range, rangeOf } from "./range.ts";
import { ROWS } from "./rows.ts";

export type Column = {
  /** The nearest double of each exact figure; NaN where there is none, or where it is too small for the error bounds. */
  doubles: Float64Array;
  /** Whether every double is exactly its figure. */
  isExact: boolean;
  range: Range;
  /** Of each block of rows. */
  blockRanges: readonly Range[];
  valueAt(row: number): Value;
};

export function columnOf(values: readonly Value[]): Column {
  const doubles = new Float64Array(values.length);
  let isExact = true;
  for (const [row, value] of values.entries()) {
    doubles[row] = value.kind === "number" ? nearest(value.exact) : Number.NaN;
    isExact &&= isWhole(doubles[row] ?? 0);
  }
  return {
    doubles,
    isExact,
    ...rangesOf(doubles, isExact),
    valueAt: (row) => values[row] ?? missing("Baris ini tidak ada."),
  };
}

/** Figures that came as doubles and mean their shortest decimal text, such as 0.1; NaN means not filled in. */
export function columnOfNumbers(numbers: Float64Array): Column {
  const isExact = numbers.every(isWhole);
  return {
    doubles: numbers,
    isExact,
    ...rangesOf(numbers, isExact),
    valueAt: (row) => {
      const number = numbers[row] ?? Number.NaN;
      return Number.isFinite(number)
        ? { kind: "number", exact: plain(number) }
        : missing(`Baris ${row + 1} belum diisi.`);
    },
  };
}

function rangesOf(figures: Float64Array, isExact: boolean): { range: Range; blockRanges: Range[] } {
  const count = Math.ceil(figures.length / ROWS);
  const blockRanges = Array.from({ length: count }, (_, block) =>
    rangeOf(figures, block * ROWS, Math.min((block + 1) * ROWS, figures.length), isExact),
  );
  return { range: blockRanges.reduce(eitherRange, rangeOf(figures, 0, 0, isExact)), blockRanges };
}

function nearest(exact: string): number {
  const double = Number(exact);
  return Math.abs(double) < SMALLEST && exact !== "0" ? Number.NaN : double;
}

/** Whole numbers below 2^53 are exact whatever their text was. */
const isWhole = (double: number): boolean => Number.isSafeInteger(double) || Number.isNaN(double);

/** The shortest text of a double, without exponent. */
function plain(number: number): string {
  const [digits = "0", exponent = "0"] = String(number).split("e");
  const shift = Number(exponent);
  if (shift === 0) return Object.is(number, -0) ? "0" : digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${whole}${fraction}`;
  return sign + whole + fraction.padEnd(shift, "0");
}

const SMALLEST = 1e-280;
