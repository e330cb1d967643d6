import { expect, test } from "vitest";
import { boundariesFrom, circleFrom, heirsOn, treeOn, type UnitPlace } from "./units.ts";

const place = (
  unitId: string,
  parentId: string | null,
  from = "2000-01-01",
  until: string | null = null,
): UnitPlace => ({
  ...{ unitId, parentId, from, until, kind: "bidang", name: unitId },
});
const life = (id: string, sortOrder: number, from = "2000-01-01", until: string | null = null) => ({
  ...{ id, sortOrder, from, until },
});

test("the tree of a day: each unit after the one above it, siblings in their order, whatever the order of the rows", () => {
  const units = [life("c", 3), life("a", 1), life("b", 2), life("d", 4)];
  const places = [place("c", "a"), place("d", null), place("b", "a"), place("a", null)];
  expect(treeOn({ units, places }, "2019-01-01").map(({ id, depth }) => [id, depth])).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 1],
    ["d", 0],
  ]);
});

test("a place holds from its first day and no longer on the day on which it ends", () => {
  const units = [life("a", 1), life("b", 2)];
  const places = [place("a", null), place("b", null, "2000-01-01", "2019-01-01"), place("b", "a", "2019-01-01")];
  const depth = (day: string) => treeOn({ units, places }, day).find(({ id }) => id === "b")?.depth;
  expect([depth("1999-12-31"), depth("2018-12-31"), depth("2019-01-01")]).toEqual([undefined, 0, 1]);
});

test("a circle is found on the day on which it closes, also when that lies ahead", () => {
  const places = [
    place("a", null, "2000-01-01", "2020-01-01"),
    place("a", "b", "2020-01-01"),
    place("b", null, "2000-01-01", "2021-01-01"),
  ];
  expect(boundariesFrom(places, "2019-01-01")).toEqual(["2019-01-01", "2020-01-01"]);
  expect(circleFrom(places, "2019-01-01")).toBeNull();
  expect(circleFrom([...places, place("b", "a", "2021-01-01")], "2019-01-01")).not.toBeNull();
  expect(circleFrom([place("a", "b"), place("b", "a"), place("c", "a")], "2019-01-01")).toBe("a");
});

test("the heirs of a unit are found through every merger and split up to the day", () => {
  const units = [
    life("a", 1, "2000-01-01", "2010-01-01"),
    life("b", 2, "2010-01-01", "2020-01-01"),
    life("c", 3, "2020-01-01"),
    life("d", 4, "2020-01-01"),
  ];
  const next = (unitId: string, predecessorId: string) => ({ unitId, predecessorId });
  const successions = [next("b", "a"), next("c", "b"), next("d", "b")];
  expect(heirsOn("a", units, successions, "2005-01-01")).toEqual(["a"]);
  expect(heirsOn("a", units, successions, "2015-01-01")).toEqual(["b"]);
  expect(heirsOn("a", units, successions, "2026-01-01")).toEqual(["c", "d"]);
  expect(heirsOn("c", units, successions, "2026-01-01")).toEqual(["c"]);
});
