import { expect, it } from "vitest";
import { collectVariables } from "./collect.ts";
import { treeOf } from "./testing/tree.ts";

it("collects each use of a variable once, in the order of reading", () => {
  expect(collectVariables(treeOf("(a - last_year(a)) / last_year(a) * if(b > prev(b), a, year(c))"))).toEqual([
    { key: "a", at: "now" },
    { key: "a", at: "last-year" },
    { key: "b", at: "now" },
    { key: "b", at: "prev" },
    { key: "c", at: "year" },
  ]);
  expect(collectVariables(treeOf("1 + 2"))).toEqual([]);
});
