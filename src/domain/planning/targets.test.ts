import { describe, expect, test } from "vitest";
import type { Target } from "#domain/capaian/policy.ts";
import { parsePeriodCode } from "#domain/period/period.ts";
import { easedAfterRealisasi, isEasier, type PeriodTarget, targetMisfits } from "./targets.ts";

const single = (exact: string): Target => ({ kind: "single", exact });
const of = (targets: Record<string, string | null>): PeriodTarget[] =>
  Object.entries(targets).map(([code, exact]) => ({
    period: parsePeriodCode(code) ?? { year: 0, kind: "year", ordinal: 1 },
    target: exact === null ? null : single(exact),
  }));

describe("the targets of the parts make the target of the year", () => {
  const added = { accumulation: "sum", mode: "per-period" } as const;
  const quarters = { "2025-TW1": "20", "2025-TW2": "20", "2025-TW3": "20", "2025-TW4": "30" };

  test("figures that are added: the sum is named", () => {
    expect(targetMisfits(added, of({ "2025": "100", ...quarters }))).toEqual([
      "Target triwulan 20 + 20 + 20 + 30 = 90, target setahun 100: kurang 10.",
    ]);
    expect(targetMisfits(added, of({ "2025": "85", ...quarters }))[0]).toMatch(/: 5 lebih\.$/);
    expect(targetMisfits(added, of({ "2025": "90", ...quarters }))).toEqual([]);
  });

  test("an incomplete row is not added up, and without the year nothing is said", () => {
    expect(targetMisfits(added, of({ "2025": "100", ...quarters, "2025-TW4": null }))).toEqual([]);
    expect(targetMisfits(added, of(quarters))).toEqual([]);
  });

  test("figures typed s.d. the period end with the year's own", () => {
    const rule = { accumulation: "sum", mode: "cumulative" } as const;
    expect(targetMisfits(rule, of({ "2025": "75", "2025-S1": "50", "2025-S2": "80" }))).toEqual([
      "Target Smt II dihitung s.d. akhir tahun, jadi seharusnya sama dengan target setahun 75, bukan 80.",
    ]);
    expect(targetMisfits(rule, of({ "2025": "75", "2025-S1": "50" }))).toEqual([]);
  });

  test("averages and highest figures", () => {
    const average = { accumulation: "average", mode: "per-period" } as const;
    expect(targetMisfits(average, of({ "2025": "85", "2025-S1": "80", "2025-S2": "90" }))).toEqual([]);
    expect(targetMisfits(average, of({ "2025": "90", "2025-S1": "80", "2025-S2": "90" }))).toEqual([
      "Target semester rata-rata dari 80; 90 = 85,00, target setahun 90: tidak sama.",
    ]);
    const highest = { accumulation: "max", mode: "per-period" } as const;
    expect(targetMisfits(highest, of({ "2025": "90", "2025-S1": "80", "2025-S2": "90" }))).toEqual([]);
  });
});

describe("a target is made easier", () => {
  const range = (lo: string, hi: string): Target => ({ kind: "range", lo, hi });

  test.each([
    ["maximise", single("80"), single("75"), true],
    ["maximise", single("80"), single("85"), false],
    ["minimise", single("5"), single("8"), true],
    ["minimise", single("5"), single("4"), false],
    ["range-in", range("80", "90"), range("75", "90"), true],
    ["range-in", range("80", "90"), range("82", "88"), false],
    ["range-down", range("7", "8"), range("7", "9"), true],
    ["range-up", range("80", "90"), range("80", "95"), false],
    ["stabilise", single("50"), single("51"), true],
    ["stabilise", single("50"), single("50"), false],
  ] as const)("%s", (polarity, before, after, answer) => {
    expect(isEasier(polarity, before, after)).toBe(answer);
  });

  test("only what was lowered when the realisasi was known is marked", () => {
    const set = { revision: 0, target: single("80"), realisasiKnown: false };
    const lowered = { revision: 1, target: single("75"), realisasiKnown: true };
    const raised = { revision: 2, target: single("90"), realisasiKnown: true };
    expect(easedAfterRealisasi("maximise", [raised, lowered, set])).toEqual([{ before: set, after: lowered }]);
    expect(easedAfterRealisasi("maximise", [set, { ...lowered, realisasiKnown: false }])).toEqual([]);
    expect(easedAfterRealisasi("maximise", [{ ...set, realisasiKnown: true }])).toEqual([]);
  });
});
