// Everything an agency has published, for a spreadsheet: semicolons and Indonesian figures, as Excel expects them here.
import { type Period, periodName } from "#domain/period/period.ts";
import type { Achievement } from "#features/publication/achievement.ts";

export type PublishedLine = { period: Period; achievement: Achievement };

const HEAD = [
  ...["Periode", "Tingkat", "Sasaran atau program", "Kode", "Indikator", "Satuan"],
  ...["Target", "Realisasi", "Capaian (%)", "Kategori", "Keterangan"],
];

/** With byte order mark, so that Excel reads it as UTF-8. */
export function publicationCsv(lines: readonly PublishedLine[]): string {
  const rows = lines.map(({ period, achievement: one }) => [
    periodName(period),
    one.level === "sasaran" ? "Sasaran" : "Program",
    one.group,
    one.code,
    one.name,
    one.satuan,
    figure(one.target),
    figure(one.realisasi),
    figure(one.capaian?.shown ?? null),
    one.capaian?.category?.word ?? "",
    one.capaian ? (one.capaian.below ? "belum tercapai" : "tercapai") : one.absence,
  ]);
  return `\uFEFF${[HEAD, ...rows].map((cells) => cells.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** A spreadsheet calculates with "-", not with the minus sign of print. */
const figure = (shown: string | null): string => (shown ?? "").replaceAll("−", "-");

/** What begins like a formula is kept from being one. */
function cell(text: string): string {
  const harmless = /^[=+@\t\r-]/.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const FIGURE = /^-?\d[\d.]*(?:,\d+)?$/;
