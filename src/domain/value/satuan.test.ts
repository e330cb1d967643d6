import { expect, test } from "vitest";
import { satuanSign, satuanUnit, satuanWords, withSatuan, withSatuanOfGap } from "./satuan.ts";

test("a percentage carries its sign, a count its word, a score nothing", () => {
  expect(withSatuan("59,25", "persen")).toBe("59,25%");
  expect(withSatuan("160", "orang")).toBe("160 orang");
  expect(withSatuan("79,48", "nilai")).toBe("79,48");
});

test("percentages differ by points", () => {
  expect(withSatuanOfGap("+9,25", "persen")).toBe("+9,25 poin");
  expect(withSatuanOfGap("−2", "orang")).toBe("−2 orang");
  expect(withSatuanOfGap("−3,97", "indeks")).toBe("−3,97");
});

test("only the sign fits beside a figure in a column; beside a large figure the word does", () => {
  expect([satuanSign("%"), satuanSign("orang"), satuanSign("nilai")]).toEqual(["%", "", ""]);
  expect([satuanUnit("%"), satuanUnit("orang"), satuanUnit("nilai")]).toEqual(["%", "orang", undefined]);
  expect([satuanWords("persen"), satuanWords("orang")]).toEqual(["%", "orang"]);
});

test("a word of a scale stands alone; two words differ by steps", () => {
  expect(withSatuan("WTP", "opini BPK")).toBe("WTP");
  expect(satuanUnit("predikat SAKIP")).toBeUndefined();
  expect(withSatuanOfGap("−1", "opini BPK")).toBe("−1 tingkat");
});
