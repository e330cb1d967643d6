// Everyone who can compute the formulas of the bench, each used the fast way its manual shows.
import { Decimal } from "decimal.js";
import { Parser } from "expr-eval";
import { HyperFormula } from "hyperformula";
import { all, create } from "mathjs";
import { all as allNumber, create as createNumber } from "mathjs/number";
import { columnOfNumbers } from "../../src/domain/formula/column.ts";
import { compileFormula } from "../../src/domain/formula/compile.ts";
import { parseFormula } from "../../src/domain/formula/parse.ts";
import { nameOfUse } from "../../src/domain/formula/tree.ts";
import { roundExact } from "../../src/domain/value/arithmetic.ts";
import type { Value } from "../../src/domain/value/value.ts";
import type { BenchFormula, Columns } from "./data.ts";

/** Computes all rows once: the shown figures, and the milliseconds that took without preparing the figures. */
export type Run = () => { ms: number; figures: Float64Array };
export type Peer = { name: string; slow: boolean; prepare(formula: BenchFormula, columns: Columns): Run };

export const PEERS: readonly Peer[] = [
  {
    name: "this engine",
    slow: false,
    prepare: ({ text, keys }, columns) => {
      const parsed = parseFormula(text);
      if (!parsed.ok) throw new SyntaxError(text);
      const { uses, run } = compileFormula(parsed.tree);
      const ordered = uses.map((use) => columnOfNumbers(columns[keys.indexOf(nameOfUse(use))] ?? new Float64Array(0)));
      const units = new Float64Array(rowsOf(columns));
      const one = timed(units, () => run(ordered, 2, units));
      return () => {
        const { ms } = one();
        const { decided } = run(ordered, 2, units);
        return { ms, figures: units.map((unit, row) => (Number.isNaN(unit) ? rounded(decided.get(row)) : unit / 100)) };
      };
    },
  },
  {
    name: "hand-written function",
    slow: false,
    prepare: ({ byHand }, columns) => {
      const shown = new Float64Array(rowsOf(columns));
      return timed(shown, () => byHand(columns, shown));
    },
  },
  {
    name: "hand-written, not rounded",
    slow: false,
    prepare: ({ bareHand }, columns) => {
      const shown = new Float64Array(rowsOf(columns));
      return timed(shown, () => bareHand(columns, shown));
    },
  },
  {
    name: "mathjs, numbers",
    slow: false,
    prepare: ({ plain, keys }, columns) => {
      const code = createNumber(allNumber ?? {}, {}).compile(plain);
      return scoped(keys, columns, (scope) => Math.round((code.evaluate(scope) as number) * 100) / 100);
    },
  },
  {
    name: "mathjs, BigNumber",
    slow: true,
    prepare: ({ plain, keys }, columns) => {
      const math = create(all ?? {}, { number: "BigNumber", precision: 40 });
      const code = math.compile(plain);
      const names = keys.map(plainKey);
      const scope: Record<string, unknown> = {};
      return inPieces(columns, math.bignumber, (figures) => {
        for (let column = 0; column < names.length; column += 1) scope[names[column] ?? ""] = figures[column];
        return Number((code.evaluate(scope) as Decimal).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
      });
    },
  },
  {
    name: "decimal.js by hand",
    slow: true,
    prepare: ({ byDecimal }, columns) => {
      const D = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
      return inPieces(
        columns,
        (figure) => new D(figure),
        (figures) => Number(byDecimal(D, figures).toDecimalPlaces(2)),
      );
    },
  },
  {
    name: "expr-eval",
    slow: false,
    prepare: ({ plain, keys }, columns) => {
      const expression = new Parser().parse(plain);
      return scoped(keys, columns, (scope) => Math.round((expression.evaluate(scope) as number) * 100) / 100);
    },
  },
  { name: "HyperFormula", slow: true, prepare: sheet },
];

/** last_year(a) is a0 in languages that have no time. */
export const plainKey = (key: string): string => key.replace(/^last_year\((.*)\)$/, "$10");

const rowsOf = (columns: Columns): number => columns[0]?.length ?? 0;

/** What is too long for a double's digits, as the double nearest to it. */
function rounded(value: Value | undefined): number {
  return value?.kind === "number" ? Number(roundExact(value.exact, 2)) : Number.NaN;
}

function timed(figures: Float64Array, work: () => void): Run {
  return () => {
    const start = performance.now();
    work();
    return { ms: performance.now() - start, figures };
  };
}

function scoped(keys: readonly string[], columns: Columns, evaluate: (scope: Record<string, number>) => number): Run {
  const names = keys.map(plainKey);
  const shown = new Float64Array(rowsOf(columns));
  const scope: Record<string, number> = {};
  return timed(shown, () => {
    for (let row = 0; row < shown.length; row += 1) {
      for (let column = 0; column < names.length; column += 1) scope[names[column] ?? ""] = columns[column]?.[row] ?? 0;
      shown[row] = evaluate(scope);
    }
  });
}

/** Decimal objects of a million rows do not fit in memory: some thousand rows at a time are made, then timed. */
function inPieces<T>(columns: Columns, make: (figure: number) => T, compute: (figures: readonly T[]) => number): Run {
  const shown = new Float64Array(rowsOf(columns));
  return () => {
    let ms = 0;
    for (let from = 0; from < shown.length; from += PIECE) {
      const count = Math.min(PIECE, shown.length - from);
      const lines = Array.from({ length: count }, (_, row) => columns.map((column) => make(column[from + row] ?? 0)));
      const start = performance.now();
      for (let row = 0; row < count; row += 1) shown[from + row] = compute(lines[row] ?? []);
      ms += performance.now() - start;
    }
    return { ms, figures: shown };
  };
}

const PIECE = 5000;

/** A sheet of ten thousand rows, its figures replaced until all rows were computed; building the sheet is not counted. */
function sheet({ plain, keys }: BenchFormula, columns: Columns): Run {
  const rows = Math.min(rowsOf(columns), 10_000);
  const names = keys.map(plainKey);
  const cell = (name: string, row: number): string => `${String.fromCharCode(65 + names.indexOf(name))}${row + 1}`;
  const figures = (start: number): number[][] =>
    Array.from({ length: rows }, (_, row) => columns.map((column) => column[start + row] ?? 0));
  const filled = figures(0).map((line, row) => [
    ...line,
    `=ROUND(${plain.replace(/[a-z]\w*/g, (name) => cell(name, row))},2)`,
  ]);
  const engine = HyperFormula.buildFromArray(filled, { licenseKey: "gpl-v3", smartRounding: false });
  const shown = new Float64Array(rowsOf(columns));
  return () => {
    let ms = 0;
    for (let from = 0; from < shown.length; from += rows) {
      const block = figures(from);
      const start = performance.now();
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, block);
      for (let row = 0; row < rows; row += 1) {
        shown[from + row] = Number(engine.getCellValue({ sheet: 0, row, col: names.length }));
      }
      ms += performance.now() - start;
    }
    return { ms, figures: shown };
  };
}
