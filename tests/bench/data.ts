// The three formulas of the bench, in the words of each peer, and the figures they run on.
import type { Decimal } from "decimal.js";
import { randomFrom } from "../../src/domain/formula/testing/random.ts";

export type Columns = readonly Float64Array[];

export type BenchFormula = {
  name: string;
  /** Keys of the columns, in order; what our language writes as last_year(a) is a column like any other. */
  keys: readonly string[];
  text: string;
  /** For languages without last_year. */
  plain: string;
  /** The whole loop as a programmer would write it for this one formula. */
  byHand(columns: Columns, shown: Float64Array): void;
  /** The same without rounding: not a figure that can be shown, but the least work there is. */
  bareHand(columns: Columns, shown: Float64Array): void;
  byDecimal(D: typeof Decimal, figures: readonly Decimal[]): Decimal;
};

export const FORMULAS: readonly BenchFormula[] = [
  {
    name: "ratio",
    keys: ["a", "b"],
    text: "a / b * 100",
    plain: "a / b * 100",
    byHand: ([a = NONE, b = NONE], shown) => {
      for (let i = 0; i < shown.length; i += 1)
        shown[i] = Math.round(((a[i] as number) / (b[i] as number)) * 100 * 100) / 100;
    },
    bareHand: ([a = NONE, b = NONE], shown) => {
      for (let i = 0; i < shown.length; i += 1) shown[i] = ((a[i] as number) / (b[i] as number)) * 100;
    },
    byDecimal: (_D, [a, b]) => at(a).div(at(b)).times(100),
  },
  {
    name: "growth with last year",
    keys: ["a", "last_year(a)"],
    text: "(a - last_year(a)) / last_year(a) * 100",
    plain: "(a - a0) / a0 * 100",
    byHand: ([a = NONE, b = NONE], shown) => {
      for (let i = 0; i < shown.length; i += 1) {
        const base = b[i] as number;
        shown[i] = Math.round((((a[i] as number) - base) / base) * 100 * 100) / 100;
      }
    },
    bareHand: ([a = NONE, b = NONE], shown) => {
      for (let i = 0; i < shown.length; i += 1) {
        const base = b[i] as number;
        shown[i] = (((a[i] as number) - base) / base) * 100;
      }
    },
    byDecimal: (_D, [a, b]) => at(a).minus(at(b)).div(at(b)).times(100),
  },
  {
    name: "composite of 12 variables",
    keys: Array.from({ length: 12 }, (_, index) => `v${index}`),
    text: "v0 / v1 * 30 + v2 / v3 * 25 + v4 / v5 * 20 + (v6 + v7 - v8) / (v9 + v10 + v11) * 25",
    plain: "v0 / v1 * 30 + v2 / v3 * 25 + v4 / v5 * 20 + (v6 + v7 - v8) / (v9 + v10 + v11) * 25",
    byHand: (columns, shown) => {
      const [v0 = NONE, v1 = NONE, v2 = NONE, v3 = NONE, v4 = NONE, v5 = NONE] = columns;
      const [v6 = NONE, v7 = NONE, v8 = NONE, v9 = NONE, v10 = NONE, v11 = NONE] = columns.slice(6);
      for (let i = 0; i < shown.length; i += 1) {
        const first = ((v0[i] as number) / (v1[i] as number)) * 30 + ((v2[i] as number) / (v3[i] as number)) * 25;
        const rest = (v6[i] as number) + (v7[i] as number) - (v8[i] as number);
        const all = (v9[i] as number) + (v10[i] as number) + (v11[i] as number);
        shown[i] = Math.round((first + ((v4[i] as number) / (v5[i] as number)) * 20 + (rest / all) * 25) * 100) / 100;
      }
    },
    bareHand: (columns, shown) => {
      const [v0 = NONE, v1 = NONE, v2 = NONE, v3 = NONE, v4 = NONE, v5 = NONE] = columns;
      const [v6 = NONE, v7 = NONE, v8 = NONE, v9 = NONE, v10 = NONE, v11 = NONE] = columns.slice(6);
      for (let i = 0; i < shown.length; i += 1) {
        const first = ((v0[i] as number) / (v1[i] as number)) * 30 + ((v2[i] as number) / (v3[i] as number)) * 25;
        const rest = (v6[i] as number) + (v7[i] as number) - (v8[i] as number);
        const all = (v9[i] as number) + (v10[i] as number) + (v11[i] as number);
        shown[i] = first + ((v4[i] as number) / (v5[i] as number)) * 20 + (rest / all) * 25;
      }
    },
    byDecimal: (_D, v) => {
      const part = (over: number, under: number, weight: number) => at(v[over]).div(at(v[under])).times(weight);
      const sum = part(0, 1, 30)
        .plus(part(2, 3, 25))
        .plus(part(4, 5, 20));
      const rest = at(v[6]).plus(at(v[7])).minus(at(v[8]));
      return sum.plus(rest.div(at(v[9]).plus(at(v[10])).plus(at(v[11]))).times(25));
    },
  },
];

/** Counts and amounts as offices have them: whole people, rupiah, figures with two decimals. */
export function ordinaryData({ keys }: BenchFormula, rows: number): Columns {
  const random = randomFrom(keys.length);
  return keys.map((_, column) =>
    Float64Array.from({ length: rows }, () =>
      column % 3 === 2 ? (1 + random.below(1e8)) / 100 : 1 + random.below(1e6),
    ),
  );
}

/** Never a zero divisor: what division by zero gives is another question, and doubles have no honest answer. */
export function hostileData({ keys }: BenchFormula, rows: number): Columns {
  const random = randomFrom(100 + keys.length);
  const figure = (): number => {
    switch (random.below(5)) {
      case 0:
        return 1 + random.below(64);
      case 1:
        return Number(`${random.below(100)}.${random.pick(["5", "05", "005", "125", "375", "625", "995"])}`);
      case 2:
        return 1e15 - random.below(1e6);
      case 3:
        return Number(`0.${"0".repeat(random.below(9))}${1 + random.below(9)}`);
      default:
        return random.pick([0.1, 0.2, 0.3, 0.7, 1.1, 8, 16, 40, 80, 200, 400, 800, 1600]);
    }
  };
  return keys.map(() => Float64Array.from({ length: rows }, figure));
}

const NONE = new Float64Array(0);

function at(figure: Decimal | undefined): Decimal {
  if (!figure) throw new RangeError("A column is missing");
  return figure;
}
