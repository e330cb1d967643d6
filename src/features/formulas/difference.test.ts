import { expect, test } from "vitest";
import { parseFormula } from "#domain/formula/parse.ts";
import { formulaDifference } from "./difference.ts";

const treeOf = (text: string) => {
  const parsed = parseFormula(text);
  return parsed.ok ? parsed.tree : null;
};

test("names what comes and what goes", () => {
  expect(formulaDifference(treeOf("a / a * 100"), treeOf("a / b * 100"))).toEqual({
    isSame: false,
    added: ["b"],
    dropped: [],
  });
  expect(formulaDifference(treeOf("a+b"), treeOf("a + b"))).toEqual({ isSame: true, added: [], dropped: [] });
  expect(formulaDifference(null, treeOf("a"))).toEqual({ isSame: false, added: ["a"], dropped: [] });
});
