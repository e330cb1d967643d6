// A target as it is written and as it is stored: one figure, a range, or a word of a scale. The one place for its words.
import { formatFigure } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { Target } from "./policy.ts";
import { scaleOf, wordOf } from "./scale.ts";

type Shape = { satuan: string; decimals: number };

/** "74,05%", "160 orang", "80,00–90,00%", "BB". */
export function targetText(target: Target, { satuan, decimals }: Shape): string {
  const figure = targetFigure(target, decimals, satuan);
  return scaleOf(satuan) ? figure : withSatuan(figure, satuan);
}

/** Without its satuan, for the column of a table. A target is agreed, not measured: none of its digits is rounded away. */
export function targetFigure(target: Target, decimals: number, satuan = ""): string {
  const scale = scaleOf(satuan);
  const word = scale && target.kind === "single" ? wordOf(scale, target.exact) : null;
  if (word) return word;
  if (target.kind === "single") return figureWithin(target.exact, decimals);
  return `${figureWithin(target.lo, decimals)}–${figureWithin(target.hi, decimals)}`;
}

type Amount = { toString(): string } | null;

/** Of a stored row; null where it holds neither a figure nor a whole range. */
export function storedTarget(row: { amount: Amount; lower: Amount; upper: Amount }): Target | null {
  const exact = (amount: Amount) => (amount === null ? null : toCanonical(amount.toString()));
  const [single, lo, hi] = [exact(row.amount), exact(row.lower), exact(row.upper)];
  if (single !== null) return { kind: "single", exact: single };
  return lo !== null && hi !== null ? { kind: "range", lo, hi } : null;
}

function figureWithin(exact: string, decimals: number): string {
  const places = exact.split(".")[1]?.length ?? 0;
  return formatFigure(exact, Math.max(decimals, places));
}
