// How the categories of the published figures are to be read.
import { formatFigure } from "#domain/value/format.ts";
import type { Achievement } from "#features/publication/achievement.ts";

export type ScaleLine = { rank: number; word: string; limit: string };

/** One scale for each list of bands under which the figures were approved; nearly always there is one. */
export function scalesOf(all: readonly Pick<Achievement, "bands">[]): ScaleLine[][] {
  const found = new Map(all.map(({ bands }) => [JSON.stringify(bands), bands]));
  return [...found.values()].map((bands) =>
    bands.map(({ above, word, rank }, i) => ({ rank, word, limit: limitWords(above, bands[i - 1]?.above ?? null) })),
  );
}

function limitWords(above: string | null, higher: string | null): string {
  if (above !== null) return `di atas ${formatFigure(above)}`;
  return higher === null ? "semua" : `${formatFigure(higher)} ke bawah`;
}
