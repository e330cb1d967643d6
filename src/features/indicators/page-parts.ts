// What stands around the parts of an indicator's page: its line above the finding, its tabs, its files.
import type { Route } from "next";
import type { EvidenceRow } from "#features/evidence/queries.ts";
import type { IndicatorChange } from "#features/indicators/changes.ts";
import type { IndicatorDetail, PeriodFigure } from "#features/indicators/detail.ts";
import { kindWords } from "#features/indicators/words.ts";
import type { PeriodRow } from "#features/periods/queries.ts";

export function overWords(detail: IndicatorDetail): string {
  if (detail.responsible) return `${kindWords(detail)}, penanggung jawab ${detail.responsible}`;
  return detail.unit ? `${kindWords(detail)}, diisi ${detail.unit}` : kindWords(detail);
}

export function partsOf(
  detail: IndicatorDetail,
  figure: PeriodFigure | undefined,
  evidence: EvidenceRow[],
  changes: IndicatorChange[],
) {
  const parts: [string, string, boolean][] = [
    ["cerita", "Cerita", true],
    ["rumus", "Rumus", true],
    ["versi", "Versi", detail.formulas.length > 1],
    ["bukti", evidence.length > 0 ? `Bukti (${evidence.length})` : "Bukti", figure?.indicator.realisasi != null],
    ["mengapa", "Mengapa angka ini?", figure !== undefined],
    ["riwayat", "Riwayat", figure !== undefined],
    ["definisi", "Definisi", true],
    ["mutu", "Mutu data", true],
    ["smart", "SMART", true],
    ["riwayat-indikator", `Perubahan (${changes.length})`, changes.length > 0],
    ["temuan", `Temuan (${detail.findings.length})`, detail.findings.length > 0],
  ];
  return parts.filter(([, , there]) => there).map(([id, label]) => ({ label, href: `#${id}` as Route }));
}

export function tracesOf(detail: IndicatorDetail, period: PeriodRow): { json: Route; text: Route } {
  const address = `/api/jejak/${detail.id}?periode=${period.code}`;
  return { json: address as Route, text: `${address}&bentuk=teks` as Route };
}

/** A figure that nobody has approved yet: on paper it says so. */
export function isUnderWay({ indicator }: PeriodFigure): boolean {
  const { realisasi, measurement } = indicator;
  if (measurement.realisasi.kind === "none") return false;
  return realisasi?.state !== "approved" && realisasi?.state !== "published";
}

export function noEvidence({ indicator }: PeriodFigure): string {
  if (indicator.realisasi?.source === "document")
    return "Angkanya dari dokumen sumber; tidak ada berkas lain yang dilampirkan.";
  return "Belum ada bukti dukung untuk angka ini.";
}
