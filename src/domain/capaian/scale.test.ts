import { describe, expect, it } from "vitest";
import { isScaleWord, OPINI_BPK, PREDIKAT_SAKIP, shownFigure, wordValue } from "./scale.ts";

describe("word scales", () => {
  it("map words to steps", () => {
    expect(wordValue(OPINI_BPK, "WTP")).toEqual({ kind: "number", exact: "4" });
    expect(wordValue(OPINI_BPK, " wdp ")).toEqual({ kind: "number", exact: "3" });
    expect(wordValue(PREDIKAT_SAKIP, "BB")).toEqual({ kind: "number", exact: "5" });
    expect(PREDIKAT_SAKIP.steps.map(({ word }) => word)).toEqual(["AA", "A", "BB", "B", "CC", "C", "D"]);
  });

  it("show the word of a step, and the figure between two", () => {
    expect(shownFigure("4", 2, "opini BPK")).toBe("WTP");
    expect(shownFigure("5", 0, "predikat SAKIP")).toBe("BB");
    expect(shownFigure("3.5", 0, "opini BPK")).toBe("3,5");
    expect(shownFigure("4", 2, "persen")).toBe("4,00");
  });

  it("are told from other texts", () => {
    expect(["WTP", "bb", "CC"].map(isScaleWord)).toEqual([true, true, true]);
    expect(["", "12", "Opini BPK"].map(isScaleWord)).toEqual([false, false, false]);
  });

  it("say which words exist", () => {
    expect(wordValue(OPINI_BPK, "Baik")).toMatchObject({
      because: "undefined",
      reason: '"Baik" tidak ada dalam skala Opini BPK: WTP, WDP, TW, TMP.',
    });
  });
});
