import { expect, test } from "vitest";
import { comparedPair } from "./compared.ts";

test("the latest two stand beside each other until somebody asks for others", () => {
  expect(comparedPair([3, 1, 2], {})).toEqual({ before: 2, after: 3 });
  expect(comparedPair([3, 1, 2], { dari: "1" })).toEqual({ before: 1, after: 3 });
  expect(comparedPair([3, 1, 2], { dari: "1", ke: "2" })).toEqual({ before: 1, after: 2 });
});

test("one version has nothing to stand beside; a number that never was falls back", () => {
  expect(comparedPair([1], {})).toBeNull();
  expect(comparedPair([], { dari: "1" })).toBeNull();
  expect(comparedPair([1, 2], { dari: "9", ke: ["1", "2"] })).toEqual({ before: 1, after: 2 });
});
