// The settings of a policy in the words of its page.
import { formatFigure } from "#domain/value/format.ts";

export const MINIMISE_WORDS = {
  selisih: "Selisih: (2T − R) / T × 100",
  banding: "Perbandingan: T / R × 100; R = 0 bernilai 100",
  penuh: "Penuh bila tercapai: 100 selama R tidak melebihi T, selebihnya T / R × 100",
} as const;

export const AVERAGE_WORDS = {
  skip_absent: "“–” dilewati, 0 dihitung",
  skip_absent_and_zero: "“–” dan 0 dilewati",
  absent_as_zero: "“–” dihitung 0",
} as const;

export const capWords = (cap: string | null): string =>
  cap === null ? "tanpa batas" : `paling tinggi ${formatFigure(cap)}% dalam rata-rata dan nilai`;

export const efficiencyWords = (margin: string | null): string =>
  margin === null
    ? "capaian dan serapan disandingkan tanpa sebutan"
    : `capaian − serapan: di atas ${formatFigure(margin)} poin efisien, sampai −${formatFigure(margin)} cukup efisien, di bawahnya tidak efisien`;

export const changeWords = (limit: string | null): string =>
  limit === null
    ? "perubahan sebesar apa pun tidak meminta penjelasan"
    : `berubah lebih dari ${formatFigure(limit)}% meminta penjelasan`;
