// The history as a table for a spreadsheet.
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import { NOUNS } from "#features/history/plan-sentences.ts";
import type { HistoryRecord } from "#features/history/record.ts";
import { sentenceOf } from "#features/history/sentences.ts";
import { CSV_MARK, csvLine } from "#lib/csv.ts";
import { formatTime, isoDay } from "#lib/format.ts";

const HEAD = [
  ...["Nomor", "Tanggal", "Waktu", "Siapa", "Apa", "Sebelum", "Sesudah", "Alasan"],
  ...["Periode", "Kode indikator", "Jenis data", "Tindakan"],
];

export const historyHead = (): string => CSV_MARK + csvLine(HEAD);

export function historyLine(record: HistoryRecord): string {
  const { what, from, to } = sentenceOf(record);
  const period = record.about.periodCode ? parsePeriodCode(record.about.periodCode) : null;
  return csvLine([
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
