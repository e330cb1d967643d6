// The judge of the engine: the same tree in decimal.js at 40 significant digits, written without the engine's arithmetic.
import { Decimal } from "decimal.js";
import { type Formula, nameOfUse } from "../tree.ts";

const Forty = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** null where a divisor is zero; NaN never leaves. */
export function judge(tree: Formula, figures: ReadonlyMap<string, string>): Decimal | null {
  const of = (part: Formula): Decimal | null => judge(part, figures);
  switch (tree.kind) {
    case "number":
      return new Forty(tree.exact);
    case "variable":
      return new Forty(figures.get(tree.key) ?? Number.NaN);
    case "time":
      return new Forty(figures.get(nameOfUse(tree)) ?? Number.NaN);
    case "negate": {
      const value = of(tree.of);
      return value?.neg() ?? null;
    }
    case "binary": {
      const [left, right] = [of(tree.left), of(tree.right)];
      if (!left || !right) return null;
      if (tree.operator === "+") return left.add(right);
      if (tree.operator === "-") return left.sub(right);
      if (tree.operator === "*") return left.mul(right);
      return right.isZero() ? null : left.div(right);
    }
    case "if": {
      const [left, right] = [of(tree.condition.left), of(tree.condition.right)];
      if (!left || !right) return null;
      const order = left.cmp(right);
      const holds = {
        "<": order < 0,
        "<=": order <= 0,
        ">": order > 0,
        ">=": order >= 0,
        "==": order === 0,
        "!=": order !== 0,
      };
      return of(holds[tree.condition.operator] ? tree.whenTrue : tree.whenFalse);
    }
    case "call": {
      const values = tree.args.map(of);
      const numbers = values.flatMap((value) => value ?? []);
      const [first, second] = numbers;
      if (numbers.length < values.length || !first) return null;
      if (tree.name === "abs") return first.abs();
      if (tree.name === "min") return Forty.min(...numbers);
      if (tree.name === "max") return Forty.max(...numbers);
      if (tree.name === "round") return first.toDecimalPlaces(second?.toNumber() ?? 0);
      const sum = numbers.reduce((total, number) => total.add(number), new Forty(0));
      return tree.name === "sum" ? sum : sum.div(numbers.length);
    }
  }
}

/** "−1.234,50": rounded half away from zero, the way people read it. */
export function shownBy(value: Decimal | null, decimals: number): string {
  if (!value) return "tidak terdefinisi";
  const [whole = "", fraction] = value.toFixed(decimals, Decimal.ROUND_HALF_UP).split(".");
  const digits = whole.replace("-", "");
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  const zero = /^[0.]*$/.test(`${digits}.${fraction ?? ""}`);
  return `${whole.startsWith("-") && !zero ? "−" : ""}${groups.join(".")}${fraction ? `,${fraction}` : ""}`;
}
