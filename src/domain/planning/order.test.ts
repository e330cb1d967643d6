import { expect, test } from "vitest";
import { placeBefore } from "#domain/planning/order.ts";

const siblings = [
  { id: "a", sortOrder: 0 },
  { id: "b", sortOrder: 3 },
  { id: "c", sortOrder: 7 },
];

test("two neighbours change places, the third stays", () => {
  expect(placeBefore(siblings, "b", "a")).toEqual([
    { id: "b", sortOrder: 0 },
    { id: "a", sortOrder: 3 },
  ]);
});

test("to the end, everything behind it moves up", () => {
  expect(placeBefore(siblings, "a", null)).toEqual([
    { id: "b", sortOrder: 0 },
    { id: "c", sortOrder: 3 },
    { id: "a", sortOrder: 7 },
  ]);
});

test("where it already stands, and before a stranger, nothing changes", () => {
  expect(placeBefore(siblings, "c", null)).toEqual([]);
  expect(placeBefore(siblings, "a", "b")).toEqual([]);
  expect(placeBefore(siblings, "a", "x")).toEqual([]);
  expect(placeBefore(siblings, "x", "a")).toEqual([]);
});

test("one place given twice is drawn apart", () => {
  const twice = [
    { id: "a", sortOrder: 2 },
    { id: "b", sortOrder: 2 },
  ];
  expect(placeBefore(twice, "b", "a")).toEqual([{ id: "a", sortOrder: 3 }]);
});
