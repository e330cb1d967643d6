import { expect, test } from "vitest";
import { budgetOf, rupiahInProse } from "#features/publication/budget.ts";

const program = (code: string, pagu: string | null) => ({ code, name: `Program ${code}`, shortName: code, pagu });

test("programs from the largest pagu, with their part of the whole", () => {
  const budget = budgetOf([program("b", "255000000"), program("a", "6011914656")], 2024);
  expect(budget).toMatchObject({
    year: 2024,
    total: { shown: "6.266.914.656", inProse: "Rp6,27 miliar" },
    largest: 6_011_914_656,
  });
  expect(budget?.rows.map(({ code, pagu, share }) => [code, pagu?.shown, share])).toEqual([
    ["a", "6.011.914.656", "95,9%"],
    ["b", "255.000.000", "4,1%"],
  ]);
});

test("an incomplete column is not added up, and without any pagu there is no budget", () => {
  const budget = budgetOf([program("a", null), program("b", "10")], 2024);
  expect(budget?.total).toBeNull();
  expect(budget?.rows.map(({ code, pagu, share }) => [code, pagu?.shown ?? null, share])).toEqual([
    ["b", "10", null],
    ["a", null, null],
  ]);
  expect(budgetOf([program("a", null)], 2024)).toBeNull();
});

test("a pagu of nothing has no part in anything", () => {
  expect(budgetOf([program("a", "0")], 2024)).toMatchObject({ rows: [{ share: null }], total: { shown: "0" } });
});

test.each([
  ["7646914434", "Rp7,65 miliar"],
  ["1250000000000", "Rp1,25 triliun"],
  ["1000000", "Rp1,00 juta"],
  ["950000", "Rp950.000"],
])("%s in prose", (exact, said) => {
  expect(rupiahInProse(exact)).toBe(said);
});
