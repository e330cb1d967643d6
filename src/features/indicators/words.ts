// The words of an indicator's properties as they stand on screens and paper.
import type { Polarity } from "#domain/capaian/policy.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import { ACCUMULATION_WORDS } from "#features/formulas/words.ts";
import type { IndicatorDetail } from "#features/indicators/detail.ts";

export const POLARITY_WORDS: Record<Polarity, string> = {
  maximise: "semakin tinggi semakin baik",
  minimise: "semakin rendah semakin baik",
  "range-up": "dalam rentang, di atasnya lebih baik",
  "range-down": "dalam rentang, di bawahnya lebih baik",
  "range-in": "tetap di dalam rentang",
  stabilise: "tetap pada target",
};

/** "diisi s.d. periode", "diisi per periode, setahun = jumlah". */
export function accumulationWords(mode: EntryMode, accumulation: Accumulation): string {
  if (mode === "cumulative") return "angka diisi kumulatif s.d. periode";
  return `angka diisi per periode; s.d. periode = ${ACCUMULATION_WORDS[accumulation]}`;
}

export const POLARITY_CHOICES = (Object.entries(POLARITY_WORDS) as [Polarity, string][]).map(([value, label]) => ({
  value,
  label,
}));

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
