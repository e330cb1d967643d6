// The words of an indicator's properties as they stand on screens and paper.
import type { Polarity } from "#domain/capaian/policy.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import type { FormulaRow, IndicatorDetail } from "#features/indicators/detail.ts";

export const POLARITY_WORDS: Record<Polarity, string> = {
  maximise: "semakin tinggi semakin baik",
  minimise: "semakin rendah semakin baik",
  "range-up": "dalam rentang, di atasnya lebih baik",
  "range-down": "dalam rentang, di bawahnya lebih baik",
  "range-in": "tetap di dalam rentang",
  stabilise: "tetap pada target",
};

export const ACCUMULATION_WORDS: Record<Accumulation, string> = {
  sum: "jumlah",
  last: "posisi akhir",
  average: "rata-rata",
  max: "nilai tertinggi",
  min: "nilai terendah",
};

/** "diisi s.d. periode", "diisi per periode, setahun = jumlah". */
export function accumulationWords(mode: EntryMode, accumulation: Accumulation): string {
  if (mode === "cumulative") return "angka diisi kumulatif s.d. periode";
  return `angka diisi per periode; s.d. periode = ${ACCUMULATION_WORDS[accumulation]}`;
}

const choicesOf = <K extends string>(words: Record<K, string>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

export const POLARITY_CHOICES = choicesOf(POLARITY_WORDS);
export const ACCUMULATION_CHOICES = choicesOf(ACCUMULATION_WORDS);
export const MODE_CHOICES = choicesOf<EntryMode>({
  "per-period": "angka tiap periode sendiri",
  cumulative: "angka s.d. periode (kumulatif)",
});

export const FORMULA_WORDS: Record<FormulaRow["kind"], string> = {
  ratio: "perbandingan",
  count: "jumlah",
  growth: "pertumbuhan",
  difference: "selisih",
  average: "rata-rata",
  accuracy: "akurasi",
  score: "nilai",
  index: "indeks",
};

/** "IKU, sasaran Meningkatnya …", "IKI, jabatan Kepala Bidang …": what kind of indicator it is and whose. */
export function kindWords({ level, isIku, position, parent }: IndicatorDetail): string {
  if (position) return `IKI, ${position.shortName}`;
  const kind = isIku ? "IKU" : `Indikator ${LEVEL_WORDS[level]}`;
  return level === "sasaran" ? `${kind}, sasaran ${parent.text}` : `${kind}, ${parent.text}`;
}

/** "Sasaran", "Program", … as the name of what an indicator measures. */
export const PARENT_WORDS: Record<IndicatorDetail["parent"]["kind"], string> = {
  sasaran: "Sasaran",
  program: "Program",
  kegiatan: "Kegiatan",
  sub_kegiatan: "Sub kegiatan",
  kinerja: "Kinerja",
};

const LEVEL_WORDS: Record<IndicatorDetail["level"], string> = {
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  sub_kegiatan: "sub kegiatan",
  iki: "individu",
};
