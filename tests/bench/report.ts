// Timing, judging and printing for the bench.
import { Decimal } from "decimal.js";
import type { BenchFormula, Columns } from "./data.ts";
import type { Run } from "./peers.ts";

const Forty = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** The shown figures of decimal.js at 40 digits, as the doubles nearest to them. */
export function judgeFigures({ byDecimal }: BenchFormula, columns: Columns): Float64Array {
  const rows = columns[0]?.length ?? 0;
  return Float64Array.from({ length: rows }, (_, row) => {
    const figures = columns.map((column) => new Forty(column[row] ?? 0));
    return Number(byDecimal(Forty, figures).toDecimalPlaces(2).toFixed());
  });
}

export type Measured = { best: number; figures: Float64Array };

/** Best milliseconds and figures of each: the quick ones in turns, so that a busy moment of the machine strikes all alike. */
export function measureInTurns(runs: readonly { run: Run; slow: boolean }[], turns: number): Measured[] {
  const measured = runs.map(({ run }): Measured => {
    const { ms, figures } = run();
    return { best: ms, figures };
  });
  for (let turn = 1; turn < turns; turn += 1) {
    for (const [index, { run, slow }] of runs.entries()) {
      const own = measured[index];
      if (own && !slow) own.best = Math.min(own.best, run().ms);
    }
  }
  return measured;
}

/** Two doubles that show the same digits are the same double, apart from the sign of zero. */
export function countWrong(figures: Float64Array, judged: Float64Array): number {
  let wrong = 0;
  for (const [row, figure] of figures.entries()) if (figure !== judged[row]) wrong += 1;
  return wrong;
}

export function printTable(head: readonly string[], lines: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? "").length)),
  );
  for (const line of [head, ...lines]) {
    console.log(
      line
        .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart((widths[column] ?? 0) + 2)))
        .join(""),
    );
  }
}
