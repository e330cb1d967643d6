// Which fields of an indicator two people wrote differently, with both texts.
import type { IndicatorForm } from "#features/indicators/schema.ts";

export type Differing = { name: string; label: string; own: string; other: string; isPlain: boolean };

const LABELS: Record<string, string> = {
  name: "Nama resmi",
  shortName: "Nama pendek",
  definition: "Penjelasan",
  purpose: "Mengapa penting",
  satuan: "Satuan",
  decimals: "Angka di belakang koma",
  polarity: "Polaritas",
  accumulation: "Setahun dihitung",
  mode: "Cara mengisi",
  baseline: "Data awal",
  dataSource: "Sumber data",
  dataProvider: "Penyedia data",
  responsible: "Penanggung jawab",
  qualityVerification: "Verifikasi data",
  qualityAccuracy: "Ketelitian",
  qualityLimits: "Keterbatasan",
  qualityCompensation: "Cara mengimbangi",
  measuredIn: "Diukur pada",
  criteria: "Kriteria",
};
const CHOICES = new Set(["decimals", "measuredIn", "criteria"]);

/** theirs: as the conflict brings it, every value as text. */
export function differingTexts(
  mine: IndicatorForm,
  theirs: Readonly<Record<string, string | number | null>>,
): Differing[] {
  return Object.entries(LABELS).flatMap(([name, label]) => {
    const own = textOf(mine[name as keyof IndicatorForm]);
    const other = String(theirs[name] ?? "");
    const isSame = name === "criteria" ? JSON.stringify(mine.criteria) === other : own === other;
    return isSame
      ? []
      : [{ name, label, own, other: name === "criteria" ? readable(other) : other, isPlain: !CHOICES.has(name) }];
  });
}

function textOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.every((one) => typeof one === "string") ? value.join(", ") : readable(JSON.stringify(value));
}

function readable(json: string): string {
  const groups = JSON.parse(json || "[]") as { title: string; items: string[] }[];
  return groups.map(({ title, items }) => [title, ...items.map((item) => `– ${item}`)].join("\n")).join("\n");
}
