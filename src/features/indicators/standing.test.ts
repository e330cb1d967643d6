import { expect, test } from "vitest";
import { gapText, signedFigure, standingOf } from "./standing.ts";

const percent = { satuan: "persen", decimals: 2 };

test("the difference from the target, in points for percentages", () => {
  expect(gapText(standingOf("59.25", { kind: "single", exact: "50" }).gap, percent)).toBe("+9,25 poin");
  expect(gapText(standingOf("79.48", { kind: "single", exact: "83.45" }).gap, { satuan: "nilai", decimals: 2 })).toBe(
    "−3,97",
  );
  expect(gapText(standingOf("158", { kind: "single", exact: "160" }).gap, { satuan: "orang", decimals: 0 })).toBe(
    "−2 orang",
  );
});

test("from a range, the difference is taken from the limit that was passed", () => {
  const range = { kind: "range", lo: "80", hi: "90" } as const;
  expect(standingOf("92", range)).toEqual({ where: "above", gap: "2" });
  expect(standingOf("70", range)).toEqual({ where: "below", gap: "-10" });
  expect(standingOf("90", range)).toEqual({ where: "inside", gap: "0" });
});

test("a difference that rounds away is still told, and none has no sign", () => {
  expect(signedFigure("0.001", 2)).toBe("+0,001");
  expect(signedFigure("-0.004", 2)).toBe("−0,004");
  expect(signedFigure("0", 2)).toBe("0,00");
});
