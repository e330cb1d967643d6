import { expect, test } from "vitest";
import { changedFields } from "./changes.ts";

const row = {
  ...{ id: "1", version: 3, name: "Nama", short_name: "Nama", definition: null, polarity: "maximise" },
  ...{ measured_in: ["S1", "S2"], is_iku: true, entry_mode: "cumulative", criteria: [], satuan: "persen" },
};

test("only what a reader knows by a name, in words, both texts", () => {
  const after = {
    ...row,
    ...{ version: 4, sort_order: 7, definition: "Bagian dari seluruhnya.", polarity: "range_in", is_iku: false },
    ...{ measured_in: ["Y"], criteria: [{ title: "Termasuk", items: [{ mark: null, text: "Kecil" }] }] },
  };
  expect(changedFields(row, after)).toEqual([
    { label: "Penjelasan", from: null, to: "Bagian dari seluruhnya." },
    { label: "Kriteria", from: null, to: "Termasuk\n– Kecil" },
    { label: "Polaritas", from: "semakin tinggi semakin baik", to: "tetap di dalam rentang" },
    { label: "Diukur pada", from: "S1, S2", to: "Y" },
    { label: "IKU", from: "ya", to: "tidak" },
  ]);
});

test("a new place in the order is no change of the indicator", () => {
  expect(changedFields(row, { ...row, sort_order: 9, version: 9 })).toEqual([]);
});
