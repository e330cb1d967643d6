// The table of the dashboard as a file for a spreadsheet: semicolons and Indonesian figures, as Excel expects them here.
import { type Period, shortPeriodName } from "#domain/period/period.ts";
import { STATE_WORDS } from "#domain/workflow/workflow.ts";
import type { DashboardRow } from "#features/dashboard/rows.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";

export type CsvLine = { row: DashboardRow; indicator: SheetIndicator };

/** With byte order mark, so that Excel reads it as UTF-8. */
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
    figure(row.before?.shown),
    figure(row.target),
    figure(row.realisasi),
    figure(row.capaian?.shown),
    text(row.capaian?.word),
    text(remark(row)),
    indicator.realisasi ? STATE_WORDS[indicator.realisasi.state] : "",
  ]);
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(quoted).join(";")).join("\r\n")}\r\n`;
}

export const csvName = (agency: string, period: Period & { code: string }): string =>
  `capaian-${agency}-${period.code.toLowerCase()}.csv`;

function remark({ absence, capaian }: DashboardRow): string {
  if (absence) return [absence.word, absence.more].filter(Boolean).join(", ");
  const words = [capaian?.below && "di bawah target", capaian?.above200 && "di atas 200%, periksa target"];
  return words.filter(Boolean).join("; ");
}

/** A spreadsheet calculates with "-", not with the minus sign of print. */
const figure = (shown: string | null | undefined): string => (shown ?? "").replace("−", "-");

const text = (value: string | null | undefined): string => value ?? "";

/** What begins like a formula is kept from being one. */
function quoted(cell: string): string {
  const harmless = /^[=+@\t\r-]/.test(cell) && !FIGURE.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const FIGURE = /^-?\d[\d.]*(?:,\d+)?$/;
