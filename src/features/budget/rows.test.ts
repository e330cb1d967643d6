import { describe, expect, test } from "vitest";
import { budgetFinding } from "./headline.ts";
import type { BudgetNode } from "./queries.ts";
import { budgetView } from "./rows.ts";

const node = (
  id: string,
  parentId: string | null,
  more: Partial<BudgetNode> & { amount?: string; spend?: string } = {},
): BudgetNode => {
  const { amount, spend, ...rest } = more;
  return {
    ...{ id, parentId, level: "program", code: id, name: id, shortName: id, tags: [], indicators: [] },
    pagu: amount ? [{ exact: amount, revision: 0, reason: null, at: new Date(0) }] : [],
    spent: spend ? { exact: spend, version: 1 } : null,
    ...rest,
  };
};
const lamongan = [
  node("a", null, { amount: "6000000", tags: ["kemiskinan"] }),
  node("a1", "a", { amount: "4000000", spend: "3000000", tags: ["kemiskinan"] }),
  node("a2", "a", { amount: "2000000", spend: "1500000" }),
  node("b", null, { amount: "4000000", spend: "4400000", tags: ["pengangguran"] }),
];

describe("the budget", () => {
  test("adds up what is known, sets it beside capaian, and says what is over", () => {
    const view = budgetView(
      lamongan,
      new Map([
        ["a", "95.24"],
        ["b", "100"],
      ]),
      "5",
    );
    expect(view.rows.map(({ id, depth, absorbed, isOver }) => [id, depth, absorbed, isOver])).toEqual([
      ["a", 0, "75", false],
      ["a1", 1, "75", false],
      ["a2", 1, "75", false],
      ["b", 0, "110", true],
    ]);
    expect(view.rows[0]?.efficiency).toEqual({ difference: "20.24", word: "efisien" });
    expect(view.rows[3]?.efficiency).toEqual({ difference: "-10", word: "tidak efisien" });
    expect([view.spent, view.absorbed]).toEqual(["8900000", "89"]);
    expect(budgetFinding(view, 2024, "Semester II 2024")).toBe(
      "89,00% anggaran terserap s.d. Semester II 2024; 1 melebihi pagu",
    );
  });

  test("a tag counts a node once, also where the part below carries it too", () => {
    expect(budgetView(lamongan, new Map(), "5").tags).toEqual([
      { tag: "kemiskinan", nodes: 1, pagu: "6000000" },
      { tag: "pengangguran", nodes: 1, pagu: "4000000" },
    ]);
  });

  test("what is missing is said instead of a sum", () => {
    const begun = budgetView(
      [node("a", null, { amount: "1", spend: "1" }), node("b", null, { amount: "1" })],
      new Map(),
      null,
    );
    expect(budgetFinding(begun, 2024, "2024")).toBe("Realisasi anggaran 1 dari 2 program sudah diisi");
    const bare = budgetView([node("a", null), node("b", null, { amount: "1" })], new Map(), null);
    expect(budgetFinding(bare, 2024, "2024")).toBe("1 dari 2 program sudah berpagu 2024");
    expect(budgetFinding(budgetView([], new Map(), null), 2024, "2024")).toBe("Belum ada program 2024");
  });
});
