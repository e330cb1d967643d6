// The words of a formula and the order in which they may stand. Whatever passes here is small enough, and plain enough,
// to be handed to a general parser: no text, brackets, properties, assignments, units or names of the machine.
import { type FormulaError, formulaError } from "./error.ts";
import { LIMITS } from "./tree.ts";

export type Token = { kind: "number" | "name" | "operator" | "open" | "close" | "comma"; text: string; at: number };

const FUNCTIONS: ReadonlySet<string> = new Set("abs min max sum avg round if prev last_year year".split(" "));

export function readTokens(text: string): { ok: true; tokens: Token[] } | { ok: false; error: FormulaError } {
  if (text.length > LIMITS.characters) {
    const message = `Rumus terlalu panjang: ${text.length} karakter, paling banyak ${LIMITS.characters}.`;
    return { ok: false, error: { at: LIMITS.characters, text: "", message } };
  }
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (!match) return { ok: false, error: strangerAt(text, at) };
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined);
    if (kind) tokens.push({ kind, text: PLAIN_SIGN.get(match[0]) ?? match[0], at });
    at = WORD.lastIndex;
  }
  const error = tokens.length === 0 ? { at: 0, text: "", message: "Rumus belum ditulis." } : firstMisplaced(tokens);
  return error ? { ok: false, error } : { ok: true, tokens };
}

/** Whether a name can be the key of a variable: not a function, not a word of the parser or of the machine. */
export function isVariableKey(name: string): boolean {
  return NAME.test(name) && name.length <= 64 && !FUNCTIONS.has(name) && !RESERVED.has(name) && !(name in {});
}

const WORD =
  /(?<space>\s+)|(?<number>\d+(?:\.\d+)?(?![\w.])|\.\d+(?![\w.]))|(?<name>[A-Za-z_]\w*(?![\w.]))|(?<operator>[<>=!]=|[-+*/<>×÷−–])|(?<open>\()|(?<close>\))|(?<comma>,)/y;
const KINDS = ["number", "name", "operator", "open", "close", "comma"] as const;
const PLAIN_SIGN = new Map([
  ["×", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
]);
const NAME = /^[A-Za-z]\w*$/;
const RESERVED = new Set(
  `mod to in and xor or not true false null undefined NaN Infinity end prototype import export eval function return
  this new delete typeof void var let const class super with arguments async await yield parse compile evaluate simplify
  createUnit derivative resolve chain config`.split(/\s+/),
);

/** Walks once over the tokens: a value, then an operator or the end, and so on; parentheses balanced and not too deep. */
function firstMisplaced(tokens: readonly Token[]): FormulaError | null {
  const open: { token: Token; isCall: boolean }[] = [];
  let before: Token | undefined;
  let minuses = 0;
  for (const [index, token] of tokens.entries()) {
    const afterValue =
      before !== undefined && (before.kind === "number" || before.kind === "name" || before.kind === "close");
    const isCall = token.kind === "name" && tokens[index + 1]?.kind === "open";
    switch (token.kind) {
      case "number":
      case "name": {
        if (afterValue) return formulaError(token, "tanda operasi hilang di depannya, tulis misalnya * atau +");
        const wrong = token.kind === "name" ? wrongName(token.text, isCall) : null;
        if (wrong) return formulaError(token, wrong);
        if (token.text.length > 64) return formulaError(token, "terlalu panjang, paling banyak 64 karakter");
        break;
      }
      case "open":
        if (afterValue && before?.kind !== "name") {
          return formulaError(token, "tanda operasi hilang di depannya, tulis misalnya * atau +");
        }
        open.push({ token, isCall: before?.kind === "name" });
        if (open.length > LIMITS.depth) return formulaError(token, `kurung bersarang lebih dari ${LIMITS.depth} lapis`);
        break;
      case "close":
        if (!open.pop()) return formulaError(token, "kurung tutup tanpa kurung buka");
        if (!afterValue) return formulaError(token, "di depannya harus ada bilangan, data dasar, atau kurung");
        break;
      case "comma":
        if (!open.at(-1)?.isCall)
          return formulaError(token, "koma hanya memisahkan isi fungsi; tulis desimal dengan titik");
        if (!afterValue) return formulaError(token, "di depannya harus ada bilangan, data dasar, atau kurung");
        break;
      case "operator": {
        minuses = !afterValue && token.text === "-" ? minuses + 1 : 0;
        if (minuses > LIMITS.depth) return formulaError(token, `tanda minus berturut-turut lebih dari ${LIMITS.depth}`);
        if (!afterValue && token.text !== "-") {
          return formulaError(token, "di depannya harus ada bilangan, data dasar, atau kurung");
        }
      }
    }
    before = token;
  }
  const unclosed = open.at(-1);
  if (before && !["number", "name", "close"].includes(before.kind)) {
    return formulaError(before, "setelahnya harus ada bilangan, data dasar, atau kurung");
  }
  return unclosed ? formulaError(unclosed.token, "kurung buka belum ditutup") : null;
}

function wrongName(name: string, isCall: boolean): string | null {
  if (isCall) return FUNCTIONS.has(name) ? null : `bukan fungsi; yang ada: ${[...FUNCTIONS].join(", ")}`;
  if (FUNCTIONS.has(name)) return `adalah fungsi, tulis ${name}(…)`;
  return isVariableKey(name) ? null : "tidak boleh menjadi nama data dasar";
}

function strangerAt(text: string, at: number): FormulaError {
  const rest = text.slice(at);
  const number = /^[\d.]*\d[\w.]*/.exec(rest)?.[0];
  if (number) {
    return formulaError(
      { text: number, at },
      /^\d+\.?\d*e/i.test(number)
        ? "bilangan ditulis lengkap, tanpa pangkat sepuluh"
        : /[A-Za-z_]/.test(number)
          ? "tanda operasi hilang antara bilangan dan nama"
          : "bukan bilangan; desimal ditulis dengan satu titik",
    );
  }
  const property = /^[A-Za-z_]\w*\.\w*/.exec(rest)?.[0];
  if (property) return formulaError({ text: property, at }, "rumus tidak membuka bagian dari sesuatu dengan titik");
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const known = STRANGERS.find(([signs]) => signs.includes(sign));
  return formulaError({ text: sign, at }, known ? known[1] : "tidak dikenal dalam rumus");
}

const STRANGERS: readonly [string, string][] = [
  ["=", "rumus tidak memberi nilai kepada nama; untuk membandingkan tulis =="],
  ["[]", "kurung siku (indeks, matriks) tidak ada dalam rumus"],
  ["{}", "kurung kurawal tidak ada dalam rumus"],
  ["\"'`“”‘’", "teks dalam tanda kutip tidak ada dalam rumus"],
  ["^", "pangkat tidak ada dalam rumus; tulis perkaliannya"],
  ["%", "tanda persen tidak ditulis; kalikan dengan 100"],
  [";:?#\\", "tidak ada dalam rumus"],
  ["&|!~", "tanda logika tidak ada dalam rumus; pakai if(a < b, …, …)"],
  [".", "titik hanya untuk desimal, misalnya 0.5"],
];
