import { expect, test } from "vitest";
import { parseFormula } from "#domain/formula/parse.ts";
import { fillTemplate, placesIn, TEMPLATES, templateOf } from "./templates.ts";

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

test("a formula that follows its template shows what stands in its places; another one shows nothing", () => {
  for (const template of TEMPLATES.filter(({ expression }) => expression !== null)) {
    const chosen = Object.fromEntries(template.slots.map(({ key }, index) => [key, `data_${index}`]));
    expect(placesIn(template, fillTemplate(template, chosen))).toEqual(chosen);
  }
  const ratio = templateOf("ratio");
  expect(placesIn(ratio, "bekerja/angkatan_kerja*100")).toEqual({ bagian: "bekerja", semua: "angkatan_kerja" });
  expect(placesIn(ratio, "(a + b) / c * 100")).toEqual({});
  expect(placesIn(templateOf("growth"), "(a - last_year(b)) / last_year(a) * 100")).toEqual({});
  expect(placesIn(templateOf("score"), "")).toEqual({});
});
