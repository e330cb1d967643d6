// Random formulas and figures for the tests: repeatable from a seed, and hostile on purpose.
import type { CompareOperator, Formula, FunctionName } from "../tree.ts";

export type Random = { next(): number; below(limit: number): number; pick<T>(list: readonly T[]): T };

/** A small generator with a fixed sequence per seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError("Nothing to pick from");
      return found;
    },
  };
}

/** Any tree of the language over the given keys, at most depth deep. */
export function randomFormula(random: Random, keys: readonly string[], depth: number): Formula {
  if (depth <= 1 || random.below(6) === 0) return leaf(random, keys);
  const part = (): Formula => randomFormula(random, keys, depth - 1);
  switch (random.below(9)) {
    case 0:
      return { kind: "negate", of: part() };
    case 1: {
      const condition = { kind: "compare", operator: random.pick(COMPARISONS), left: part(), right: part() } as const;
      return { kind: "if", condition, whenTrue: part(), whenFalse: part() };
    }
    case 2: {
      const name = random.pick(CALLS);
      if (name === "abs") return { kind: "call", name, args: [part()] };
      if (name === "round")
        return { kind: "call", name, args: [part(), { kind: "number", exact: String(random.below(5)) }] };
      return { kind: "call", name, args: Array.from({ length: 1 + random.below(4) }, part) };
    }
    case 3:
    case 4: {
      const quotient: Formula = { kind: "binary", operator: "/", left: part(), right: part() };
      return { kind: "binary", operator: "*", left: quotient, right: { kind: "number", exact: "100" } };
    }
    default:
      return { kind: "binary", operator: random.pick(["+", "-", "*", "/"] as const), left: part(), right: part() };
  }
}

/** Figures as offices have them, and as they should never have them: ties, huge budgets, tiny rates, near equality. */
export function randomFigure(random: Random): string {
  switch (random.below(12)) {
    case 0:
      return "0";
    case 1:
      return String(random.below(20));
    case 2:
      return `${random.below(100)}.${random.pick(["5", "05", "005", "0005", "125", "375", "625", "995"])}`;
    case 3:
      return `${1 + random.below(999)}${String(random.below(1e6)).padStart(6, "0")}${String(random.below(1e6)).padStart(6, "0")}`;
    case 4:
      return `0.${"0".repeat(3 + random.below(7))}${1 + random.below(99)}`;
    case 5:
      return `-${random.below(1000)}.${random.below(100)}`;
    case 6:
      return random.pick([
        "1000000000000000",
        "999999999999999",
        "1000000000000000.01",
        "0.000000001",
        "33.333333333",
        "66.666666667",
      ]);
    case 7:
      return `${random.below(100)}.${String(random.below(1e9)).padStart(9, "0")}`;
    default:
      return `${random.below(1e6)}${random.below(2) === 0 ? "" : `.${String(random.below(100)).padStart(2, "0")}`}`;
  }
}

function leaf(random: Random, keys: readonly string[]): Formula {
  const kind = random.below(8);
  if (kind === 0)
    return { kind: "number", exact: random.pick(["0", "1", "2", "3", "7", "100", "0.5", "0.25", "1000000", "0.001"]) };
  if (kind === 1)
    return { kind: "time", at: random.pick(["prev", "last-year", "year"] as const), key: random.pick(keys) };
  return { kind: "variable", key: random.pick(keys) };
}

const COMPARISONS: readonly CompareOperator[] = ["<", "<=", ">", ">=", "==", "!="];
const CALLS: readonly FunctionName[] = ["abs", "min", "max", "sum", "avg", "round"];
