import { formatFigure } from "#domain/value/format.ts";
import { toCanonical } from "#domain/value/value.ts";

type Amount = { toString(): string } | null;

/** "95,23"; a range "80,00–90,00". Without satuan, which has its own column. */
export function targetText(target: { amount: Amount; lower: Amount; upper: Amount }, decimals: number): string {
  const figure = (amount: Amount) => (amount === null ? "" : formatFigure(toCanonical(amount.toString()), decimals));
  return target.amount === null ? `${figure(target.lower)}–${figure(target.upper)}` : figure(target.amount);
}
