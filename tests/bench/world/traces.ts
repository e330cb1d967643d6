// What an approval freezes, computed by the engine on the same figures that the rows are given.
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { type MeasureInput, type Measurement, measure } from "#domain/formula/measure.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import { parsePeriodCode } from "#domain/period/period.ts";
import { numberValue } from "#domain/value/value.ts";
import { ENTERED } from "./size.ts";
import { KINDS } from "./words.ts";

/** How many different sets of figures there are; the rest of the rows repeat them. */
export const VARIANTS = 10;

export const EXPRESSIONS: readonly (string | null)[] = [
  "@a / @b * 100",
  "@a",
  "(@a - last_year(@a)) / last_year(@a) * 100",
  null,
  "@a / @b * 100",
];
export const TARGETS = ["95", "900", "2", "85", "95"] as const;

/** Places in the row of half-years from 2023-S1 on. */
export const HALVES = ["2023-S1", "2023-S2", ...ENTERED] as const;

export const figureA = (variant: number, half: number): number => 800 + 13 * variant + 7 * half;
export const figureB = (variant: number): number => 1000 + 11 * variant;
export const scoreOf = (variant: number, half: number): string => `${70 + variant}.${half}5`;

export type FrozenRow = {
  kind: number;
  variant: number;
  period: string;
  trace: string;
  amount: string;
  capaian: string;
};

/** One of each kind, variant and period; "@nama", "@a" and "@b" stand for what the row will be called. */
export function frozenRows(): FrozenRow[] {
  return KINDS.flatMap((_, kind) =>
    Array.from({ length: VARIANTS }, (_, variant) => ENTERED.map((period) => frozenRow(kind, variant, period))).flat(),
  );
}

function frozenRow(kind: number, variant: number, period: string): FrozenRow {
  const measured = measure(question(kind, variant, period));
  return {
    ...{ kind, variant, period, trace: JSON.stringify(measured) },
    ...{ amount: exactOf(measured.realisasi), capaian: exactOf(measured.capaian.raw) },
  };
}

function question(kind: number, variant: number, code: string): MeasureInput {
  const expression = EXPRESSIONS[kind]?.replaceAll("@", "");
  const parsed = expression ? parseFormula(expression) : null;
  const period = parsePeriodCode(code);
  if (!period || parsed?.ok === false) throw new Error(`${code}: ${expression}`);
  const half = HALVES.indexOf(code as (typeof HALVES)[number]);
  return {
    indicator: {
      ...{ name: "@nama", satuan: "persen", decimals: 2, polarity: "maximise", negativeNatural: false },
      ...{ measuredIn: ["S1", "S2"], accumulation: "last", mode: "per-period" },
    },
    formula: parsed?.ok ? { version: 1, tree: parsed.tree, text: expression as string } : null,
    variables: parsed ? ["a", "b"].map((key) => variable(key, variant)) : [],
    direct: parsed ? [] : [{ period: code, value: numberValue(scoreOf(variant, half)) }],
    target: { kind: "single", exact: TARGETS[kind] as string },
    ...{ period, policy: DEFAULT_POLICY },
  };
}

const variable = (key: string, variant: number): MeasureInput["variables"][number] => ({
  ...{ key, label: `@label-${key}`, satuan: "orang", accumulation: "last", mode: "per-period", decimals: 0 },
  values: HALVES.map((period, half) => ({
    ...{ period, enteredBy: "Operator", enteredAt: "2025-07-08T02:00:00.000Z" },
    value: numberValue(String(key === "a" ? figureA(variant, half) : figureB(variant))),
  })),
});

function exactOf(value: Measurement["realisasi"]): string {
  if (value.kind !== "number") throw new Error(`not a number: ${JSON.stringify(value)}`);
  return value.exact;
}
