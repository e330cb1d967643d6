// npm run bench: the engine beside its peers, all in one run. Every peer gives the figure that people see, rounded to two
// decimals; decimal.js at 40 digits says which digits are wrong.
import { agencyTable, governmentSize } from "./agency.ts";
import { FORMULAS, hostileData, ordinaryData } from "./data.ts";
import { PEERS, type Peer } from "./peers.ts";
import { judgeFigures, measureBest, printTable, wrongDigits } from "./report.ts";

const MILLION = 1_000_000;
const HOSTILE = 100_000;

console.log(
  `Node ${process.version}. Time of a million evaluations in ms, best of several; in brackets × the hand-written function.\n`,
);
const speed = new Map<string, number[]>();
const wrong = new Map<string, number[]>();
for (const formula of FORMULAS) {
  const data = ordinaryData(formula, MILLION);
  const judged = judgeFigures(formula, data);
  for (const peer of PEERS) {
    const run = peer.prepare(formula, data);
    const { best, figures } = measureBest(run, peer.slow ? 1 : 9);
    note(speed, peer, best);
    note(wrong, peer, wrongDigits(figures, judged));
  }
}
printTable(
  ["", ...FORMULAS.map(({ name }) => name)],
  PEERS.map(({ name }) => [
    name,
    ...(speed.get(name) ?? []).map((ms, index) => `${ms.toFixed(1)} (${times(ms, index)}×)`),
  ]),
);
console.log("\nShown digits wrong among these million ordinary rows:\n");
printTable(
  ["", ...FORMULAS.map(({ name }) => name)],
  PEERS.map(({ name }) => [name, ...(wrong.get(name) ?? []).map(String)]),
);

console.log(
  `\nThe same on ${HOSTILE.toLocaleString("id-ID")} hostile rows (ties at the shown digit, budgets of 10^15, rates of 10^-9): wrong digits, and ms.\n`,
);
printTable(
  ["", ...FORMULAS.map(({ name }) => name)],
  PEERS.map((peer) => [
    peer.name,
    ...FORMULAS.map((formula) => {
      const data = hostileData(formula, HOSTILE);
      const { best, figures } = measureBest(peer.prepare(formula, data), peer.slow ? 1 : 3);
      return `${wrongDigits(figures, judgeFigures(formula, data))} (${best.toFixed(0)} ms)`;
    }),
  ]),
);

console.log(
  `\nRecomputing an agency (200 indicators × 12 periods × 5 years) and a government of ${governmentSize} agencies, ms:\n`,
);
printTable(["", "agency", "government"], agencyTable());

console.log("\nGoals:");
const of = (name: string): readonly number[] => speed.get(name) ?? [];
const engine = of("this engine");
goal("within 3 × the hand-written function", ratios(engine, of("hand-written function")), (ratio) => ratio <= 3);
goal("  and even of one that does not round", ratios(engine, of("hand-written, not rounded")), (ratio) => ratio <= 3);
goal("at least 10 × faster than mathjs on numbers", ratios(of("mathjs, numbers"), engine), (ratio) => ratio >= 10);
goal(
  "at least 100 × faster than mathjs on BigNumber",
  ratios(of("mathjs, BigNumber"), engine),
  (ratio) => ratio >= 100,
);
goal("0 shown digits wrong", wrong.get("this engine") ?? [], (count) => count === 0);

function note(table: Map<string, number[]>, { name }: Peer, figure: number): void {
  table.set(name, [...(table.get(name) ?? []), figure]);
}

function times(ms: number, index: number): string {
  const ratio = ms / (speed.get("hand-written function")?.[index] ?? Number.NaN);
  return ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0);
}

function ratios(over: readonly number[] = [], under: readonly number[] = []): number[] {
  return over.map((figure, index) => figure / (under[index] ?? Number.NaN));
}

function goal(name: string, figures: readonly number[], met: (figure: number) => boolean): void {
  console.log(
    `  ${figures.every(met) ? "met    " : "NOT MET"} ${name}: ${figures.map((figure) => (Number.isInteger(figure) ? String(figure) : figure.toFixed(1))).join(", ")}`,
  );
}
