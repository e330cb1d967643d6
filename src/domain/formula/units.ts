// Units of parts of a formula: what is added or compared must be measured in the same satuan.
import { printFormula } from "./print.ts";
import { childrenOf, type Formula } from "./tree.ts";

export type MixedUnits = { text: string; units: string[] };

/** satuanOf: undefined when unknown; unknown and bare numbers fit with everything. */
export function mixedUnits(tree: Formula, satuanOf: (key: string) => string | undefined): MixedUnits[] {
  const found: MixedUnits[] = [];
  unitOf(tree, satuanOf, found);
  return found;
}

/** The satuan of the result: "orang", "kali per dokumen", "" for what has none, null where it is not known. */
export function resultUnit(tree: Formula, satuanOf: (key: string) => string | undefined): string | null {
  const unit = unitOf(tree, satuanOf, []);
  if (unit === null) return null;
  return unit.size === 0 ? "" : nameOf(unit);
}

export const isDimensionless = (satuan: string): boolean => DIMENSIONLESS.has(satuan.trim().toLowerCase());

/** Exponents by satuan, "orang/kejadian" as {orang: 1, kejadian: -1}; null fits with everything. */
type Unit = ReadonlyMap<string, number> | null;

function unitOf(tree: Formula, satuanOf: (key: string) => string | undefined, found: MixedUnits[]): Unit {
  const of = (child: Formula) => unitOf(child, satuanOf, found);
  switch (tree.kind) {
    case "number":
      return null;
    case "variable":
    case "time":
      return unitNamed(satuanOf(tree.key));
    case "negate":
      return of(tree.of);
    case "binary": {
      const [left, right] = [of(tree.left), of(tree.right)];
      if (tree.operator === "*" || tree.operator === "/")
        return multiplied(left, right, tree.operator === "/" ? -1 : 1);
      return same(tree, [left, right], found);
    }
    case "if": {
      same(tree, [of(tree.condition.left), of(tree.condition.right)], found);
      return same(tree, [of(tree.whenTrue), of(tree.whenFalse)], found);
    }
    case "call":
      if (tree.name === "round" || tree.name === "abs")
        return childrenOf(tree)[0] ? of(childrenOf(tree)[0] ?? tree) : null;
      return same(tree, tree.args.map(of), found);
  }
}

function unitNamed(satuan: string | undefined): Unit {
  const name = satuan?.trim().toLowerCase();
  if (name === undefined || name === "") return null;
  return DIMENSIONLESS.has(name) ? new Map() : new Map([[name, 1]]);
}

function multiplied(left: Unit, right: Unit, sign: 1 | -1): Unit {
  if (left === null && right === null) return null;
  const product = new Map(left ?? []);
  for (const [name, exponent] of right ?? []) {
    const sum = (product.get(name) ?? 0) + sign * exponent;
    if (sum === 0) product.delete(name);
    else product.set(name, sum);
  }
  return product;
}

function same(tree: Formula, units: readonly Unit[], found: MixedUnits[]): Unit {
  const names = [...new Set(units.flatMap((unit) => (unit === null ? [] : [nameOf(unit)])))];
  if (names.length > 1) found.push({ text: printFormula(tree), units: names });
  return units.find((unit) => unit !== null) ?? null;
}

function nameOf(unit: ReadonlyMap<string, number>): string {
  const sorted = [...unit].sort(([a], [b]) => (a < b ? -1 : 1));
  const above = sorted.filter(([, exponent]) => exponent > 0).map(([name, exponent]) => raised(name, exponent));
  const below = sorted
    .filter(([, exponent]) => exponent < 0)
    .map(([name, exponent]) => `per ${raised(name, -exponent)}`);
  return [above.join(" × "), ...below].filter((part) => part !== "").join(" ") || "tanpa satuan";
}

/** "orang", "orang²", "orang³", "orang^4". */
const raised = (name: string, exponent: number): string => `${name}${["", "²", "³"][exponent - 1] ?? `^${exponent}`}`;

const DIMENSIONLESS = new Set(["%", "persen", "rasio", "indeks", "nilai", "skor", "poin"]);
