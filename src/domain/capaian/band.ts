// Category words: half-open bands over the whole line, asked on the unrounded capaian, so 90,995 has exactly one word.
import { compareExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { Band } from "./policy.ts";

export function bandOf(capaian: string, bands: readonly Band[]): Band | null {
  return (
    bands.find((band) => band.above === null || compareExact(capaian, band.above) >= (band.inclusive ? 0 : 1)) ?? null
  );
}

/** "di atas 90", "90 ke atas"; null for the lowest, which takes the rest. */
export function bandLimitWords({ above, inclusive }: Band): string | null {
  if (above === null) return null;
  return inclusive ? `${formatFigure(above)} ke atas` : `di atas ${formatFigure(above)}`;
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
