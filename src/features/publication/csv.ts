// Everything an agency has published, for a spreadsheet.
import { type Period, periodName } from "#domain/period/period.ts";
import type { Achievement } from "#features/publication/achievement.ts";
import { csvFigure, csvText } from "#lib/csv.ts";

export type PublishedLine = { period: Period; achievement: Achievement };

const HEAD = [
  ...["Periode", "Tingkat", "Sasaran atau program", "Kode", "Indikator", "Satuan"],
  ...["Target", "Realisasi", "Capaian (%)", "Kategori", "Keterangan"],
];

export function publicationCsv(lines: readonly PublishedLine[]): string {
  const rows = lines.map(({ period, achievement: one }) => [
    periodName(period),
    one.level === "sasaran" ? "Sasaran" : "Program",
    one.group,
    one.code,
    one.name,
    one.satuan,
    csvFigure(one.target),
    csvFigure(one.realisasi),
    csvFigure(one.capaian?.shown),
    one.capaian?.category?.word ?? "",
    one.capaian ? (one.capaian.below ? "belum tercapai" : "tercapai") : one.absence,
  ]);
  return csvText([HEAD, ...rows]);
}
