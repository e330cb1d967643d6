import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigure } from "./read.ts";

describe("figures as documents print them", () => {
  it.each([
    ["94,87%", { exact: "94.87", percent: true, decimals: 2 }],
    ["91,76%", { exact: "91.76", percent: true }],
    ["119.16%", { exact: "119.16", percent: true }],
    ["95,24", { exact: "95.24", percent: false }],
    ["95,24 %", { exact: "95.24", percent: true }],
    ["95,24 persen", { exact: "95.24", percent: true }],
    ["6.011.914.656", { exact: "6011914656", decimals: 0 }],
    ["1.274.999.778", { exact: "1274999778" }],
    ["6 011 914 656", { exact: "6011914656" }],
    ["3.000", { exact: "3000" }],
    ["Rp. 419.309", { exact: "419309", unit: "Rp" }],
    ["Rp. 419.309/Kapita/Bulan", { exact: "419309", unit: "Rp/Kapita/Bulan" }],
    ["Rp50.000,-", { exact: "50000", unit: "Rp" }],
    ["Rp 7.646.914.434,00", { exact: "7646914434", decimals: 2, unit: "Rp" }],
    ["(12,5)", { exact: "-12.5" }],
    ["(12,5%)", { exact: "-12.5", percent: true }],
    ["(Rp 1.250,00)", { exact: "-1250", unit: "Rp" }],
    ["-12,5", { exact: "-12.5" }],
    ["−12,5", { exact: "-12.5" }],
    ["+3", { exact: "3" }],
    ["1.000 Pencaker", { exact: "1000", unit: "Pencaker" }],
    ["160 orang", { exact: "160", unit: "orang" }],
    ["12kg", { exact: "12", unit: "kg" }],
    ["81 (Realisasi di Tribulan IV)", { exact: "81", note: "(Realisasi di Tribulan IV)" }],
    ["95,23% (Realisasi di Tribulan IV)", { exact: "95.23", percent: true, note: "(Realisasi di Tribulan IV)" }],
    ["1.234,5", { exact: "1234.5" }],
    ["1,234.56", { exact: "1234.56" }],
    ["1,234,567", { exact: "1234567" }],
    ["0.123", { exact: "0.123" }],
    ["118,50", { exact: "118.5", decimals: 2 }],
    ["0", { exact: "0" }],
    ["0%", { exact: "0", percent: true }],
    ["\u00a05\u00a0", { exact: "5" }],
  ])("%s", (text, expected) => {
    expect(readFigure(text)).toMatchObject({ kind: "number", ...expected });
  });

  it.each(["", "   ", "\u00a0"])("empty: %j", (text) => {
    expect(readFigure(text)).toEqual({ kind: "empty" });
  });

  it.each(["-", "–", "—", " - ", "--"])("dash: %j", (text) => {
    expect(readFigure(text)).toEqual({ kind: "dash" });
  });

  it.each(["n/a", "N/A", "t/a", "na", "tidak berlaku"])("not applicable: %j", (text) => {
    expect(readFigure(text)).toEqual({ kind: "not-applicable" });
  });
});

describe("ambiguous figures are a finding, not a guess", () => {
  it("1.234 among percentages", () => {
    expect(readFigure("1.234", { percent: true })).toMatchObject({ kind: "ambiguous", readings: ["1234", "1.234"] });
    expect(readFigure("1.234%")).toMatchObject({ kind: "ambiguous", readings: ["1234", "1.234"] });
    expect(readFigure("-1.234", { percent: true })).toMatchObject({ readings: ["-1234", "-1.234"] });
    expect(readFigure("1.234")).toMatchObject({ kind: "number", exact: "1234" });
  });

  it("1,234 among whole numbers", () => {
    expect(readFigure("1,234", { decimals: 0 })).toMatchObject({ kind: "ambiguous", readings: ["1.234", "1234"] });
    expect(readFigure("1,234")).toMatchObject({ kind: "number", exact: "1.234" });
    expect(readFigure("1,25", { decimals: 0 })).toMatchObject({ kind: "number", exact: "1.25" });
  });

  it("says both readings in Indonesian form", () => {
    const reading = readFigure("1.234", { percent: true });
    expect(reading.kind === "ambiguous" && reading.message).toBe(
      '"1.234" dapat berarti 1.234 atau 1,234. Pilih yang benar, atau tulis dengan koma desimal.',
    );
  });
});

describe("what is not a figure says where and what to write", () => {
  it.each([
    ["88,9o", 4, '"88,9o" bukan bilangan: ada huruf o di akhir. Tulis misalnya 88,90.'],
    ["l2,5", 0, '"l2,5" bukan bilangan: ada huruf l di awal. Tulis misalnya 12,5.'],
    ["8o%", 1, '"8o%" bukan bilangan: ada huruf o di tengah. Tulis misalnya 80%.'],
    ["#12", 0, '"#12" bukan bilangan: ada tanda "#" di awal. Tulis misalnya 12.'],
    ["abc", 0, '"abc" bukan bilangan: tidak ada angkanya. Tulis misalnya 88,90.'],
    ["1.2.3", 1, '"1.2.3" bukan bilangan: ada tanda "." di tengah. Tulis misalnya 88,90.'],
    ["1e5", 1, '"1e5" bukan bilangan: ada huruf e di tengah. Tulis misalnya 88,90.'],
    ["5,", 1, '"5," bukan bilangan: ada tanda "," di akhir. Tulis misalnya 5.'],
    ["7,65 miliar", 5, '"7,65 miliar" memakai kata bilangan "miliar". Tulis angkanya lengkap, misalnya 7.650.000.000.'],
    [`${"1".repeat(31)}`, 0, `"${"1".repeat(31)}" terlalu panjang: 31 angka, paling banyak 30.`],
    ["12-13", 2, '"12-13" bukan bilangan: ada tanda "-" di tengah. Tulis misalnya 88,90.'],
  ])("%s", (text, at, message) => {
    expect(readFigure(text)).toEqual({ kind: "unreadable", at, message });
  });

  it("never throws and always points inside the text", () => {
    const typed = fc.string({
      unit: fc.constantFrom(..."0123456789.,-–−()%RprIDRn/a Σxo\u00a0 \n".split("")),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: "binary" })), fc.boolean(), (text, percent) => {
        const reading = readFigure(text, { percent });
        if (reading.kind === "unreadable") {
          expect(reading.at).toBeGreaterThanOrEqual(0);
          expect(reading.at).toBeLessThan(Math.max(text.length, 1));
        }
        if (reading.kind === "number") expect(reading.exact).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
      { numRuns: 20_000 },
    );
  });
});
