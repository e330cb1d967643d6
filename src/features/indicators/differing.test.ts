import { expect, test } from "vitest";
import { differingTexts } from "./differing.ts";
import type { IndicatorForm } from "./schema.ts";

const mine: IndicatorForm = {
  ...{
    name: "Nama",
    shortName: "Nama",
    definition: "Teks saya",
    criteria: [{ title: "A", items: ["x"] }],
    purpose: "",
  },
  ...{
    satuan: "persen",
    polarity: "maximise",
    decimals: 2,
    accumulation: "last",
    mode: "cumulative",
    measuredIn: ["S1", "S2"],
  },
  ...{
    negativeNatural: false,
    isIku: true,
    baseline: "",
    dataSource: "",
    dataProvider: "",
    responsible: "",
    unitId: null,
  },
  ...{
    qualityVerification: "",
    qualityAccuracy: "",
    qualityLimits: "",
    qualityCompensation: "",
    programIds: [],
    links: [],
  },
};
const theirs = {
  ...mine,
  measuredIn: "S1, S2",
  criteria: JSON.stringify(mine.criteria),
  links: 0,
  programIds: 0,
  negativeNatural: "tidak",
  isIku: "ya",
  unitId: null,
};

test("the same text is no difference, whatever its shape", () => {
  expect(differingTexts(mine, theirs)).toEqual([]);
});

test("both texts stand side by side", () => {
  expect(
    differingTexts(mine, {
      ...theirs,
      definition: "Teks rekan",
      measuredIn: "TW4",
      criteria: '[{"title":"B","items":["y"]}]',
    }),
  ).toEqual([
    { name: "definition", label: "Penjelasan", own: "Teks saya", other: "Teks rekan", isPlain: true },
    { name: "measuredIn", label: "Diukur pada", own: "S1, S2", other: "TW4", isPlain: false },
    { name: "criteria", label: "Kriteria", own: "A\n– x", other: "B\n– y", isPlain: false },
  ]);
});
