// A formula compiled once to plain closures over columns of figures. It computes in binary with an error bound and asks
// the decimals only for rows where the bound cannot decide the shown digits or a comparison, so that no digit ever differs.
import { roundExact } from "#domain/value/arithmetic.ts";
import { formatFigure, formatValue } from "#domain/value/format.ts";
import type { Value } from "#domain/value/value.ts";
import { type Block, blockOf } from "./blocks.ts";
import { collectVariables } from "./collect.ts";
import type { Column } from "./column.ts";
import { evaluateFormula } from "./evaluate.ts";
import { type Formula, nameOfUse, type VariableUse } from "./tree.ts";

export type CompiledFormula = {
  /** What the columns must hold, in this order. */
  uses: readonly VariableUse[];
  /** decimals: 0 to 15, of the shown figures. Columns have equal length. into: where to write, else a new array. */
  run(columns: readonly Column[], decimals: number, into?: Float64Array): ShownFigures;
};

export type ShownFigures = {
  /** Each row rounded half away from zero; NaN where there is no number, or one too long for a double. */
  figures: Float64Array;
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
  const figures = into ?? new Float64Array(rows);
  const undecided = block(columns, Number(`1e${decimals}`), figures);
  const decided = new Map<number, Value>();
  for (let row = 0; undecided > decided.size && row < rows; row += 1) {
    if (!Number.isNaN(figures[row])) continue;
    const value = evaluateFormula(tree, reader(uses, columns, row));
    decided.set(row, value);
    if (value.kind === "number") figures[row] = shortDouble(roundExact(value.exact, decimals));
  }
  return {
    figures,
    decided,
    textAt: (row) => {
      const value = decided.get(row);
      if (value) return formatValue(value, decimals);
      return formatFigure((figures[row] ?? Number.NaN).toFixed(decimals), decimals);
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

const shortDouble = (exact: string): number => (exact.replace(/[-.]/g, "").length <= 15 ? Number(exact) : Number.NaN);
