import { describe, expect, test } from "vitest";
import { parseFormula } from "#domain/formula/parse.ts";
import { readTests } from "./figures.ts";

const parsed = parseFormula("dilatih / terdaftar * 100");
const tree = parsed.ok ? parsed.tree : null;
const uses = ["dilatih", "terdaftar"].map((name) => ({ name, label: name, satuan: "orang" }));
const read = (dilatih: string, terdaftar: string, expected: string) => {
  if (!tree) throw new Error("the formula is readable");
  const figures = { dilatih, terdaftar };
  return readTests([{ figures, expected }], tree, uses, { satuan: "persen", decimals: 2 });
};

describe("the figures by which a formula is tried", () => {
  test("are kept with exactly what the engine made of them", () => {
    const found = read("4.029", "6.800", "59,25");
    expect(found).toEqual({
      ok: true,
      tests: [{ figures: { dilatih: "4029", terdaftar: "6800" }, typed: "59,25", expected: "59.25" }],
    });
    const endless = read("1", "3", "33,33");
    expect(endless.ok && endless.tests[0]?.expected.startsWith("33.333333333333")).toBe(true);
  });

  test.each([
    ["4.029", "6.800", "59,26", "Angka uji: rumus menghasilkan 59,25, sedangkan hitungan Anda 59,26."],
    ["4.029", "", "59,25", "Angka uji: terdaftar belum diisi."],
    ["4.029", "6.800", "", "Angka uji: hasil yang Anda hitung sendiri belum diisi."],
    ["1", "3", "33", "Angka uji: tulis hasilnya sampai 2 angka di belakang koma."],
    ["1", "0", "0", "Angka uji: Pembagi (terdaftar) bernilai 0."],
  ])("%s of %s is not %s", (dilatih, terdaftar, expected, message) => {
    const found = read(dilatih, terdaftar, expected);
    expect(found.ok ? "" : found.message).toBe(message);
  });

  test("are refused as they were typed when they are no figures", () => {
    const found = read("4o29", "6.800", "59,25");
    expect(found.ok ? "" : found.message).toContain("dilatih:");
  });
});
