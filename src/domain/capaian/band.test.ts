import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareExact } from "#domain/value/arithmetic.ts";
import { bandLimitWords, bandOf, bandsProblem } from "./band.ts";
import { type Band, DEFAULT_POLICY } from "./policy.ts";

const { bands } = DEFAULT_POLICY;

describe("categories of Permendagri 86/2017, without gaps", () => {
  it.each([
    ["1000", "sangat tinggi"],
    ["90.995", "sangat tinggi"],
    ["90.0000000000000000000000000001", "sangat tinggi"],
    ["90", "tinggi"],
    ["75.01", "tinggi"],
    ["75", "sedang"],
    ["65.5", "sedang"],
    ["65", "rendah"],
    ["50.5", "rendah"],
    ["50", "sangat rendah"],
    ["0", "sangat rendah"],
    ["-40", "sangat rendah"],
  ])("%s is %s", (capaian, word) => {
    expect(bandOf(capaian, bands)?.word).toBe(word);
  });

  it("have ranks 5 to 1", () => {
    expect(bands.map(({ rank }) => rank)).toEqual([5, 4, 3, 2, 1]);
  });
});

describe("bands of a policy", () => {
  it("must cover the line, from the highest down", () => {
    expect(bandsProblem(bands)).toBeNull();
    expect(bandsProblem([])).toBe("Kategori terendah harus berlaku untuk semua sisanya.");
    expect(bandsProblem(bands.slice(0, 4))).toBe("Kategori terendah harus berlaku untuk semua sisanya.");
    expect(bandsProblem([{ above: null, word: "apa saja", rank: 2 }, ...bands])).toBe(
      'Kategori "apa saja" menutup semua kategori di bawahnya.',
    );
    expect(bandsProblem([{ above: "90", word: "A", rank: 2 }, ...bands])).toBe(
      'Batas "A" harus di atas kategori berikutnya.',
    );
    expect(bandsProblem([{ above: "80", word: "A", rank: 2 }, ...bands])).toBe(
      'Batas "A" harus di atas kategori berikutnya.',
    );
    expect(bandsProblem([{ above: null, word: "semua", rank: 1 }])).toBeNull();
  });

  it("give every figure exactly one word", () => {
    const limits = fc.uniqueArray(fc.integer({ min: -100, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(limits, fc.integer({ min: -20_000, max: 40_000 }), (numbers, hundredths) => {
        const sorted = [...numbers].sort((a, b) => b - a).map(String);
        const list: Band[] = [...sorted, null].map((above, index) => ({
          above,
          word: `band ${index}`,
          rank: sorted.length + 1 - index,
        }));
        expect(bandsProblem(list)).toBeNull();
        const figure = (hundredths / 100).toFixed(2);
        const found = bandOf(figure, list);
        const higher = sorted.filter((above) => compareExact(figure, above) <= 0).length;
        expect(found?.word).toBe(`band ${higher}`);
      }),
    );
  });
});

describe("a limit that belongs to its own band (≥ 100 sangat berhasil)", () => {
  const preset: Band[] = [
    { above: "100", inclusive: true, word: "sangat berhasil", rank: 4 },
    { above: "75", inclusive: true, word: "berhasil", rank: 3 },
    { above: "55", word: "cukup", rank: 2 },
    { above: null, word: "kurang", rank: 1 },
  ];

  it.each([
    ["100", "sangat berhasil"],
    ["99.9999999999", "berhasil"],
    ["75", "berhasil"],
    ["74.995", "cukup"],
    ["55", "kurang"],
    ["55.01", "cukup"],
  ])("%s is %s", (capaian, word) => {
    expect(bandOf(capaian, preset)?.word).toBe(word);
  });

  it("covers the line and is said in words", () => {
    expect(bandsProblem(preset)).toBeNull();
    expect(preset.map(bandLimitWords)).toEqual(["100 ke atas", "75 ke atas", "di atas 55", null]);
  });
});
