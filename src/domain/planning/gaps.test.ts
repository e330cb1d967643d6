import { describe, expect, test } from "vitest";
import { gapsOf, type IndicatorFacts, type PlanFacts } from "./gaps.ts";

const whole: IndicatorFacts = {
  level: "sasaran",
  hasTarget: true,
  hasFormula: true,
  hasSchedule: true,
  hasSource: true,
  hasResponsible: true,
  hasParent: true,
};

const complete: PlanFacts = {
  visi: true,
  misi: 1,
  tugas: 1,
  fungsi: 1,
  tujuan: [{ hasMisi: true }],
  sasaran: [{ hasTujuan: true, indicators: 1 }],
  programs: [
    { level: "program", indicators: 1, hasPagu: true },
    { level: "kegiatan", indicators: 1, hasPagu: false },
    { level: "sub_kegiatan", indicators: 1, hasPagu: true },
  ],
  positions: [{ kinerja: 1, iki: 1 }],
  indicators: [whole, { ...whole, level: "program" }, { ...whole, level: "iki" }],
  unevenShares: [],
};

const texts = (facts: Partial<PlanFacts>) => gapsOf({ ...complete, ...facts }, 2024).map((gap) => gap.text);

describe("gaps of a plan", () => {
  test("a whole plan has none", () => {
    expect(gapsOf(complete, 2024)).toEqual([]);
  });

  test("parts that a document does not print are named once, and their links are not missed again", () => {
    expect(texts({ visi: false, misi: 0, tujuan: [], sasaran: [{ hasTujuan: false, indicators: 1 }] })).toEqual([
      "visi, misi, dan tujuan belum dimuat",
    ]);
    expect(texts({ misi: 0, tujuan: [{ hasMisi: false }] })).toEqual(["misi belum dimuat"]);
  });

  test("links that are missing between parts that are there", () => {
    const sasaran = [
      { hasTujuan: false, indicators: 2 },
      { hasTujuan: true, indicators: 0 },
      { hasTujuan: false, indicators: 1 },
    ];
    expect(texts({ tujuan: [{ hasMisi: false }], sasaran })).toEqual([
      "2 sasaran tanpa tautan tujuan",
      "1 sasaran tanpa IKU",
      "1 tujuan tanpa tautan misi",
    ]);
  });

  test("positions without kinerja and without IKI", () => {
    const positions = [
      { kinerja: 1, iki: 0 },
      { kinerja: 0, iki: 0 },
      { kinerja: 2, iki: 3 },
    ];
    expect(texts({ positions })).toEqual(["1 jabatan tanpa kinerja", "2 jabatan tanpa IKI"]);
  });

  test("an IKI is missed its IKU only where the agency has IKU", () => {
    const iki: IndicatorFacts = { ...whole, level: "iki", hasParent: false };
    expect(texts({ indicators: [whole, iki] })).toEqual(["1 IKI tanpa tautan IKU"]);
    expect(texts({ indicators: [iki] })).toEqual([]);
  });

  test("programs: pagu of the year and indicators, but no pagu is asked of a kegiatan", () => {
    const programs: PlanFacts["programs"] = [
      { level: "program", indicators: 0, hasPagu: false },
      { level: "kegiatan", indicators: 0, hasPagu: false },
      { level: "sub_kegiatan", indicators: 1, hasPagu: false },
    ];
    expect(texts({ programs })).toEqual([
      "1 program tanpa indikator",
      "1 program tanpa pagu 2024",
      "1 kegiatan tanpa indikator",
      "1 sub kegiatan tanpa pagu 2024",
    ]);
  });

  test("indicators by kind, with the place where they stand", () => {
    const bare = { ...whole, hasTarget: false, hasFormula: false, hasSchedule: false, hasSource: false };
    const gaps = gapsOf(
      { ...complete, indicators: [bare, { ...whole, level: "sub_kegiatan", hasResponsible: false }] },
      2024,
    );
    expect(gaps).toEqual([
      { place: "sasaran", count: 1, of: 1, text: "1 IKU tanpa target 2024" },
      { place: "sasaran", count: 1, of: 1, text: "1 IKU tanpa rumus" },
      { place: "sasaran", count: 1, of: 1, text: "1 IKU tanpa jadwal ukur" },
      { place: "sasaran", count: 1, of: 1, text: "1 IKU tanpa sumber data" },
      { place: "program", count: 1, of: 1, text: "1 indikator program tanpa penanggung jawab" },
    ]);
  });
});

test("shares that do not make a whole are named with their sum", () => {
  expect(gapsOf({ ...complete, unevenShares: [{ code: "iku-1", name: "TPT", sum: "90.5" }] }, 2024)).toEqual([
    { place: "jabatan", count: 1, of: 1, text: "bagian yang mendukung TPT berjumlah 90,5%, bukan 100%" },
  ]);
});
