// Compiled formulas against their judges, on random formulas and hostile figures.
import { columnOf } from "../column.ts";
import { compileFormula } from "../compile.ts";
import { printFormula } from "../print.ts";
import { type Formula, nameOfUse } from "../tree.ts";
import { judgeExactly, roundedText } from "./fraction.ts";
import { judge, shownBy } from "./judge.ts";
import { type Random, randomFigure } from "./random.ts";

export type Tally = {
  cases: number;
  /** Rows that doubles could not decide. */
  inDecimals: number;
  /** Rows where decimal.js at 40 digits itself is off (it cannot hold thirds) and the fraction agrees with the engine. */
  judgeOff: number;
  wrong: string[];
};

export const emptyTally = (): Tally => ({ cases: 0, inDecimals: 0, judgeOff: 0, wrong: [] });

/** Compares every shown row of one formula; figures: as texts, by use. */
export function tallyFormula(tree: Formula, random: Random, rows: number, decimals: number, tally: Tally): void {
  const { uses, run } = compileFormula(tree);
  const data = uses.map(() => Array.from({ length: rows }, () => randomFigure(random)));
  if (random.below(3) === 0) almostEqual(data, random);
  const columns = data.map((texts) => columnOf(texts.map((exact) => ({ kind: "number", exact }))));
  const shown = run(columns, decimals);
  tally.inDecimals += shown.decided.size;
  for (let row = 0; row < (uses.length === 0 ? 1 : rows); row += 1) {
    const figures = new Map(uses.map((use, index) => [nameOfUse(use), data[index]?.[row] ?? ""]));
    const wanted = shownBy(judge(tree, figures), decimals);
    const got = shown.textAt(row);
    tally.cases += 1;
    if (got === wanted || tooLong(wanted)) continue;
    const exactly = judgeExactly(tree, figures);
    if (exactly && got === shownText(roundedText(exactly, decimals))) tally.judgeOff += 1;
    else if (!exactly && got === "tidak terdefinisi") tally.judgeOff += 1;
    else tally.wrong.push(`${printFormula(tree)} with ${[...figures].join(" ")}: ${got}, not ${wanted}`);
  }
}

/** Every third row nearly or exactly the same in the first two columns: cancellation and equality. */
function almostEqual(data: string[][], random: Random): void {
  const [first, second] = data;
  if (!first || !second) return;
  for (let row = 0; row < first.length; row += 3) {
    const figure = first[row] ?? "0";
    second[row] = random.below(2) === 0 ? figure : figure.includes(".") ? `${figure}1` : `${figure}.000000001`;
  }
}

/** Figures whose shown digits are more than the 40 that anyone carries. */
const tooLong = (shown: string): boolean => shown.replace(/\D/g, "").length > 37;

function shownText(rounded: string): string {
  const [whole = "", fraction] = rounded.replace("-", "").split(".");
  return `${rounded.startsWith("-") ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ".")}${fraction ? `,${fraction}` : ""}`;
}
