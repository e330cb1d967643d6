import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { lamongan2024 } from "../../../tests/support/lamongan-sheet.ts";
import { meanOf } from "./mean.ts";

test("semester I: 98,81 limited to 100 per indicator, 141,25 without limit, of four of nine", () => {
  const mean = meanOf(lamongan2024(), DEFAULT_POLICY);
  expect(mean).toMatchObject({
    shownAs: "4 dari 9 indikator",
    limit: "100",
    capped: { shown: "98,81", word: "sangat tinggi" },
    uncapped: "141,25",
    because: "",
  });
  expect(mean.items.map(({ shown, counts }) => [shown, counts])).toEqual([
    ["95,24", "95,24"],
    ["249,52", "100,00"],
    ["118,50", "100,00"],
    ["101,72", "100,00"],
  ]);
});

test("a policy with a limit of its own keeps it", () => {
  const mean = meanOf(lamongan2024(), { ...DEFAULT_POLICY, cap: { min: "0", max: "120" } });
  expect(mean.limit).toBe("120");
  expect(mean.capped?.shown).toBe("108,87");
});

test("of nothing there is no mean, and not zero", () => {
  const mean = meanOf(lamongan2024("2024-S2"), DEFAULT_POLICY);
  expect(mean).toMatchObject({ shownAs: "0 dari 9 indikator", capped: null, uncapped: null, items: [] });
  expect(mean.because).toBe("Belum ada capaian yang dapat dirata-ratakan.");
});
