// The history as a table for a spreadsheet: semicolons, because the comma is the decimal mark here.
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import { NOUNS } from "#features/history/plan-sentences.ts";
import type { HistoryRecord } from "#features/history/record.ts";
import { sentenceOf } from "#features/history/sentences.ts";
import { formatTime, isoDay } from "#lib/format.ts";

const HEAD = [
  ...["Nomor", "Tanggal", "Waktu", "Siapa", "Apa", "Sebelum", "Sesudah", "Alasan"],
  ...["Periode", "Kode indikator", "Jenis data", "Tindakan"],
];

/** Byte order mark, by which spreadsheets know that it is UTF-8, and the names of the columns. */
export const csvHead = (): string => `\uFEFF${line(HEAD)}`;

export function csvLine(record: HistoryRecord): string {
  const { what, from, to } = sentenceOf(record);
  const period = record.about.periodCode ? parsePeriodCode(record.about.periodCode) : null;
  return line([
    record.id,
    isoDay(record.at),
    formatTime(record.at),
    record.who,
    what,
    from ?? "",
    to ?? "",
    record.reason ?? "",
    period ? periodName(period) : "",
    record.about.indicatorCode ?? "",
    NOUNS[record.table] ?? record.table,
    record.action,
  ]);
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(";")}\r\n`;

// A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text.
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
