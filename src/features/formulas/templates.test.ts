import { expect, test } from "vitest";
import { parseFormula } from "#domain/formula/parse.ts";
import { fillTemplate, TEMPLATES } from "./templates.ts";

test("every template with an expression is a formula of its own slots", () => {
  for (const template of TEMPLATES.filter(({ expression }) => expression !== null)) {
    const chosen = Object.fromEntries(template.slots.map(({ key }, index) => [key, `data_${index}`]));
    const parsed = parseFormula(fillTemplate(template, chosen));
    expect(`${template.key}: ${parsed.ok}`).toBe(`${template.key}: true`);
    expect(JSON.stringify(parsed)).not.toMatch(/"key":"(bagian|semua|satu|pertama|kedua)"/);
  }
});

test("functions are not taken for slots, and an empty slot keeps its name", () => {
  const average = TEMPLATES.find(({ key }) => key === "average");
  expect(average && fillTemplate(average, { pertama: "a" })).toBe("avg(a, kedua)");
});
