import { describe, expect, test } from "vitest";
import { keptText, readTarget, type TargetShape } from "./reading.ts";

const percent: TargetShape = { satuan: "persen", decimals: 2, polarity: "maximise" };
const range: TargetShape = { ...percent, polarity: "range-in" };
const predikat: TargetShape = { satuan: "predikat SAKIP", decimals: 0, polarity: "maximise" };
const single = (exact: string) => ({ kind: "target", target: { kind: "single", exact } });

describe("a target as it is typed", () => {
  test("one figure, with or without its satuan", () => {
    expect(readTarget("74,05%", percent)).toEqual(single("74.05"));
    expect(readTarget(" 74,05 ", percent)).toEqual(single("74.05"));
    expect(readTarget("-2,5", percent)).toEqual(single("-2.5"));
    expect(readTarget("", percent)).toEqual({ kind: "empty" });
  });

  test("a range, for an indicator that has one", () => {
    for (const text of ["80–90", "80 - 90%", "80 s.d. 90", "80,00% sampai 90,00%"])
      expect(readTarget(text, range)).toEqual({ kind: "target", target: { kind: "range", lo: "80", hi: "90" } });
    expect(readTarget("90–80", range)).toMatchObject({ kind: "refused", message: expect.stringContaining("melebihi") });
    expect(readTarget("80–90", percent)).toMatchObject({ message: expect.stringContaining("polaritas rentang") });
  });

  test("a word of a scale, by its step", () => {
    expect(readTarget("bb", predikat)).toEqual(single("5"));
    expect(readTarget("WTP", { ...predikat, satuan: "opini BPK" })).toEqual(single("4"));
    expect(readTarget("ZZ", predikat)).toMatchObject({ message: expect.stringContaining("AA, A, BB") });
    expect(readTarget("79,48", predikat)).toMatchObject({ message: expect.stringContaining("AA, A, BB") });
    expect(readTarget("5", predikat)).toEqual(single("5"));
    expect(keptText(" bb ", { kind: "single", exact: "5" }, predikat)).toBe("BB");
    expect(keptText(" 74,05 ", { kind: "single", exact: "74.05" }, percent)).toBe("74,05");
  });

  test("what is no figure is refused with what to write", () => {
    expect(readTarget("88,9o", percent)).toMatchObject({ message: expect.stringContaining("huruf o di akhir") });
    expect(readTarget("-", percent)).toMatchObject({ message: expect.stringContaining("Kosongkan") });
    const two = readTarget("1.234", { ...percent, satuan: "orang", decimals: 3 });
    expect(two.kind === "refused" ? two.readings.length : 0).toBeGreaterThanOrEqual(0);
  });
});
