import { describe, expect, it } from "vitest";
import { type Carried, checkCarried } from "./carried.ts";

const iku = { code: "iku", name: "Penempatan", satuan: "orang", target: "100", realisasi: "80" };
const part = (name: string, more: Partial<Carried["by"][number]>): Carried["by"][number] => ({
  ...{ code: name, name, satuan: "orang", target: null, realisasi: null, kind: "share" as const, share: null },
  ...more,
});
const texts = (by: Carried["by"], above: Partial<Carried> = {}) =>
  checkCarried({ ...iku, ...above, by }).map(({ holds, text }) => `${holds}: ${text}`);

describe("shares", () => {
  it("add up to the whole, or the sum is said", () => {
    expect(texts([part("A", { share: "60" }), part("B", { share: "40" })])).toEqual([
      "true: Bagian dari 2 indikator berjumlah 100%.",
    ]);
    expect(texts([part("A", { share: "33.33" }), part("B", { share: "33.33" })])).toEqual([
      "false: Bagian dari 2 indikator berjumlah 66,66%, bukan 100%.",
    ]);
  });

  it("of something counted have the target of their share", () => {
    const by = [part("A", { share: "60", target: "60" }), part("B", { share: "40", target: "45" })];
    expect(texts(by)).toEqual([
      "true: Bagian dari 2 indikator berjumlah 100%.",
      "true: Target A adalah 60% dari target 100 orang.",
      "false: Target B 45 orang, padahal 40% dari target 100 orang adalah 40 orang.",
    ]);
  });

  it("of a percentage are not multiplied", () => {
    const by = [part("A", { share: "100", target: "50", satuan: "persen" })];
    expect(texts(by, { satuan: "persen" })).toEqual(["true: Bagian dari 1 indikator berjumlah 100%."]);
  });
});

describe("copies", () => {
  it("have the same target and realisasi", () => {
    expect(texts([part("A", { kind: "copy", target: "100.0", realisasi: "75" })])).toEqual([
      "true: Target A sama, 100 orang.",
      "false: Realisasi A 75 orang, berbeda dari Penempatan 80 orang.",
    ]);
  });

  it("wait for what is not there yet, on either side", () => {
    expect(texts([part("A", { kind: "copy", target: "100" })], { realisasi: null, target: null })).toEqual([
      "null: Target Penempatan belum ada, jadi belum dapat dibandingkan.",
      "null: Realisasi Penempatan belum ada, jadi belum dapat dibandingkan.",
    ]);
    expect(texts([part("A", { kind: "copy" })])[0]).toBe("null: Target A belum ada, jadi belum dapat dibandingkan.");
  });

  it("in another satuan are not copies", () => {
    expect(texts([part("A", { kind: "copy", satuan: "persen" })])).toEqual([
      "false: A bersatuan persen, Penempatan orang: bukan indikator yang sama.",
    ]);
  });
});

describe("components", () => {
  it("add up to the whole", () => {
    const by = [
      part("A", { kind: "component", target: "70", realisasi: "50" }),
      part("B", { kind: "component", target: "20", realisasi: "30" }),
    ];
    expect(texts(by)).toEqual([
      "false: Target 2 komponen berjumlah 90 orang, padahal target Penempatan 100 orang.",
      "true: Realisasi 2 komponen berjumlah 80 orang.",
    ]);
  });

  it("are not added while one is missing", () => {
    const by = [part("A", { kind: "component", target: "70" }), part("B", { kind: "component" })];
    expect(texts(by, { realisasi: null })).toEqual([
      "null: Target 2 komponen belum dapat dijumlahkan: 1 komponen belum punya target.",
      "null: Realisasi 2 komponen belum dapat dijumlahkan: 2 komponen belum punya realisasi.",
    ]);
  });

  it("of percentages or of unlike satuan are left to the formula", () => {
    expect(texts([part("A", { kind: "component", satuan: "persen" })], { satuan: "persen" })).toEqual([
      "null: 1 komponen tidak dijumlahkan: satuannya persen. Rumus Penempatan yang menghubungkannya.",
    ]);
    expect(texts([part("A", { kind: "component", satuan: "laporan" })])[0]).toContain("berbeda (orang, laporan)");
  });
});

it("an indicator that nothing carries is not asked", () => {
  expect(texts([])).toEqual([]);
});
