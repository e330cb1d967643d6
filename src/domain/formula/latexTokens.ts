// The words of LaTeX that documents use around formulas; spacing commands and $ fall away.
import { type FormulaError, formulaError } from "./error.ts";

export type LatexToken = {
  kind:
    | "number"
    | "label"
    | "total"
    | "fraction"
    | "function"
    | "sign"
    | "compare"
    | "percent"
    | "open"
    | "close"
    | "separator"
    | "end";
  text: string;
  at: number;
};

export type LatexTokens = { ok: true; tokens: LatexToken[] } | { ok: false; error: FormulaError };

export function readLatexTokens(latex: string): LatexTokens {
  if (latex.length > LONGEST) {
    return {
      ok: false,
      error: { at: LONGEST, text: "", message: `LaTeX terlalu panjang, paling banyak ${LONGEST} karakter.` },
    };
  }
  const tokens: LatexToken[] = [];
  let at = 0;
  while (at < latex.length) {
    WORD.lastIndex = at;
    const groups = WORD.exec(latex)?.groups;
    if (!groups)
      return {
        ok: false,
        error: formulaError({ at, text: latex.slice(at, at + 1) }, "tidak dikenal dalam rumus LaTeX"),
      };
    const start = at;
    at = WORD.lastIndex;
    if (groups.skip !== undefined) continue;
    if (groups.text !== undefined) {
      const end = closingBrace(latex, at);
      if (end < 0)
        return { ok: false, error: formulaError({ at: start, text: groups.text }, "kurung kurawal belum ditutup") };
      const label = plainLabel(latex.slice(at, end));
      at = end + 1;
      if (label === "") return { ok: false, error: formulaError({ at: start, text: groups.text }, "teks kosong") };
      tokens.push({ kind: "label", text: label, at: start });
      continue;
    }
    tokens.push(tokenOf(groups, start, tokens.at(-1)));
  }
  return { ok: true, tokens };
}

const LONGEST = 20_000;
const WORDS: readonly RegExp[] = [
  /(?<skip>\s+|~|\$|\\[,;:! ]|\\q?quad\b|\\displaystyle\b|\\limits\b|\\(?:left|right|[bB]ig[lrg]?)(?![A-Za-z])\s*\.?|_\{[^{}]*\}|\^\{[^{}]*\}(?=\s*\\(?:text|mathrm)))/u,
  /\\(?<text>text|mathrm|textrm|textit|textbf|mbox|mathit)\s*\{/u,
  /(?<number>\d[\d.]*(?:(?:\{,\}|,)\d+)?)/u,
  /(?<total>\\sum\b|\\sum(?=_)|\\Sigma\b|[Σ∑])/u,
  /(?<fraction>\\[dt]?frac\b)/u,
  /\\operatorname\s*\{(?<function>abs|min|max|sum|avg|round|if|prev|last\\_year|year)\}/u,
  /\\(?<plainFunction>min|max)\b/u,
  /(?<times>\\times\b|\\cdot\b|[×*·])/u,
  /(?<over>\\div\b|[÷/:])/u,
  /(?<plus>\+)/u,
  /(?<minus>[-–−])/u,
  /(?<percent>\\?%)/u,
  /(?<compare>\\leq?\b|\\geq?\b|\\neq?\b|\\lt\b|\\gt\b|[<>=≤≥≠])/u,
  /(?<open>[({])/u,
  /(?<close>[)}])/u,
  /(?<separator>;)/u,
  /(?<bare>\p{L}[\p{L}\d]*(?: +\p{L}[\p{L}\d]*)*)/u,
];
const WORD = new RegExp(WORDS.map(({ source }) => source).join("|"), "uy");

function tokenOf(groups: Record<string, string | undefined>, at: number, before: LatexToken | undefined): LatexToken {
  const is = (kind: LatexToken["kind"], text: string): LatexToken => ({ kind, text, at });
  if (groups.number !== undefined) return is("number", groups.number.replace("{,}", ","));
  if (groups.total !== undefined) return is("total", "Σ");
  if (groups.fraction !== undefined) return is("fraction", groups.fraction);
  if (groups.function !== undefined) return is("function", groups.function.replace("\\", ""));
  if (groups.plainFunction !== undefined) return is("function", groups.plainFunction);
  if (groups.times !== undefined) return is("sign", "*");
  if (groups.over !== undefined) return is("sign", "/");
  if (groups.plus !== undefined) return is("sign", "+");
  if (groups.minus !== undefined) return is("sign", "-");
  if (groups.percent !== undefined) return is("percent", "%");
  if (groups.compare !== undefined) return is("compare", COMPARE.get(groups.compare) ?? groups.compare);
  if (groups.open !== undefined) return is("open", groups.open);
  if (groups.close !== undefined) return is("close", groups.close);
  if (groups.separator !== undefined) return is("separator", ";");
  const bare = (groups.bare ?? "").replace(/ +/g, " ");
  const afterValue = before !== undefined && ["number", "label", "close", "percent"].includes(before.kind);
  // Documents write "X 100" for × 100.
  return afterValue && /^x$/i.test(bare) ? is("sign", "*") : is("label", bare);
}

const COMPARE = new Map([
  ["\\le", "<="],
  ["\\leq", "<="],
  ["≤", "<="],
  ["\\ge", ">="],
  ["\\geq", ">="],
  ["≥", ">="],
  ["\\ne", "!="],
  ["\\neq", "!="],
  ["≠", "!="],
  ["\\lt", "<"],
  ["\\gt", ">"],
  ["=", "=="],
]);

function closingBrace(latex: string, from: number): number {
  let depth = 1;
  for (let at = from; at < latex.length; at += 1) {
    const sign = latex[at];
    if (sign === "\\") at += 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The label inside \text{…}: nested commands opened up, escapes undone, spaces single. */
function plainLabel(text: string): string {
  return text
    .replace(
      /\\textbackslash\{\}|\\(?:text|textrm|mathrm|textit|textbf|mbox|emph)\s*\{|\\([%&#$_{}])|[{}]/g,
      (match, escaped?: string) => (match.startsWith("\\textbackslash") ? "\\" : (escaped ?? "")),
    )
    .replace(/\s+/g, " ")
    .trim();
}
