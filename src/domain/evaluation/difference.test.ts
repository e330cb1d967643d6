import { expect, test } from "vitest";
import { compareTemplates } from "./difference.ts";
import { criterion, littleTemplate, withRules } from "./testing/templates.ts";

test("a copy says nothing otherwise", () => {
  expect(compareTemplates(littleTemplate(), structuredClone(littleTemplate()))).toEqual([]);
});

test("what changed, what is new and what is gone, each at its place", () => {
  const after = littleTemplate("sub_answer", { yearFrom: 2026, noteBelow: null });
  const [first] = after.components;
  if (first) first.weight = "41.5";
  first?.subs[0]?.criteria.push(criterion("4", { text: "Kriteria baru", facts: ["smart"] }));
  after.bands = after.bands.filter(({ key }) => key !== "C");
  const ruled = withRules(after, { subject: "1.b", rule: "not_above", of: ["1.a"], message: "Pesan." });
  expect(compareTemplates(littleTemplate(), ruled)).toEqual([
    { place: "Berlaku", before: "mulai 2022", after: "mulai 2026" },
    { place: "Komponen 1, bobot", before: "40", after: "41,5" },
    { place: "Kriteria 1.a.4", before: null, after: "Kriteria baru" },
    { place: "Kriteria 1.a.4, fakta", before: null, after: "smart" },
    { place: "Prasyarat 1.b tidak boleh di atas 1.a", before: null, after: "Pesan." },
    { place: "Catatan wajib di bawah", before: "BB", after: null },
    { place: "Predikat C", before: "Kurang, lebih dari 30", after: null },
  ]);
});
