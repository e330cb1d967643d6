import { describe, expect, it } from "vitest";
import { makeRoom, rulesByYear, yearsInWords } from "./years.ts";

const held = (name: string, yearFrom: number, yearUntil: number | null) => ({ name, yearFrom, yearUntil });
const room = (next: [number, number | null], ...active: ReturnType<typeof held>[]) => {
  const { ends, retires, clashes } = makeRoom({ yearFrom: next[0], yearUntil: next[1] }, active);
  return {
    ends: ends.map(({ version, yearUntil }) => `${version.name} ${yearUntil}`),
    retires: retires.map(({ name }) => name),
    clashes: clashes.map(({ name }) => name),
  };
};

describe("room for a new template", () => {
  it("ends what held before, retires what would hold the same years, and leaves what is over", () => {
    expect(room([2026, null], held("lama", 2022, null), held("dulu", 2015, 2021))).toEqual({
      ends: ["lama 2025"],
      retires: [],
      clashes: [],
    });
    expect(room([2026, null], held("sama", 2026, null), held("nanti", 2027, 2028))).toEqual({
      ends: [],
      retires: ["sama", "nanti"],
      clashes: [],
    });
  });

  it("does not cut a hole into one that holds before and after", () => {
    expect(room([2025, 2025], held("lama", 2022, null))).toEqual({ ends: [], retires: [], clashes: ["lama"] });
    expect(room([2025, 2025], held("sampai", 2022, 2025))).toEqual({ ends: ["sampai 2024"], retires: [], clashes: [] });
    expect(room([2025, 2025], held("sesudah", 2025, 2026))).toEqual({ ends: [], retires: [], clashes: ["sesudah"] });
  });
});

describe("what a year is evaluated by", () => {
  const version = (regime: string, yearFrom: number, yearUntil: number | null, isReference = false) => ({
    ...held(regime, yearFrom, yearUntil),
    isReference,
    template: { regime },
  });

  it("the government's own before the reference, and a mark where another regime begins", () => {
    const active = [
      version("88/2021", 2022, null, true),
      version("12/2015", 2018, 2021),
      version("88/2021", 2024, null),
    ];
    expect(
      rulesByYear(active, [2025, 2023, 2022, 2021, 2018, 2017]).map(({ year, version, startsRegime }) => [
        year,
        version.isReference,
        startsRegime,
      ]),
    ).toEqual([
      [2025, false, false],
      [2023, true, false],
      [2022, true, true],
      [2021, false, false],
      [2018, false, true],
    ]);
  });

  it("in words", () => {
    expect([held("", 2022, null), held("", 2015, 2021), held("", 2024, 2024)].map(yearsInWords)).toEqual([
      "mulai 2022",
      "2015 sampai 2021",
      "2024",
    ]);
  });
});
