import { expect, test } from "vitest";
import { agencyFile } from "./format.ts";
import { FINDING_CODES } from "./format-finding.ts";
import { decimal, periodCode } from "./format-scalars.ts";
import { readDemo } from "./read.ts";

const [jatim] = readDemo().agencies;

test("amounts are canonical text: no binary numbers, no trailing zeros, no Indonesian marks", () => {
  for (const good of ["0", "94.87", "-3", "7646914434"]) expect(decimal.safeParse(good).success, good).toBe(true);
  for (const bad of [94.87, "94,87", "86.50", "1.000.000", "", "+1", "007"])
    expect(decimal.safeParse(bad).success, String(bad)).toBe(false);
});

test("period codes are those of the calendar", () => {
  for (const good of ["2024", "2024-S1", "2024-TW4", "2024-M12"])
    expect(periodCode.safeParse(good).success, good).toBe(true);
  for (const bad of ["2024-S3", "2024-S1 ", "24", "2024-M13"])
    expect(periodCode.safeParse(bad).success, bad).toBe(false);
});

test("a plain string is an item without a printed mark", () => {
  const { tugas, fungsi } = agencyFile.parse({
    ...jatim,
    tugas: ["Membantu Gubernur"],
    fungsi: [{ mark: "a.", text: "Perumusan" }],
  });
  expect(tugas).toEqual([{ mark: null, text: "Membantu Gubernur" }]);
  expect(fungsi).toEqual([{ mark: "a.", text: "Perumusan" }]);
});

test("a misspelt field, a missing schedule and a name too long for the screen are refused", () => {
  const withIndicator = (change: object) => {
    const [sasaran] = jatim?.sasaran ?? [];
    const [indicator] = sasaran?.indicators ?? [];
    return agencyFile.safeParse({ ...jatim, sasaran: [{ ...sasaran, indicators: [{ ...indicator, ...change }] }] })
      .success;
  };
  expect(withIndicator({})).toBe(true);
  expect(withIndicator({ measuredIn: null })).toBe(true);
  expect(withIndicator({ measuredIn: undefined })).toBe(false);
  expect(withIndicator({ measuredIn: ["TW5"] })).toBe(false);
  expect(withIndicator({ sumberData: "Laporan" })).toBe(false);
  expect(withIndicator({ shortName: "x".repeat(46) })).toBe(false);
});

test("no finding code is listed twice, and each one listed is used", () => {
  const used = new Set(readDemo().agencies.flatMap(({ findings }) => findings.map(({ code }) => code)));
  expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
  expect(FINDING_CODES.filter((code) => !used.has(code))).toEqual([]);
});
