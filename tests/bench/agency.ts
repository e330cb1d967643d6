// Recomputing everything an agency, and a government, has: many formulas over few rows each, as the audit does.
import { DEFAULT_POLICY } from "../../src/domain/capaian/policy.ts";
import { columnOfNumbers } from "../../src/domain/formula/column.ts";
import { compileFormula } from "../../src/domain/formula/compile.ts";
import { type MeasureInput, measure } from "../../src/domain/formula/measure.ts";
import { parseFormula } from "../../src/domain/formula/parse.ts";
import { nameOfUse } from "../../src/domain/formula/tree.ts";
import { type BenchFormula, type Columns, FORMULAS, ordinaryData } from "./data.ts";
import { PEERS, type Run } from "./peers.ts";

export const governmentSize = 40;
const INDICATORS = 200;
const ROWS = 12 * 5;

/** Lines of the table: each peer, and the engine with a full trace for every figure. */
export function agencyTable(): string[][] {
  const questions = Array.from({ length: INDICATORS }, (_, index) => FORMULAS[index % FORMULAS.length] as BenchFormula);
  const data = questions.map((formula) => ordinaryData(formula, ROWS));
  const lines = PEERS.filter(({ name }) => name !== "HyperFormula").map(({ name, prepare }) => {
    const runs = questions.map((formula, index) => prepare(formula, data[index] ?? []));
    return line(name, () => sum(runs));
  });
  const sheets = sheetsOf(data);
  return [
    ...lines,
    line("HyperFormula", () => sum(sheets)),
    line("this engine, each figure with its trace", tracesOf(data)),
  ];
}

/** work: gives its milliseconds. */
function line(name: string, work: () => number): string[] {
  let best = work();
  for (let time = 0; time < 5; time += 1) best = Math.min(best, work());
  let government = 0;
  for (let count = 0; count < governmentSize; count += 1) government += work();
  return [name, best.toFixed(2), government.toFixed(1)];
}

const sum = (runs: readonly Run[]): number => runs.reduce((total, run) => total + run().ms, 0);

/** One sheet per formula holds the rows of all its indicators. */
function sheetsOf(data: readonly Columns[]): Run[] {
  const peer = PEERS.find(({ name }) => name === "HyperFormula");
  return FORMULAS.flatMap((formula, kind) => {
    const own = data.filter((_, index) => index % FORMULAS.length === kind);
    const columns = formula.keys.map((_, column) => Float64Array.from(own.flatMap((one) => [...(one[column] ?? [])])));
    return peer ? [peer.prepare(formula, columns)] : [];
  });
}

/** measure() as the application calls it: exact result, capaian, working and all. */
function tracesOf(data: readonly Columns[]): () => number {
  const inputs = data.flatMap((columns, index) => {
    const { text, keys } = FORMULAS[index % FORMULAS.length] as BenchFormula;
    const parsed = parseFormula(text);
    if (!parsed.ok) throw new SyntaxError(text);
    const { uses } = compileFormula(parsed.tree);
    const exact = uses.map((use) => columnOfNumbers(columns[keys.indexOf(nameOfUse(use))] ?? new Float64Array(0)));
    return Array.from({ length: ROWS }, (_, row): MeasureInput => {
      const year = 2020 + Math.floor(row / 12);
      const month = String((row % 12) + 1).padStart(2, "0");
      return {
        indicator: {
          name: "Indikator",
          satuan: "%",
          decimals: 2,
          polarity: "maximise",
          measuredIn: [`M${month}`],
          accumulation: "last",
          mode: "per-period",
        },
        formula: { version: 1, tree: parsed.tree, text },
        variables: [...new Set(uses.map(({ key }) => key))].map((key) => ({
          key,
          label: key,
          satuan: "orang",
          accumulation: "last",
          mode: "per-period",
          values: uses.flatMap((use, place) =>
            use.key === key
              ? [
                  {
                    period: `${use.at === "now" ? year : year - 1}-M${month}`,
                    value: exact[place]?.valueAt(row) ?? { kind: "none", because: "missing", reason: "" },
                  },
                ]
              : [],
          ),
        })),
        direct: [],
        target: { kind: "single", exact: "95" },
        period: { year, kind: "month", ordinal: (row % 12) + 1 },
        policy: DEFAULT_POLICY,
      };
    });
  });
  return () => {
    const start = performance.now();
    for (const input of inputs) measure(input);
    return performance.now() - start;
  };
}
