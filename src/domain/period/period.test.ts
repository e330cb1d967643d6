import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byEnd,
  contains,
  endsBy,
  endsTogether,
  isDue,
  isLastOfYear,
  lastYear,
  measuredInWords,
  type Period,
  parsePeriodCode,
  partsOf,
  periodCode,
  periodName,
  periodsUpTo,
  periodWithin,
  previousPeriod,
  shortPeriodName,
  yearOf,
} from "./period.ts";

const at = (code: string): Period => {
  const period = parsePeriodCode(code);
  if (!period) throw new RangeError(code);
  return period;
};
const codes = (periods: readonly Period[]): string[] => periods.map(periodCode);

describe("codes and names", () => {
  it.each([
    ["2024", "Tahun 2024", "2024"],
    ["2024-S1", "Semester I 2024", "Smt I"],
    ["2024-S2", "Semester II 2024", "Smt II"],
    ["2024-TW3", "Triwulan III 2024", "TW III"],
    ["2024-TW4", "Triwulan IV 2024", "TW IV"],
    ["2024-M07", "Juli 2024", "Jul"],
    ["2024-M12", "Desember 2024", "Des"],
  ])("%s", (code, name, short) => {
    expect(periodCode(at(code))).toBe(code);
    expect(periodName(at(code))).toBe(name);
    expect(shortPeriodName(at(code))).toBe(short);
  });

  it.each([
    "",
    "2024-",
    "24",
    "2024-S3",
    "2024-S0",
    "2024-TW5",
    "2024-M00",
    "2024-M13",
    "2024-M7",
    "2024-tw1",
    "2024-TW1 ",
  ])("%j is no period", (code) => {
    expect(parsePeriodCode(code)).toBeNull();
  });

  it("reads within-year codes", () => {
    expect(periodWithin(2024, "Y")).toEqual(at("2024"));
    expect(periodWithin(2024, "M03")).toEqual(at("2024-M03"));
    expect(periodWithin(2024, "Q1")).toBeNull();
  });
});

describe("nesting", () => {
  it("triwulan in semester in year", () => {
    expect(contains(at("2024-S2"), at("2024-TW4"))).toBe(true);
    expect(contains(at("2024-S1"), at("2024-TW4"))).toBe(false);
    expect(contains(at("2024-TW4"), at("2024-S2"))).toBe(false);
    expect(contains(at("2024"), at("2024-M01"))).toBe(true);
    expect(contains(at("2023"), at("2024-M01"))).toBe(false);
    expect(contains(at("2024-TW1"), at("2024-TW1"))).toBe(true);
    expect(contains(at("2024-TW2"), at("2024-M03"))).toBe(false);
    expect(contains(at("2024-TW2"), at("2024-M04"))).toBe(true);
  });

  it("ends", () => {
    expect(endsTogether(at("2024-S1"), at("2024-TW2"))).toBe(true);
    expect(endsTogether(at("2024-S1"), at("2024-M06"))).toBe(true);
    expect(endsTogether(at("2024-S1"), at("2023-S1"))).toBe(false);
    expect(endsBy(at("2024-TW2"), at("2024-S1"))).toBe(true);
    expect(endsBy(at("2024-TW3"), at("2024-S1"))).toBe(false);
    expect(endsBy(at("2023"), at("2024-M01"))).toBe(true);
    expect(endsBy(at("2024-M01"), at("2023"))).toBe(false);
    expect(isLastOfYear(at("2024"))).toBe(true);
    expect(isLastOfYear(at("2024-TW4"))).toBe(true);
    expect(isLastOfYear(at("2024-M11"))).toBe(false);
  });

  it("neighbours", () => {
    expect(periodCode(previousPeriod(at("2024-TW3")))).toBe("2024-TW2");
    expect(periodCode(previousPeriod(at("2024-TW1")))).toBe("2023-TW4");
    expect(periodCode(previousPeriod(at("2024-M01")))).toBe("2023-M12");
    expect(periodCode(previousPeriod(at("2024-S1")))).toBe("2023-S2");
    expect(periodCode(previousPeriod(at("2024")))).toBe("2023");
    expect(periodCode(lastYear(at("2024-TW3")))).toBe("2023-TW3");
    expect(periodCode(yearOf(at("2024-TW3")))).toBe("2024");
    expect(codes(periodsUpTo(at("2024-TW3")))).toEqual(["2024-TW1", "2024-TW2", "2024-TW3"]);
    expect(codes(partsOf(at("2024-S2"), "triwulan"))).toEqual(["2024-TW3", "2024-TW4"]);
    expect(codes(partsOf(at("2024-TW1"), "semester"))).toEqual([]);
    const sorted = ["2024-TW2", "2024-M06", "2024-S1", "2023", "2024-TW1"].map(at).sort(byEnd);
    expect(codes(sorted)).toEqual(["2023", "2024-TW1", "2024-S1", "2024-TW2", "2024-M06"]);
  });

  it("previous steps back through every period, and the parts of a whole make the whole", () => {
    const period = fc.record({
      year: fc.integer({ min: 1990, max: 2090 }),
      code: fc.constantFrom("Y", "S1", "S2", "TW1", "TW4", "M01", "M06", "M12"),
    });
    fc.assert(
      fc.property(period, ({ year, code }) => {
        const one = periodWithin(year, code) ?? at("2024");
        const before = previousPeriod(one);
        expect(endsBy(before, one)).toBe(true);
        expect(contains(one, before)).toBe(false);
        expect(parsePeriodCode(periodCode(one))).toEqual(one);
        const months = partsOf(one, "month");
        expect(endsTogether(months.at(-1) ?? at("1900"), one)).toBe(true);
        expect(months.every((month) => contains(one, month))).toBe(true);
      }),
    );
  });
});

describe("due", () => {
  it.each([
    [["TW4"], "2024-TW4", "due"],
    [["TW4"], "2024-S2", "due"],
    [["TW4"], "2024", "due"],
    [["TW4"], "2024-S1", "not-due"],
    [["TW4"], "2024-M12", "not-due"],
    [["TW1"], "2024-S1", "not-due"],
    [["TW1", "TW2"], "2024-S1", "due"],
    [["S1", "S2"], "2024-TW2", "not-due"],
    [["S1"], "2024", "not-due"],
    [["Y"], "2024", "due"],
    [["Y"], "2024-S2", "not-due"],
    [["M06"], "2024-TW2", "due"],
    [[], "2024", "not-due"],
  ])("%j in %s is %s", (measuredIn, code, due) => {
    expect(isDue(measuredIn, at(code))).toBe(due);
  });

  it("is unclear while nobody knows", () => {
    expect(isDue(null, at("2024"))).toBe("unclear");
  });

  it.each([
    [["TW4"], "diukur triwulan IV"],
    [["S1", "S2"], "diukur tiap semester"],
    [["TW1", "TW2", "TW3", "TW4"], "diukur tiap triwulan"],
    [["Y"], "diukur tiap tahun"],
    [["S1", "TW4"], "diukur semester I dan triwulan IV"],
    [["M03", "M06", "M09"], "diukur bulan Maret, bulan Juni dan bulan September"],
    [["TW2", "Y"], "diukur triwulan II dan akhir tahun"],
    [[], "tidak diukur dalam tahun berjalan"],
    [null, "jadwal ukur belum jelas"],
  ])("%j in words", (measuredIn, words) => {
    expect(measuredInWords(measuredIn)).toBe(words);
  });
});
