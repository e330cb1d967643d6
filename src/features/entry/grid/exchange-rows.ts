// The rows that leave for a spreadsheet: every cell a figure can stand in, once, from top to bottom.
import type { EntrySheet } from "#features/entry/sheet.ts";
import { rowsOf } from "./rows.ts";

export type ExchangeRow = {
  field: string;
  /** Of the indicator, or of the data dasar: unique in the agency. */
  code: string;
  indicator: string;
  /** Empty where the indicator itself is measured. */
  variable: string;
  satuan: string;
  decimals: number;
  /** Of the period before, exact. */
  before: string | null;
  locked: string | null;
};

export function exchangeRows(sheet: EntrySheet, isShown?: Parameters<typeof rowsOf>[1]): ExchangeRow[] {
  return rowsOf(sheet, isShown).groups.flatMap(({ indicator, cell, lines }): ExchangeRow[] => {
    const { code, shortName, satuan, decimals } = indicator;
    const earlier = indicator.earlier.find(({ period }) => period === sheet.previous)?.exact ?? null;
    const own = cell ? [{ ...cell, code, indicator: shortName, variable: "", satuan, decimals, before: earlier }] : [];
    const below = lines.flatMap(({ variable, cell: one }) =>
      one
        ? [
            {
              ...one,
              ...{ code: variable.key, indicator: shortName, variable: variable.shortLabel },
              ...{ satuan: variable.satuan, decimals: variable.decimals },
              before: variable.values.find(({ period }) => period === sheet.previous)?.exact ?? null,
            },
          ]
        : [],
    );
    return [...own, ...below];
  });
}
