import { expect, test } from "vitest";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { BANDS, criterion, SCALE } from "#domain/evaluation/testing/templates.ts";
import { landingFinding, worksheetFinding } from "./headline.ts";

const template: Template = {
  ...{
    key: "x",
    name: "X",
    regime: "x",
    legalBasis: "x",
    note: null,
    yearFrom: 2022,
    yearUntil: null,
    mode: "sub_answer",
  },
  ...{ scales: [SCALE], scale: SCALE.key, noteBelow: null, gradation: null, bands: BANDS, prerequisites: [] },
  components: [
    {
      no: "1",
      name: "A",
      weight: "60",
      subs: [{ no: "a", name: "a", weight: "60", kind: null, criteria: [criterion("1")] }],
    },
    {
      no: "2",
      name: "B",
      weight: "40",
      subs: [{ no: "a", name: "a", weight: "40", kind: null, criteria: [criterion("1")] }],
    },
  ],
};

test("the landing names the newest evaluation of an agency, and the progress of a government", () => {
  const row = { state: "scoring", score: null, predikat: null, year: 2024 } as const;
  const done = { state: "approved", score: "78.8", predikat: "BB", year: 2024 } as const;
  expect(landingFinding([], true)).toBe("Belum ada evaluasi AKIP untuk instansi ini");
  expect(landingFinding([row], true)).toBe("Evaluasi 2024 sedang dinilai evaluator");
  expect(landingFinding([done], true)).toBe("Evaluasi 2024: 78,80, predikat BB");
  expect(landingFinding([row, done, { ...done, year: 2023 }], false)).toBe("1 dari 2 evaluasi 2024 sudah disetujui");
});

test("the worksheet names its result, or what is open and what can still come of it", () => {
  expect(worksheetFinding(scoreTemplate(template, { "1.a": "A", "2.a": "A" }))).toBe("Nilai 90,00, predikat A");
  expect(worksheetFinding(scoreTemplate(template, { "1.a": "A" }))).toBe(
    "1 bagian belum dijawab, predikat antara CC dan AA",
  );
});
