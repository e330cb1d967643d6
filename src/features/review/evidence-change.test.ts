import { expect, test } from "vitest";
import { evidenceChange, evidenceChangeWords } from "#features/review/evidence-change.ts";

const frozen = [
  { evidenceId: "a", fileName: "Rekap.pdf" },
  { evidenceId: "b", fileName: "Foto.jpg" },
];

test("a value that was not opened again has nothing to compare", () => {
  expect(evidenceChange(undefined, [{ id: "a", fileName: "Rekap.pdf" }])).toBeNull();
});

test.each([
  [["a", "b"], "Buktinya sama dengan saat disetujui."],
  [["a"], "Bukti berubah sejak disetujui: kini tanpa Foto.jpg."],
  [["a", "b", "c"], "Bukti berubah sejak disetujui: kini dengan c.pdf."],
  [["c"], "Bukti berubah sejak disetujui: kini tanpa Rekap.pdf; Foto.jpg, dengan c.pdf."],
])("with %j: %s", (ids, words) => {
  const change = evidenceChange(
    frozen,
    ids.map((id) => ({ id, fileName: `${id}.pdf` })),
  );
  expect(change && evidenceChangeWords(change)).toBe(words);
});
