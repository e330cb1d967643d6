// How the categories of the published figures are to be read.
import { bandLimitWords } from "#domain/capaian/band.ts";
import type { Band } from "#domain/capaian/policy.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { Achievement } from "#features/publication/achievement.ts";

export type ScaleLine = { rank: number; word: string; limit: string };

/** One scale for each list of bands under which the figures were approved; nearly always there is one. */
export function scalesOf(all: readonly Pick<Achievement, "bands">[]): ScaleLine[][] {
  const found = new Map(all.map(({ bands }) => [JSON.stringify(bands), bands]));
  return [...found.values()].map((bands) =>
    bands.map((band, i) => ({ rank: band.rank, word: band.word, limit: limitWords(band, bands[i - 1]) })),
  );
}

function limitWords(band: Band, higher: Band | undefined): string {
  const words = bandLimitWords(band);
  if (words) return words;
  if (!higher?.above) return "semua";
  return higher.inclusive ? `di bawah ${formatFigure(higher.above)}` : `${formatFigure(higher.above)} ke bawah`;
}
