// Text to tree. mathjs orders the operators; its nodes are translated here at once and never leave this file.
// (The bundled build of mathjs is used because it loads in a quarter of the time of its 600 separate modules.)
import math, { type MathNode } from "mathjs/lib/browser/math.js";
import { toCanonical } from "#domain/value/value.ts";
import { collectVariables } from "./collect.ts";
import { type FormulaError, formulaError } from "./error.ts";
import { bindingOf } from "./print.ts";
import { readTokens, type Token } from "./tokens.ts";
import {
  type BinaryOperator,
  type CompareOperator,
  type Comparison,
  childrenOf,
  type Formula,
  type FunctionName,
  LIMITS,
  TIME_NAMES,
} from "./tree.ts";

export type { FormulaError } from "./error.ts";

export type Parsed = { ok: true; tree: Formula } | { ok: false; errors: FormulaError[] };

/** Never throws: every text gives a tree or at least one error. Grammar: numbers, keys, + - * /, comparisons inside if. */
export function parseFormula(text: string): Parsed {
  const read = readTokens(text);
  if (!read.ok) return { ok: false, errors: [read.error] };
  const words = read.tokens.filter(({ kind }) => kind === "number" || kind === "name");
  try {
    const tree = new Translation(words).formula(mathParse(read.tokens.map(({ text }) => text).join(" ")));
    const error = tooLarge(tree);
    return error ? { ok: false, errors: [error] } : { ok: true, tree };
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, errors: [problem.error] };
    return { ok: false, errors: [{ at: 0, text, message: "Rumus tidak dapat dibaca." }] };
  }
}

const { parse: mathParse } = math.create({ parseDependencies: math.parseDependencies });

class Refused extends Error {
  readonly error: FormulaError;
  constructor(error: FormulaError) {
    super(error.message);
    this.error = error;
  }
}

/** mathjs forgets where a node stood; its leaves come in the order of the words, so each leaf takes the next word. */
class Translation {
  private readonly words: readonly Token[];
  private next = 0;

  constructor(words: readonly Token[]) {
    this.words = words;
  }

  formula(node: MathNode): Formula {
    switch (node.type) {
      case "ParenthesisNode":
        return this.formula(node.content);
      case "ConstantNode":
        return { kind: "number", exact: toCanonical(this.word().text) };
      case "SymbolNode":
        return { kind: "variable", key: this.word().text };
      case "OperatorNode":
        return this.operation(node.op, node.args);
      case "FunctionNode":
        return this.call(node.args);
      default:
        return this.refuse(this.here(), "tidak ada dalam rumus");
    }
  }

  private operation(operator: string, args: readonly MathNode[]): Formula {
    const [first, second] = args;
    if (first && !second && operator === "-") return { kind: "negate", of: this.formula(first) };
    if (first && second && isBinary(operator)) {
      const left = this.formula(first);
      return { kind: "binary", operator, left, right: this.formula(second) };
    }
    return this.refuse(this.here(), "perbandingan hanya boleh menjadi isi pertama dari if(…, …, …)");
  }

  private call(args: readonly MathNode[]): Formula {
    const name = this.word();
    if (name.text === "if") return this.choice(name, args);
    const at = TIMES.get(name.text);
    if (at) return this.time(name, at, args);
    if (!isFunction(name.text)) return this.refuse(name, "bukan fungsi");
    const translated = args.map((arg) => this.formula(arg));
    const [first, second] = translated;
    if (name.text === "abs" && translated.length !== 1) return this.refuse(name, "memerlukan tepat satu isi");
    if (translated.length === 0) return this.refuse(name, "memerlukan paling sedikit satu isi");
    if (name.text !== "round" || !first) return { kind: "call", name: name.text, args: translated };
    const decimals: Formula = second ?? { kind: "number", exact: "0" };
    if (translated.length > 2 || !isDecimalCount(decimals)) {
      return this.refuse(name, "ditulis round(isi, desimal) dengan desimal bilangan bulat dari -12 sampai 12");
    }
    return { kind: "call", name: "round", args: [first, decimals] };
  }

  private choice(name: Token, args: readonly MathNode[]): Formula {
    const [condition, first, second] = args;
    if (args.length !== 3 || !condition || !first || !second) {
      return this.refuse(name, "ditulis if(perbandingan, bila ya, bila tidak)");
    }
    return {
      kind: "if",
      condition: this.comparison(name, condition),
      whenTrue: this.formula(first),
      whenFalse: this.formula(second),
    };
  }

  private comparison(name: Token, node: MathNode): Comparison {
    if (node.type === "ParenthesisNode") return this.comparison(name, node.content);
    const [first, second] = node.type === "OperatorNode" ? node.args : [];
    if (node.type !== "OperatorNode" || !isComparison(node.op) || !first || !second) {
      return this.refuse(name, "isi pertamanya harus satu perbandingan, misalnya if(a > b, a, b)");
    }
    const left = this.formula(first);
    return { kind: "compare", operator: node.op, left, right: this.formula(second) };
  }

  private time(name: Token, at: "prev" | "last-year" | "year", args: readonly MathNode[]): Formula {
    if (args.length !== 1 || args[0]?.type !== "SymbolNode")
      return this.refuse(name, "memerlukan tepat satu data dasar");
    return { kind: "time", at, key: this.word().text };
  }

  private word(): Token {
    const word = this.here();
    this.next += 1;
    return word;
  }

  private here(): Token {
    return this.words[this.next] ?? { kind: "name", text: "", at: 0 };
  }

  private refuse(token: Token, what: string): never {
    throw new Refused(formulaError(token, what));
  }
}

function tooLarge(tree: Formula): FormulaError | null {
  const count = new Set(collectVariables(tree).map(({ key }) => key)).size;
  if (count > LIMITS.variables) {
    return { at: 0, text: "", message: `Rumus memakai ${count} data dasar, paling banyak ${LIMITS.variables}.` };
  }
  return depthOf(tree) > LIMITS.depth
    ? { at: 0, text: "", message: `Rumus bersarang lebih dari ${LIMITS.depth} lapis.` }
    : null;
}

/** A chain like a + b + c is one layer however long it is. */
function depthOf(tree: Formula): number {
  const chained = tree.kind === "binary" && tree.left.kind === "binary" && bindingOf(tree.left) === bindingOf(tree);
  const deepest = childrenOf(tree).map((child, index) => depthOf(child) - (chained && index === 0 ? 1 : 0));
  return 1 + Math.max(0, ...deepest);
}

const TIMES = new Map(Object.entries(TIME_NAMES).map(([at, name]) => [name, at as keyof typeof TIME_NAMES]));
const isBinary = (operator: string): operator is BinaryOperator => ["+", "-", "*", "/"].includes(operator);
const isComparison = (operator: string): operator is CompareOperator =>
  ["<", "<=", ">", ">=", "==", "!="].includes(operator);
const isFunction = (name: string): name is FunctionName => ["abs", "min", "max", "sum", "avg", "round"].includes(name);

function isDecimalCount(tree: Formula): boolean {
  const number = tree.kind === "negate" ? tree.of : tree;
  return number.kind === "number" && /^(\d|1[0-2])$/.test(number.exact);
}
