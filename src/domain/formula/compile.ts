// A formula compiled once to plain closures over columns of figures. It computes in binary with an error bound and asks
// the decimals only for rows where the bound cannot decide the shown digits or a comparison, so that no digit ever differs.
import { multiplyExact, roundExact } from "#domain/value/arithmetic.ts";
import { formatFigure, formatValue } from "#domain/value/format.ts";
import type { Value } from "#domain/value/value.ts";
import { type Block, blockOf } from "./blocks.ts";
import { collectVariables } from "./collect.ts";
import type { Column } from "./column.ts";
import { evaluateFormula } from "./evaluate.ts";
import { ROWS } from "./rows.ts";
import { type Formula, nameOfUse, type VariableUse } from "./tree.ts";

export type CompiledFormula = {
  /** What the columns must hold, in this order. */
  uses: readonly VariableUse[];
  /** decimals: 0 to 15, of the shown figures. Columns have equal length. into: where to write, else a new array. */
  run(columns: readonly Column[], decimals: number, into?: Float64Array): ShownFigures;
};

type ShownFigures = {
  /**
   * Each row rounded half away from zero, in units of its last shown digit: with two decimals 94,87 is 9487. NaN where there
   * is no number, or one too long for a double.
   */
  units: Float64Array;
  /** The rows that decimals decided, with their exact values. */
  decided: ReadonlyMap<number, Value>;
  /** As people read it: "94,87", "belum diisi". */
  textAt(row: number): string;
};

export function compileFormula(tree: Formula): CompiledFormula {
  const uses = collectVariables(tree);
  const block = blockOf(tree, uses);
  return { uses, run: (columns, decimals, into) => run(tree, uses, block, columns, decimals, into) };
}

function run(
  tree: Formula,
  uses: readonly VariableUse[],
  block: Block,
  columns: readonly Column[],
  decimals: number,
  into?: Float64Array,
): ShownFigures {
  const rows = columns[0]?.doubles.length ?? 1;
  const units = into ?? new Float64Array(rows);
  const decided = new Map<number, Value>();
  for (const start of block(columns, Number(`1e${decimals}`), units)) {
    for (let row = start; row < Math.min(start + ROWS, rows); row += 1) {
      if (!Number.isNaN(units[row])) continue;
      const value = evaluateFormula(tree, reader(uses, columns, row));
      decided.set(row, value);
      if (value.kind === "number") units[row] = unitsOf(value.exact, decimals);
    }
  }
  return {
    units,
    decided,
    textAt: (row) => {
      const value = decided.get(row);
      return value ? formatValue(value, decimals) : formatFigure(inUnits(units[row] ?? Number.NaN, decimals), decimals);
    },
  };
}

function reader(uses: readonly VariableUse[], columns: readonly Column[], row: number) {
  return (key: string, at: VariableUse["at"]): Value => {
    const index = uses.findIndex((use) => nameOfUse(use) === nameOfUse({ key, at }));
    return (
      columns[index]?.valueAt(row) ?? { kind: "none", because: "missing", reason: `${key} belum diisi.`, variable: key }
    );
  };
}

function unitsOf(exact: string, decimals: number): number {
  const units = Number(multiplyExact(roundExact(exact, decimals), `1${"0".repeat(decimals)}`));
  return Number.isSafeInteger(units) ? units : Number.NaN;
}

/** 9487 with two decimals → "94.87". */
function inUnits(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0 ? "-" : ""}${whole}.${digits.slice(digits.length - decimals)}`;
}
