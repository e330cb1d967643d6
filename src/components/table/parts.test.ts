import { expect, test } from "vitest";
import { askedPart, partOf } from "./parts.ts";

const size = (rows: number) => rows;

test("whole groups, each in exactly one part, whatever was asked for", () => {
  expect(partOf([3, 3, 3], 0, 10, size)).toEqual({
    groups: [3, 3, 3],
    from: 0,
    before: null,
    after: null,
    of: 3,
    isAll: false,
  });
  expect(partOf([3, 3, 5, 2], 0, 6, size)).toEqual({
    groups: [3, 3],
    from: 0,
    before: null,
    after: 2,
    of: 4,
    isAll: false,
  });
  expect(partOf([3, 3, 5, 2], 2, 6, size)).toEqual({ groups: [5], from: 2, before: 0, after: 3, of: 4, isAll: false });
  expect(partOf([3, 3, 5, 2], 99, 6, size)).toMatchObject({ groups: [2], before: 2, after: null });
  expect(partOf([3, 3, 5, 2], 1, 6, size)).toMatchObject({ from: 0 });
});

test("a group larger than a part stands alone, and nothing is a part too", () => {
  expect(partOf([50, 1], 0, 6, size)).toMatchObject({ groups: [50], after: 1 });
  expect(partOf([], 0, 6, size)).toEqual({ groups: [], from: 0, before: null, after: null, of: 0, isAll: false });
});

test("all of it for whoever asks, and the beginning for whoever asks for nonsense", () => {
  expect(partOf([3, 3, 5, 2], askedPart("semua"), 6, size)).toEqual({
    ...{ groups: [3, 3, 5, 2], from: 0, before: null, after: null, of: 4, isAll: true },
  });
  expect([askedPart("12"), askedPart("-3"), askedPart("x"), askedPart(undefined)]).toEqual([12, 0, 0, 0]);
});
