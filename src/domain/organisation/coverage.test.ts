import { describe, expect, it } from "vitest";
import { coverageOf, coverageWords, type PositionFacts, sumCoverage } from "./coverage.ts";

const tied = { isTied: true };
const loose = { isTied: false };
const kabid: PositionFacts = {
  kinerja: [{ iki: [tied, loose, tied] }, { iki: [] }],
  fungsi: [{ isCarried: true }, { isCarried: false }],
  isHeld: true,
};
const empty: PositionFacts = { kinerja: [], fungsi: [], isHeld: false };

describe("what a position carries and lacks", () => {
  it("counts kinerja, IKI and each gap", () => {
    expect(coverageOf(kabid, true)).toEqual({
      kinerja: 2,
      iki: 3,
      gaps: {
        "tanpa-pejabat": 0,
        "tanpa-kinerja": 0,
        "tanpa-iki": 0,
        "kinerja-tanpa-iki": 1,
        "iki-tanpa-iku": 1,
        "fungsi-tanpa-kinerja": 1,
      },
    });
  });

  it("a position without kinerja has no IKI and nobody may hold it", () => {
    expect(coverageOf(empty, true).gaps).toMatchObject({ "tanpa-pejabat": 1, "tanpa-kinerja": 1, "tanpa-iki": 1 });
  });

  it("does not miss links to an IKU where the agency has none", () => {
    expect(coverageOf(kabid, false).gaps["iki-tanpa-iku"]).toBe(0);
  });

  it("does not miss a fungsi before anybody has tied one", () => {
    const untold = { ...kabid, fungsi: [{ isCarried: false }, { isCarried: false }] };
    expect(coverageOf(untold, true).gaps["fungsi-tanpa-kinerja"]).toBe(0);
  });

  it("kinerja without IKI are not counted again where the whole position has none", () => {
    const bare = coverageOf({ ...kabid, kinerja: [{ iki: [] }, { iki: [] }] }, true);
    expect(bare.gaps).toMatchObject({ "tanpa-iki": 1, "kinerja-tanpa-iki": 0 });
  });
});

describe("in words", () => {
  it("says what there is, then what is missing", () => {
    expect(coverageWords(coverageOf(kabid, true))).toBe(
      "2 kinerja, 3 IKI; 1 kinerja tanpa IKI, 1 IKI belum bertaut ke IKU, 1 fungsi tanpa kinerja",
    );
    expect(coverageWords(coverageOf({ ...kabid, kinerja: [{ iki: [tied] }], fungsi: [] }, true))).toBe(
      "1 kinerja, 1 IKI",
    );
    expect(coverageWords(coverageOf({ ...kabid, kinerja: [{ iki: [] }], fungsi: [] }, true))).toBe(
      "1 kinerja, belum ada IKI",
    );
    expect(coverageWords(coverageOf(empty, true))).toBe("belum ada kinerja");
  });

  it("adds up over positions", () => {
    const sum = sumCoverage([coverageOf(kabid, true), coverageOf(empty, true), coverageOf(empty, true)]);
    expect(sum).toMatchObject({ kinerja: 2, iki: 3, gaps: { "tanpa-pejabat": 2, "iki-tanpa-iku": 1 } });
  });
});
