// The table of the dashboard as a file for a spreadsheet.
import { type Period, shortPeriodName } from "#domain/period/period.ts";
import { STATE_WORDS } from "#domain/workflow/workflow.ts";
import type { DashboardRow } from "#features/dashboard/rows.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { csvFigure, csvText } from "#lib/csv.ts";

export type CsvLine = { row: DashboardRow; indicator: SheetIndicator };

export function capaianCsv(lines: readonly CsvLine[], period: Period): string {
  const short = shortPeriodName(period);
  const head = [
    "Tingkat",
    "Sasaran atau program",
    "Kode",
    "Indikator",
    "Satuan",
    `Capaian ${period.year - 1} (%)`,
    `Target ${short}`,
    `Realisasi ${short}`,
    `Capaian ${short} (%)`,
    "Kategori",
    "Keterangan",
    "Keadaan isian",
  ];
  const rows = lines.map(({ row, indicator }) => [
    row.level === "sasaran" ? "Sasaran" : "Program",
    indicator.group,
    row.code,
    indicator.name,
    indicator.satuan,
    csvFigure(row.before?.shown),
    csvFigure(row.target),
    csvFigure(row.realisasi),
    csvFigure(row.capaian?.shown),
    text(row.capaian?.word),
    text(remark(row)),
    indicator.realisasi ? STATE_WORDS[indicator.realisasi.state] : "",
  ]);
  return csvText([head, ...rows]);
}

export const csvName = (agency: string, period: Period & { code: string }): string =>
  `capaian-${agency}-${period.code.toLowerCase()}.csv`;

function remark({ absence, capaian }: DashboardRow): string {
  if (absence) return [absence.word, absence.more].filter(Boolean).join(", ");
  const words = [capaian?.below && "di bawah target", capaian?.above200 && "di atas 200%, periksa target"];
  return words.filter(Boolean).join("; ");
}

const text = (value: string | null | undefined): string => value ?? "";
