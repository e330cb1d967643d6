// What a position carries and what it lacks: kinerja, IKI, their links to an indicator above, a holder on the day.

export type PositionFacts = {
  kinerja: readonly {
    /** Whether each of its IKI is tied to an indicator above. */
    iki: readonly { isTied: boolean }[];
  }[];
  /** Whether each fungsi is carried out by some kinerja. */
  fungsi: readonly { isCarried: boolean }[];
  isHeld: boolean;
};

export const COVERAGE_GAPS = [
  "tanpa-pejabat",
  "tanpa-kinerja",
  "tanpa-iki",
  "kinerja-tanpa-iki",
  "iki-tanpa-iku",
  "fungsi-tanpa-kinerja",
] as const;
export type CoverageGap = (typeof COVERAGE_GAPS)[number];

/** How often each gap occurs in the position; gaps that do not occur are 0. */
export type Coverage = { kinerja: number; iki: number; gaps: Record<CoverageGap, number> };

/**
 * hasIku: whether the agency has an IKU that year; links to a level that is not there at all are not missed one by one.
 * Nor is a fungsi missed while no fungsi of the position is tied to a kinerja: nobody has begun to say it.
 */
export function coverageOf({ kinerja, fungsi, isHeld }: PositionFacts, hasIku: boolean): Coverage {
  const iki = kinerja.flatMap((one) => one.iki);
  const saysFungsi = fungsi.some(({ isCarried }) => isCarried);
  return {
    kinerja: kinerja.length,
    iki: iki.length,
    gaps: {
      "tanpa-pejabat": isHeld ? 0 : 1,
      "tanpa-kinerja": kinerja.length === 0 ? 1 : 0,
      "tanpa-iki": iki.length === 0 ? 1 : 0,
      "kinerja-tanpa-iki": iki.length === 0 ? 0 : kinerja.filter((one) => one.iki.length === 0).length,
      "iki-tanpa-iku": hasIku ? iki.filter(({ isTied }) => !isTied).length : 0,
      "fungsi-tanpa-kinerja": saysFungsi ? fungsi.filter(({ isCarried }) => !isCarried).length : 0,
    },
  };
}

/** Of all positions together. */
export function sumCoverage(all: readonly Coverage[]): Coverage {
  const gaps = Object.fromEntries(
    COVERAGE_GAPS.map((gap) => [gap, all.reduce((sum, one) => sum + one.gaps[gap], 0)]),
  ) as Record<CoverageGap, number>;
  return {
    kinerja: all.reduce((sum, one) => sum + one.kinerja, 0),
    iki: all.reduce((sum, one) => sum + one.iki, 0),
    gaps,
  };
}

/** "2 kinerja, 3 IKI; 1 kinerja tanpa IKI, 1 fungsi tanpa kinerja". Whether it is held stands elsewhere. */
export function coverageWords({ kinerja, iki, gaps }: Coverage): string {
  if (kinerja === 0) return "belum ada kinerja";
  const lacking = WORDS.filter(([gap]) => gaps[gap] > 0).map(([gap, words]) => `${gaps[gap]} ${words}`);
  const carried = iki === 0 ? `${kinerja} kinerja, belum ada IKI` : `${kinerja} kinerja, ${iki} IKI`;
  return lacking.length > 0 ? `${carried}; ${lacking.join(", ")}` : carried;
}

const WORDS = [
  ["kinerja-tanpa-iki", "kinerja tanpa IKI"],
  ["iki-tanpa-iku", "IKI belum bertaut ke IKU"],
  ["fungsi-tanpa-kinerja", "fungsi tanpa kinerja"],
] as const;
