// The closed language of formulas: plain JSON, nothing else can be computed. Every walker switches over these kinds.

export type At = "now" | "prev" | "last-year" | "year";
export type BinaryOperator = "+" | "-" | "*" | "/";
export type CompareOperator = "<" | "<=" | ">" | ">=" | "==" | "!=";
export type FunctionName = "abs" | "min" | "max" | "sum" | "avg" | "round";

export type Comparison = { kind: "compare"; operator: CompareOperator; left: Formula; right: Formula };

export type Formula =
  /** exact: canonical decimal text, never negative (a minus is its own node). */
  | { kind: "number"; exact: string }
  | { kind: "variable"; key: string }
  | { kind: "negate"; of: Formula }
  | { kind: "binary"; operator: BinaryOperator; left: Formula; right: Formula }
  | { kind: "if"; condition: Comparison; whenTrue: Formula; whenFalse: Formula }
  /** round has exactly two arguments, the second a whole number, possibly negated. */
  | { kind: "call"; name: FunctionName; args: readonly Formula[] }
  /** The variable in another period: the one before, the same of last year, or the whole year. */
  | { kind: "time"; at: Exclude<At, "now">; key: string };

export const LIMITS = { characters: 2000, depth: 32, variables: 64 } as const;

/** How time is written in a formula. */
export const TIME_NAMES: Record<Exclude<At, "now">, string> = { prev: "prev", "last-year": "last_year", year: "year" };

export type VariableUse = { key: string; at: At };

/** "penduduk", "last_year(penduduk)": the name under which the figure of a use is given and substituted. */
export function nameOfUse({ key, at }: VariableUse): string {
  return at === "now" ? key : `${TIME_NAMES[at]}(${key})`;
}

/** The formulas directly inside a formula, from left to right. */
export function childrenOf(tree: Formula): readonly Formula[] {
  switch (tree.kind) {
    case "number":
    case "variable":
    case "time":
      return [];
    case "negate":
      return [tree.of];
    case "binary":
      return [tree.left, tree.right];
    case "if":
      return [tree.condition.left, tree.condition.right, tree.whenTrue, tree.whenFalse];
    case "call":
      return tree.args;
  }
}
