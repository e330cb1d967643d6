import { describe, expect, it } from "vitest";
import { Refusal } from "#lib/refusal.ts";
import { figureOf, readCell } from "./figures.ts";

const message = (text: string, satuan = "orang", decimals = 0) => {
  const reading = readCell(text, satuan, decimals);
  return reading.kind === "refused" ? reading.message : null;
};

describe("the text of a cell", () => {
  it.each([
    ["6.010", "orang", 0, "6010"],
    [" 88,90 ", "persen", 2, "88.9"],
    ["88,90%", "persen", 2, "88.9"],
    ["−12,5", "persen", 2, "-12.5"],
    ["0", "orang", 0, "0"],
    ["1.234", "orang", 0, "1234"],
  ])("%s in %s is %s", (text, satuan, decimals, amount) => {
    expect(readCell(text, satuan, decimals)).toEqual({ kind: "figure", figure: { amount, asWritten: text.trim() } });
  });

  it("is nothing when it is empty, never 0", () => {
    expect(readCell("  ", "orang", 0)).toEqual({ kind: "figure", figure: { amount: null, asWritten: "" } });
  });

  it("is refused with what is wrong and what to write", () => {
    expect(message("88,9o", "persen", 2)).toBe('"88,9o" bukan bilangan: ada huruf o di akhir. Tulis misalnya 88,90.');
    expect(message("-")).toContain("Kosongkan bila belum ada");
    expect(message("n/a")).toContain("Pilih Tidak berlaku");
    expect(message("9".repeat(31))).toContain("terlalu panjang");
  });

  it("is asked about when it has two honest readings", () => {
    const reading = readCell("1.234", "persen", 2);
    expect(reading).toMatchObject({ kind: "refused", readings: ["1234", "1.234"] });
  });

  it("is a word where its satuan is a scale, kept as the scale writes it", () => {
    expect(readCell(" wtp ", "opini BPK", 0)).toEqual({ kind: "figure", figure: { amount: "4", asWritten: "WTP" } });
    expect(readCell("BB", "predikat SAKIP", 0)).toMatchObject({ figure: { amount: "5" } });
    expect(readCell("4", "opini BPK", 0)).toMatchObject({ figure: { amount: "4" } });
    expect(message("Baik", "opini BPK")).toBe(
      '"Baik" bukan tingkat skala Opini BPK. Tulis salah satu: WTP, WDP, TW, TMP.',
    );
    expect(message("79,48", "predikat SAKIP")).toContain("AA, A, BB, B, CC, C, D");
    expect(message("n/a", "opini BPK")).toContain("Pilih Tidak berlaku");
    expect(message("WTP", "orang")).not.toBeNull();
  });

  it("is a refusal for a command", () => {
    expect(() => figureOf("88,9o", "persen", 2)).toThrow(Refusal);
    expect(figureOf("88,9", "persen", 2)).toEqual({ amount: "88.9", asWritten: "88,9" });
  });
});
