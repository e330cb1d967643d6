// npm run bench: the engine beside its peers, all in one run. Every peer gives the figure that people see, rounded to two
// decimals; decimal.js at 40 digits says which digits are wrong.
import { agencyTable, governmentSize } from "./agency.ts";
import { type BenchFormula, type Columns, FORMULAS, hostileData, ordinaryData } from "./data.ts";
import { PEERS } from "./peers.ts";
import { countWrong, judgeFigures, measureInTurns, printTable } from "./report.ts";

const MILLION = 1_000_000;
const HOSTILE = 100_000;
const names = ["", ...FORMULAS.map(({ name }) => name)];

const speed = new Map<string, number[]>();
const wrong = new Map<string, number[]>();
for (const formula of FORMULAS) {
  for (const { name, best, wrongDigits } of compete(formula, ordinaryData(formula, MILLION), 25)) {
    note(speed, name, best);
    note(wrong, name, wrongDigits);
  }
}
title(`Node ${process.version}. A million evaluations, ms, best of several; in brackets × the hand-written function`);
printTable(
  names,
  PEERS.map(({ name }) => [name, ...of(name).map((ms, index) => `${ms.toFixed(1)} (${times(ms, index)}×)`)]),
);
title("Shown digits wrong among these million ordinary rows");
printTable(
  names,
  PEERS.map(({ name }) => [name, ...(wrong.get(name) ?? []).map(String)]),
);

const hostile = new Map<string, string[]>();
for (const formula of FORMULAS) {
  for (const { name, best, wrongDigits } of compete(formula, hostileData(formula, HOSTILE), 3)) {
    note(hostile, name, `${wrongDigits} (${best.toFixed(0)} ms)`);
  }
}
title(`${HOSTILE} hostile rows (ties at the shown digit, budgets of 10^15, rates of 10^-9): digits wrong, and ms`);
printTable(
  names,
  PEERS.map(({ name }) => [name, ...(hostile.get(name) ?? [])]),
);

title(
  `Recomputing an agency (200 indicators × 12 periods × 5 years) and a government of ${governmentSize} agencies, ms`,
);
printTable(["", "agency", "government"], agencyTable());

title("Goals");
const engine = of("this engine");
goal("within 3 × the hand-written function", ratios(engine, of("hand-written function")), (ratio) => ratio <= 3);
goal("10 × faster than mathjs on numbers", ratios(of("mathjs, numbers"), engine), (ratio) => ratio >= 10);
goal("100 × faster than mathjs on BigNumber", ratios(of("mathjs, BigNumber"), engine), (ratio) => ratio >= 100);
goal("0 shown digits wrong", wrong.get("this engine") ?? [], (count) => count === 0);
console.log(`  also: × a function that does not even round: ${shown(ratios(engine, of("hand-written, not rounded")))}`);

function compete(formula: BenchFormula, data: Columns, turns: number) {
  const judged = judgeFigures(formula, data);
  const runs = PEERS.map(({ slow, prepare }) => ({ slow, run: prepare(formula, data) }));
  return measureInTurns(runs, turns).map(({ best, figures }, index) => ({
    name: PEERS[index]?.name ?? "",
    best,
    wrongDigits: countWrong(figures, judged),
  }));
}

function note<T>(table: Map<string, T[]>, name: string, figure: T): void {
  table.set(name, [...(table.get(name) ?? []), figure]);
}

function of(name: string): readonly number[] {
  return speed.get(name) ?? [];
}

function times(ms: number, index: number): string {
  const ratio = ms / (of("hand-written function")[index] ?? Number.NaN);
  return ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0);
}

function ratios(over: readonly number[], under: readonly number[]): number[] {
  return over.map((figure, index) => figure / (under[index] ?? Number.NaN));
}

function shown(figures: readonly number[]): string {
  return figures.map((figure) => (Number.isInteger(figure) ? String(figure) : figure.toFixed(1))).join(", ");
}

function goal(name: string, figures: readonly number[], met: (figure: number) => boolean): void {
  console.log(`  ${figures.every(met) ? "met    " : "NOT MET"} ${name}: ${shown(figures)}`);
}

function title(text: string): void {
  console.log(`\n${text}\n`);
}
