// Texts that people, documents and attackers could write as a formula.
import { parseFormula } from "../parse.ts";
import { printFormula } from "../print.ts";
import { readLatex } from "../readLatex.ts";
import { type Random, randomFormula, randomFrom } from "./random.ts";

export type FuzzResult = {
  strings: number;
  trees: number;
  /** Milliseconds of the slowest text; where one was slow it is tried again, for a pause of the machine is not a hang. */
  slowest: number;
  broken: string[];
};

export function fuzzParser(seed: number, strings: number): FuzzResult {
  const random = randomFrom(seed);
  const result: FuzzResult = { strings: 0, trees: 0, slowest: 0, broken: [] };
  while (result.strings < strings) {
    const text = randomText(random);
    const read = random.below(10) === 0 ? readLatex : parseFormula;
    result.strings += 1;
    try {
      const start = performance.now();
      const parsed = read(text);
      const took = performance.now() - start;
      if (took > result.slowest)
        result.slowest = Math.max(result.slowest, took > SLOW ? again(() => read(text)) : took);
      if (parsed.ok) result.trees += 1;
      else if (!pointsInto(parsed.errors, text))
        result.broken.push(`${JSON.stringify(text)}: ${JSON.stringify(parsed.errors)}`);
    } catch (error) {
      result.broken.push(`${JSON.stringify(text)} threw ${String(error)}`);
    }
  }
  return result;
}

/** The best of three further tries, in time of this thread alone. */
function again(attempt: () => void): number {
  const times = [0, 1, 2].map(() => {
    const before = process.threadCpuUsage();
    attempt();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const SLOW = 5;

function pointsInto(errors: readonly { at: number; text: string; message: string }[], text: string): boolean {
  const [error] = errors;
  return error !== undefined && error.at >= 0 && error.at <= text.length && error.message.endsWith(".");
}

function randomText(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return pieces(random, WORDS, 1 + random.below(12));
    case 1:
      return pieces(random, WORDS, 1 + random.below(40), "");
    case 2:
      return characters(random, 1 + random.below(40));
    case 3:
      return characters(random, random.below(200), 0x10000);
    case 4:
      return printFormula(randomFormula(random, ["a", "penduduk_bekerja", "x9"], 1 + random.below(4)));
    case 5:
      return spoiled(random, printFormula(randomFormula(random, ["a", "b"], 1 + random.below(4))));
    case 6:
      return random.pick(DEEP)(1 + random.below(60));
    default:
      return pieces(random, LATEX, 1 + random.below(14), "");
  }
}

const pieces = (random: Random, words: readonly string[], count: number, between = " "): string =>
  Array.from({ length: count }, () => random.pick(words)).join(between);

const characters = (random: Random, count: number, limit = 0x7f): string =>
  Array.from({ length: count }, () => String.fromCharCode(random.below(limit))).join("");

/** A good formula with one character changed, left out or put in. */
function spoiled(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const middle = random.pick(["", "(", ")", ",", "*", "^", ".", " ", "=", "é", "\u0000", random.pick(WORDS)]);
  return text.slice(0, at) + middle + text.slice(at + random.below(2));
}

const WORDS = [
  ..."a b x1 penduduk _ 0 1 100 0.5 .5 5. 1e9 0x1f 1,5 + - * / ( ) , < <= == != > = ! ^ % & | ~ ? : ; . .. [ ] { } # \" ' \\ @ $ × ÷ − – “".split(
    " ",
  ),
  ..."abs( min( max( sum( avg( round( if( prev( last_year( year( sqrt( eval( import( constructor __proto__ toString".split(
    " ",
  ),
  ..."mod to in and or not true null NaN Infinity end cm Jumlah \n \t".split(" "),
];
const LATEX = [
  ..."\\frac { } \\text{ A \\sum Σ \\times \\cdot \\div 100 \\% % \\left( \\right) ( ) + - – $ ~ \\, \\operatorname{max} ; _{i} ^{n} \\ { \\\\ 0,5 0{,}5 X".split(
    " ",
  ),
];
const DEEP: readonly ((depth: number) => string)[] = [
  (depth) => `${"(".repeat(depth)}a${")".repeat(depth)}`,
  (depth) => `${"-".repeat(depth)}a`,
  (depth) => `${"abs(".repeat(depth)}a${")".repeat(depth)}`,
  (depth) => `${"if(a<b,".repeat(depth)}a`,
  (depth) => "(".repeat(depth * 30),
  (depth) => `${"a+".repeat(depth * 16)}a`,
  (depth) => `${"1/".repeat(depth * 16)}a`,
  (depth) => "(a)(".repeat(depth),
  (depth) => "[".repeat(depth * 30),
  (depth) => "\\frac{".repeat(depth * 30),
];
