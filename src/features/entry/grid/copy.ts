// The sheet for the clipboard, with Indonesian decimals, so that Excel here reads figures as figures; pasted back, each
// row finds its cell by its code.

import { periodName, shortPeriodName } from "#domain/period/period.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { amountOf } from "./decide.ts";
import { type ExchangeRow, exchangeRows } from "./exchange-rows.ts";
import type { Fields } from "./matters.ts";
import type { rowsOf } from "./rows.ts";

export type Copied = { text: string; html: string; rows: number };

export function copyOf(sheet: EntrySheet, fields: Fields, isShown?: Parameters<typeof rowsOf>[1]): Copied {
  const head = ["Kode", "Indikator", "Data dasar", "Satuan", "Sebelumnya", `Isian ${shortPeriodName(sheet.period)}`];
  const rows = exchangeRows(sheet, isShown).map((row) => cellsOf(sheet, row, fields[row.field]?.text ?? ""));
  const lines = [head, ...rows];
  return {
    rows: rows.length,
    text: lines.map((cells) => cells.map(oneLine).join("\t")).join("\r\n"),
    html: `<table><caption>${escaped(`Isian ${periodName(sheet.period)}`)}</caption>${lines.map(htmlRow).join("")}</table>`,
  };
}

function cellsOf(sheet: EntrySheet, row: ExchangeRow, now: string): string[] {
  const exact = amountOf(sheet, row.field, now);
  // What is no figure is copied as it was typed.
  return [row.code, row.indicator, row.variable, row.satuan, figure(row.before), exact === null ? now : figure(exact)];
}

/** Without grouping, which some spreadsheets take for text. */
const figure = (exact: string | null): string =>
  exact === null ? "" : formatFigure(exact).replaceAll(".", "").replace("−", "-");

/** What begins like a formula would be run where it is pasted. */
const oneLine = (cell: string): string => cell.replace(/[\t\r\n]+/g, " ").replace(/^(?=[=+@])/, "'");

const htmlRow = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escaped(oneLine(cell))}</td>`).join("")}</tr>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
