import { expect, test } from "vitest";
import { wrapText } from "./wrap.ts";

test("between words, a word too long in pieces, what is left over with an ellipsis", () => {
  expect(wrapText("Meningkatnya penduduk yang bekerja", 14)).toEqual(["Meningkatnya", "penduduk yang", "bekerja"]);
  expect(wrapText("ketenagakerjaan", 6)).toEqual(["ketena", "gakerj", "aan"]);
  expect(wrapText("Meningkatnya penduduk yang bekerja", 14, 2)).toEqual(["Meningkatnya", "penduduk yang…"]);
  expect(wrapText("abcdef ghijkl", 6, 1)).toEqual(["abcde…"]);
  expect(wrapText("  ", 6)).toEqual([]);
});
