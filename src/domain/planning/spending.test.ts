import { describe, expect, test } from "vitest";
import { exceedsPagu, type SpendingNode, spentOf, totalSpent } from "./spending.ts";

const tree = (typed: Record<string, string | null>): SpendingNode[] => [
  { id: "program", parentId: null, typed: typed.program ?? null },
  { id: "kegiatan", parentId: "program", typed: typed.kegiatan ?? null },
  { id: "sub1", parentId: "kegiatan", typed: typed.sub1 ?? null },
  { id: "sub2", parentId: "kegiatan", typed: typed.sub2 ?? null },
];

describe("spent of a program", () => {
  test("nothing typed is nothing, not zero", () => {
    expect(spentOf("program", tree({}))).toEqual({ kind: "none" });
    expect(totalSpent(tree({}))).toBeNull();
    expect(totalSpent([])).toBeNull();
  });

  test("is the sum of its parts once every part is known", () => {
    const nodes = tree({ sub1: "1500000", sub2: "0" });
    expect(spentOf("program", nodes)).toEqual({ kind: "summed", exact: "1500000" });
    expect(totalSpent(nodes)).toBe("1500000");
  });

  test("a part that is missing keeps the whole from being told", () => {
    const nodes = tree({ sub1: "1500000" });
    expect(spentOf("kegiatan", nodes)).toEqual({ kind: "incomplete", counted: 1, of: 2 });
    expect(spentOf("program", nodes)).toEqual({ kind: "incomplete", counted: 0, of: 1 });
  });

  test("typed at the top it stands, and its distance from the parts is told", () => {
    expect(spentOf("program", tree({ program: "2000000", sub1: "1500000", sub2: "400000" }))).toEqual({
      ...{ kind: "typed", exact: "2000000", detailed: "1900000", rest: "100000" },
    });
    expect(spentOf("program", tree({ program: "2000000", sub1: "1" }))).toMatchObject({ detailed: null, rest: null });
  });
});

test("more than the pagu is seen; exactly the pagu and no pagu are not", () => {
  expect(exceedsPagu("101", "100")).toBe(true);
  expect(exceedsPagu("100", "100")).toBe(false);
  expect(exceedsPagu("100", null)).toBe(false);
});
