import { expect, test } from "vitest";
import { columnShares, placeCells } from "./grid.ts";
import type { Row } from "./model.ts";
import { SCORES } from "./testing/paper.ts";

const two = (...rows: Row[]) => placeCells({ kind: "table", columns: [{ width: 1 }, { width: 1 }], rows }, rows);

test("merged cells push the others to the columns that are left", () => {
  const places = placeCells(SCORES, SCORES.rows).map((cells) => cells.map(({ at, across }) => [at, across]));
  expect(places).toEqual([
    [[0, 4]],
    [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ],
    [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ],
    [
      [0, 1],
      [1, 1],
      [3, 1],
    ],
    [
      [0, 2],
      [2, 1],
      [3, 1],
    ],
  ]);
});

test("a cell over several rows is free again below them", () => {
  const rows = two({ cells: [{ text: "a", down: 2 }, "b"] }, { cells: ["c"] }, { cells: ["d", "e"] });
  expect(rows.map((cells) => cells.map(({ at }) => at))).toEqual([[0, 1], [1], [0, 1]]);
});

test.each([
  ["too few cells", [{ cells: ["a"] }]],
  ["too many cells", [{ cells: ["a", "b", "c"] }]],
  ["a cell wider than what is left", [{ cells: ["a", { text: "b", across: 2 }] }]],
  ["a cell that reaches below the table", [{ cells: [{ text: "a", down: 2 }, "b"] }]],
] satisfies [string, Row[]][])("refuses %s", (_, rows) => {
  expect(() => two(...rows)).toThrow(RangeError);
});

test("shares add up to the whole sheet", () => {
  expect(columnShares(SCORES).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
});
