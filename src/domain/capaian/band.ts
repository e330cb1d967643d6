// Category words: half-open bands over the whole line, asked on the unrounded capaian, so 90,995 has exactly one word.
import { compareExact } from "#domain/value/arithmetic.ts";
import type { Band } from "./policy.ts";

export function bandOf(capaian: string, bands: readonly Band[]): Band | null {
  return bands.find(({ above }) => above === null || compareExact(capaian, above) > 0) ?? null;
}

/** Why a list of bands cannot be used, in Indonesian; null when it covers the line without overlap. */
export function bandsProblem(bands: readonly Band[]): string | null {
  const last = bands.at(-1);
  if (!last || last.above !== null) return "Kategori terendah harus berlaku untuk semua sisanya.";
  for (const [index, { above, word }] of bands.slice(0, -1).entries()) {
    if (above === null) return `Kategori "${word}" menutup semua kategori di bawahnya.`;
    const next = bands[index + 1]?.above ?? null;
    if (next !== null && compareExact(above, next) <= 0) return `Batas "${word}" harus di atas kategori berikutnya.`;
  }
  return null;
}
