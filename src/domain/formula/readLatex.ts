// LaTeX fractions as documents print them, into the same tree: \frac{\sum \text{…}}{\sum \text{…}} \times 100\%.
import { readDigits } from "#domain/value/readDigits.ts";
import { toCanonical } from "#domain/value/value.ts";
import { type FormulaError, formulaError } from "./error.ts";
import { LabelKeys } from "./labelKeys.ts";
import type { LatexMarks } from "./latex.ts";
import { type LatexToken, readLatexTokens } from "./latexTokens.ts";
import { type CompareOperator, type Comparison, type Formula, type FunctionName, LIMITS } from "./tree.ts";

export type LatexReading =
  | { ok: true; tree: Formula; labels: Record<string, string>; marks: LatexMarks }
  | { ok: false; errors: FormulaError[] };

/** Keys are invented from the labels in the order of reading; the same label is the same variable. Never throws. */
export function readLatex(latex: string): LatexReading {
  const read = readLatexTokens(latex);
  if (!read.ok) return { ok: false, errors: [read.error] };
  const reader = new LatexReader(read.tokens);
  try {
    const tree = reader.whole();
    const { labels, sums, percent } = reader;
    return { ok: true, tree, labels: labels.all(), marks: { sums: [...sums], percent } };
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, errors: [problem.error] };
    return { ok: false, errors: [{ at: 0, text: latex, message: "LaTeX tidak dapat dibaca." }] };
  }
}

class Refused extends Error {
  readonly error: FormulaError;
  constructor(error: FormulaError) {
    super(error.message);
    this.error = error;
  }
}

class LatexReader {
  readonly labels = new LabelKeys();
  readonly sums = new Set<string>();
  percent = false;
  private readonly tokens: readonly LatexToken[];
  private next = 0;
  private depth = 0;

  constructor(tokens: readonly LatexToken[]) {
    this.tokens = tokens;
  }

  whole(): Formula {
    const tree = this.sum();
    if (this.peek().kind !== "end") this.refuse("tidak diharapkan di sini");
    if (this.labels.count() > LIMITS.variables) this.refuse(`data dasar lebih dari ${LIMITS.variables}`);
    return tree;
  }

  private sum(): Formula {
    let left = this.product();
    for (let sign = this.peek().text; sign === "+" || sign === "-"; sign = this.peek().text) {
      this.next += 1;
      left = { kind: "binary", operator: sign, left, right: this.product() };
    }
    return left;
  }

  private product(): Formula {
    let left = this.factor();
    for (let sign = this.peek().text; sign === "*" || sign === "/"; sign = this.peek().text) {
      this.next += 1;
      left = { kind: "binary", operator: sign, left, right: this.factor() };
    }
    return left;
  }

  private factor(): Formula {
    if (this.peek().text !== "-" || this.peek().kind !== "sign") return this.primary();
    this.next += 1;
    return this.deeper(() => ({ kind: "negate", of: this.factor() }));
  }

  private primary(): Formula {
    const token = this.take();
    switch (token.kind) {
      case "number":
        return this.number(token);
      case "label":
        return { kind: "variable", key: this.labels.keyOf(token.text) };
      case "total":
        return this.total();
      case "fraction": {
        const left = this.braced();
        return { kind: "binary", operator: "/", left, right: this.braced() };
      }
      case "function":
        return this.call(token);
      case "open":
        return this.inside(token.text === "{" ? "}" : ")");
      default:
        this.next -= 1;
        return this.refuse(
          token.kind === "end" ? "rumus berhenti sebelum lengkap" : "harus bilangan, nama data, atau pecahan",
        );
    }
  }

  private number(token: LatexToken): Formula {
    const digits = readDigits(token.text, {});
    if (digits.kind !== "number") return this.refuseAt(token, "bukan bilangan yang jelas");
    const exact = toCanonical(digits.exact);
    if (this.peek().kind === "percent") {
      if (exact !== "100") return this.refuse("tanda persen hanya untuk faktor 100%");
      this.percent = true;
      this.next += 1;
    }
    return { kind: "number", exact };
  }

  /** Documents write Σ in front of what is already a count; repeated ones mean the same. */
  private total(): Formula {
    while (this.peek().kind === "total") this.next += 1;
    const before = this.next;
    const of = this.primary();
    const labels = this.tokens.slice(before, this.next).filter(({ kind }) => kind === "label");
    for (const { text } of labels) this.sums.add(this.labels.keyOf(text));
    return of;
  }

  private call(name: LatexToken): Formula {
    const text = name.text;
    this.expect("(");
    if (text === "if") {
      const condition = this.deeper(() => this.comparison());
      this.expect(";");
      const whenTrue = this.deeper(() => this.sum());
      this.expect(";");
      return { kind: "if", condition, whenTrue, whenFalse: this.inside(")") };
    }
    const args = [this.deeper(() => this.sum())];
    while (this.peek().text === ";") {
      this.next += 1;
      args.push(this.deeper(() => this.sum()));
    }
    this.expect(")");
    const [first, second] = args;
    if (text === "prev" || text === "last_year" || text === "year") {
      if (args.length !== 1 || first?.kind !== "variable")
        return this.refuseAt(name, "memerlukan tepat satu data dasar");
      return { kind: "time", at: text === "last_year" ? "last-year" : text, key: first.key };
    }
    const wanted = text === "abs" ? 1 : text === "round" ? 2 : args.length;
    const whole = second?.kind === "negate" ? second.of : second;
    if (
      args.length !== wanted ||
      (text === "round" && (whole?.kind !== "number" || !/^(\d|1[0-2])$/.test(whole.exact)))
    ) {
      return this.refuseAt(name, text === "round" ? "memerlukan isi dan banyak desimal" : "memerlukan tepat satu isi");
    }
    return { kind: "call", name: text as FunctionName, args };
  }

  private comparison(): Comparison {
    const left = this.sum();
    const token = this.take();
    if (token.kind !== "compare") return this.refuseAt(token, "harus perbandingan");
    return { kind: "compare", operator: token.text as CompareOperator, left, right: this.sum() };
  }

  private braced(): Formula {
    this.expect("{");
    return this.inside("}");
  }

  private inside(close: string): Formula {
    const tree = this.deeper(() => this.sum());
    this.expect(close);
    return tree;
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > LIMITS.depth) this.refuse(`bersarang lebih dari ${LIMITS.depth} lapis`);
    const result = read();
    this.depth -= 1;
    return result;
  }

  private expect(text: string): void {
    const token = this.take();
    if (token.text !== text || token.kind === "label") this.refuseAt(token, `seharusnya ${text}`);
  }

  private peek(): LatexToken {
    return this.tokens[this.next] ?? END;
  }

  private take(): LatexToken {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  private refuse(what: string): never {
    return this.refuseAt(this.peek(), what);
  }

  private refuseAt(token: LatexToken, what: string): never {
    const at = token.kind === "end" ? (this.tokens.at(-1)?.at ?? 0) : token.at;
    throw new Refused(formulaError({ at, text: token.text }, what));
  }
}

const END: LatexToken = { kind: "end", text: "", at: 0 };
