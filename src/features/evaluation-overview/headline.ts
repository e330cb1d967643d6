// The sentence above the overview: how far the year is, or what it came to.
import { formatFigure } from "#domain/value/format.ts";
import type { Assessed } from "./assessed.ts";
import { lateOnes, meanTotal } from "./overview.ts";

export function overviewHeadline(year: number, all: readonly Assessed[], now: Date): string {
  const done = all.filter(({ result }) => result).length;
  if (all.length === 0 || all.every(({ step }) => step === "none")) return `Evaluasi ${year} belum dimulai`;
  const mean = meanTotal(all);
  if (done === all.length && mean) {
    const of = mean.of === all.length ? `${all.length} instansi` : `${mean.of} instansi yang serezim`;
    return `Evaluasi ${year} selesai: rata-rata ${formatFigure(mean.mean, 2)} dari ${of}`;
  }
  const late = lateOnes(all, now).length;
  const tail = late > 0 ? `, ${late} terlambat menyerahkan penilaian mandiri` : "";
  return `Evaluasi ${year}: ${done} dari ${all.length} instansi selesai${tail}`;
}
