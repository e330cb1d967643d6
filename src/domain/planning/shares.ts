// An IKU may be carried by others (mostly IKI), each with its share in percent: together they carry the whole of it.
import { compareExact, sumExact } from "#domain/value/arithmetic.ts";

/** One link of kind share. share: canonical decimal, percent of the indicator above. */
export type ShareLink = { parentCode: string; parentName: string; share: string };

export type UnevenShare = { code: string; name: string; sum: string };

/** Indicators whose shares do not make exactly 100, with their sum, in the order of their first share. An indicator without shares is not asked. */
export function unevenShares(links: readonly ShareLink[]): UnevenShare[] {
  return [...Map.groupBy(links, ({ parentCode }) => parentCode)].flatMap(([code, these]) => {
    const sum = sumExact(these.map(({ share }) => share));
    return compareExact(sum, "100") === 0 ? [] : [{ code, name: these[0]?.parentName ?? code, sum }];
  });
}
