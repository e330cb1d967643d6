// The higher judge: the same tree in fractions of whole numbers, where nothing is ever rounded. Slow, and always right.
import { type Formula, nameOfUse } from "../tree.ts";

export type Fraction = { over: bigint; under: bigint };

export function judgeExactly(tree: Formula, figures: ReadonlyMap<string, string>): Fraction | null {
  const of = (part: Formula): Fraction | null => judgeExactly(part, figures);
  switch (tree.kind) {
    case "number":
      return fraction(tree.exact);
    case "variable":
      return fraction(figures.get(tree.key) ?? "");
    case "time":
      return fraction(figures.get(nameOfUse(tree)) ?? "");
    case "negate": {
      const value = of(tree.of);
      return value && { over: -value.over, under: value.under };
    }
    case "binary": {
      const [a, b] = [of(tree.left), of(tree.right)];
      if (!a || !b) return null;
      if (tree.operator === "*") return reduced(a.over * b.over, a.under * b.under);
      if (tree.operator === "/") return b.over === 0n ? null : reduced(a.over * b.under, a.under * b.over);
      return plus(a, tree.operator === "+" ? b : { over: -b.over, under: b.under });
    }
    case "if": {
      const [a, b] = [of(tree.condition.left), of(tree.condition.right)];
      if (!a || !b) return null;
      const order = a.over * b.under - b.over * a.under;
      const holds = {
        "<": order < 0n,
        "<=": order <= 0n,
        ">": order > 0n,
        ">=": order >= 0n,
        "==": order === 0n,
        "!=": order !== 0n,
      };
      return of(holds[tree.condition.operator] ? tree.whenTrue : tree.whenFalse);
    }
    case "call": {
      const values = tree.args.map(of);
      const numbers = values.flatMap((value) => value ?? []);
      const [first, second] = numbers;
      if (numbers.length < values.length || !first) return null;
      if (tree.name === "abs") return first.over < 0n ? { over: -first.over, under: first.under } : first;
      if (tree.name === "round") return fraction(roundedText(first, Number(second?.over ?? 0n)));
      if (tree.name === "min") return numbers.reduce((low, x) => (x.over * low.under < low.over * x.under ? x : low));
      if (tree.name === "max")
        return numbers.reduce((high, x) => (x.over * high.under > high.over * x.under ? x : high));
      const sum = numbers.reduce(plus);
      return tree.name === "sum" ? sum : reduced(sum.over, sum.under * BigInt(numbers.length));
    }
  }
}

/** Plain decimal text, half away from zero, decimals ≥ 0. */
export function roundedText({ over, under }: Fraction, decimals: number): string {
  const negative = over < 0n;
  const scaled = (negative ? -over : over) * 10n ** BigInt(decimals);
  const whole = (2n * scaled + under) / (2n * under);
  const digits = whole.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && whole !== 0n ? `-${text}` : text;
}

function fraction(exact: string): Fraction {
  const [whole = "", decimals = ""] = exact.split(".");
  return reduced(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

const plus = (a: Fraction, b: Fraction): Fraction => reduced(a.over * b.under + b.over * a.under, a.under * b.under);

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return a === 0n ? { over: 0n, under: 1n } : { over: (sign * over) / a, under: (sign * under) / a };
}
