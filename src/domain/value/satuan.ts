// How a figure is written with its satuan: "59,25%", "160 orang", "79,48" for a score, which has no unit to name, "WTP" for
// a step of a scale.
import { scaleOf } from "#domain/capaian/scale.ts";

const UNNAMED = new Set(["nilai", "indeks", "skor", "rasio"]);

/** For the narrow unit slot beside a figure; words of counting are too long for it and stay with the name. */
export function satuanSign(satuan: string): string {
  return isPercent(satuan) ? "%" : "";
}

/** Beside a large figure: "%", "orang"; nothing for a score. */
export function satuanUnit(satuan: string): string | undefined {
  if (isPercent(satuan)) return "%";
  return isUnnamed(satuan) ? undefined : satuan;
}

export function withSatuan(figure: string, satuan: string): string {
  if (isPercent(satuan)) return `${figure}%`;
  return isUnnamed(satuan) ? figure : `${figure} ${satuan}`;
}

/** The difference of two figures of this satuan: percentages differ by points, words of a scale by steps. */
export function withSatuanOfGap(figure: string, satuan: string): string {
  if (scaleOf(satuan)) return `${figure} tingkat`;
  return isPercent(satuan) ? `${figure} poin` : withSatuan(figure, satuan);
}

/** In a sentence about a chart or column: "dalam %", "dalam orang". */
export function satuanWords(satuan: string): string {
  return isPercent(satuan) ? "%" : satuan;
}

const isUnnamed = (satuan: string): boolean => UNNAMED.has(satuan) || scaleOf(satuan) !== null;
/** Things that are counted can be added up and divided; shares, scores and lengths of time cannot. */
export const isCountable = (satuan: string): boolean =>
  !isPercent(satuan) && !UNNAMED.has(satuan) && !UNSUMMED.test(satuan);

const UNSUMMED = /^(per|predikat|opini|peringkat|hari$|bulan$|tahun$|jam$|menit$)/;

const isPercent = (satuan: string): boolean => satuan === "persen" || satuan === "%";
