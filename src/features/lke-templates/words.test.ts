import { expect, test } from "vitest";
import { littleTemplate } from "#domain/evaluation/testing/templates.ts";
import { listHeadline, sizeOf, stateWords, versionHeadline } from "./words.ts";

const rule = (year: number, isReference: boolean) => ({
  year,
  startsRegime: false,
  version: { isReference, version: 2, template: { name: "LKE Lamongan", regime: "88/2021" } },
});

test("the list says what this year is evaluated by", () => {
  expect(listHeadline(2026, [rule(2026, false)])).toBe("Evaluasi 2026 memakai template sendiri LKE Lamongan, versi 2");
  expect(listHeadline(2026, [rule(2026, true)])).toBe("Evaluasi 2026 memakai acuan LKE Lamongan, versi 2");
  expect(listHeadline(2019, [rule(2026, true)])).toBe("Evaluasi 2019 belum mempunyai template LKE");
});

test("a version says what is wrong with it before how large it is", () => {
  const template = littleTemplate();
  expect(sizeOf(template)).toBe("2 komponen, 4 sub-komponen, 15 kriteria");
  expect(versionHeadline(template, 1, [{ severity: "warning" }])).toBe(
    "Template kecil versi 1: 2 komponen, 4 sub-komponen, 15 kriteria",
  );
  expect(versionHeadline(template, 1, [{ severity: "open" }, { severity: "open" }])).toBe(
    "Template kecil versi 1: 2 bagian masih harus ditulis",
  );
  expect(versionHeadline(template, 3, [{ severity: "error" }, { severity: "open" }])).toBe(
    "Template kecil versi 3: 1 hal harus diperbaiki",
  );
});

test("states in words", () => {
  const years = { yearFrom: 2024, yearUntil: null };
  expect((["draft", "active", "retired"] as const).map((state) => stateWords(state, years))).toEqual([
    "draf",
    "berlaku mulai 2024",
    "tidak berlaku lagi",
  ]);
});
