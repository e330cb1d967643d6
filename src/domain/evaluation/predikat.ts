// The word for a total: asked on the unrounded sum and strictly greater, so 90 is A and 90,0001 is AA.
import { compare, type Fraction, readFraction } from "#domain/value/fraction.ts";
import type { PredikatBand } from "./template.ts";

export type Predikat = { key: string; word: string; meaning: string | null };

export function predikatOf(total: Fraction, bands: readonly PredikatBand[]): Predikat | null {
  const band = bands.find(({ above }) => above === null || compare(total, readFraction(above)) > 0);
  return band ? { key: band.key, word: band.word, meaning: band.meaning } : null;
}

/** The band above the one of this total; null at the top. */
export function nextBand(total: Fraction, bands: readonly PredikatBand[]): (PredikatBand & { above: string }) | null {
  const at = bands.findIndex(({ above }) => above === null || compare(total, readFraction(above)) > 0);
  const next = at > 0 ? bands[at - 1] : undefined;
  return next && next.above !== null ? { ...next, above: next.above } : null;
}
