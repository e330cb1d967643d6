import { describe, expect, it } from "vitest";
import { OPINI_BPK, PREDIKAT_SAKIP, wordValue } from "./scale.ts";

describe("word scales", () => {
  it("map words to steps", () => {
    expect(wordValue(OPINI_BPK, "WTP")).toEqual({ kind: "number", exact: "4" });
    expect(wordValue(OPINI_BPK, " wdp ")).toEqual({ kind: "number", exact: "3" });
    expect(wordValue(PREDIKAT_SAKIP, "BB")).toEqual({ kind: "number", exact: "5" });
    expect(PREDIKAT_SAKIP.steps.map(({ word }) => word)).toEqual(["AA", "A", "BB", "B", "CC", "C", "D"]);
  });

  it("say which words exist", () => {
    expect(wordValue(OPINI_BPK, "Baik")).toMatchObject({
      because: "undefined",
      reason: '"Baik" tidak ada dalam skala Opini BPK: WTP, WDP, TW, TMP.',
    });
  });
});
