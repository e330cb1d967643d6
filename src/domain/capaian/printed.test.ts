import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, type MinimisePolicy, type Polarity } from "./policy.ts";
import { comparePrinted } from "./printed.ts";

const verdict = (
  target: string | { lo: string; hi: string },
  realisasi: string,
  printed: string,
  polarity: Polarity = "maximise",
  minimise: MinimisePolicy = "selisih",
) => comparePrinted({ target, realisasi, printed, polarity, policy: { ...DEFAULT_POLICY, minimise } });

describe("a printed capaian beside the computed one", () => {
  it.each([
    ["86,50", "88,30", "102,08%", "same"],
    ["1,36%", "2,50%", "183,86%", "within-input-rounding"],
    ["94,87%", "94,54%", "99,66%", "within-input-rounding"],
    ["3", "2", "66,66", "truncated"],
    ["3,0000", "2,0000", "66,66", "truncated"],
    ["3,0000", "2,0000", "66,67", "same"],
    ["3,0000", "2,0000", "66,68", "different"],
    ["3,0000", "2,0000", "66,65", "different"],
    ["50", "40", "90", "different"],
    ["10", "8", "80", "same"],
    ["10", "-2", "-20,00", "same"],
    ["3,0000", "-2,0000", "-66,66", "truncated"],
    ["80", "87,61%", "109,51%", "same"],
  ] as const)("target %s, realisasi %s, printed %s: %s", (target, realisasi, printed, expected) => {
    expect(verdict(target, realisasi, printed).verdict).toBe(expected);
  });

  it("says what was printed, computed and possible", () => {
    expect(verdict("1,36%", "2,50%", "183,86%")).toEqual({
      verdict: "within-input-rounding",
      computed: { kind: "number", exact: "183.8235294117647058823529411764705882353" },
      message:
        "Dicetak 183,86%, dihitung 183,82%: dalam pembulatan masukan, masukan yang tercetak demikian memberi 182,78% sampai 184,87%.",
    });
  });

  it("knows how far unrounded inputs reach in every rule", () => {
    // 8 stands for 7,5 to 8,5 and 10 for 9,5 to 10,5: selisih 110,53 … 128,57.
    expect(verdict("10", "8", "128,57", "minimise").verdict).toBe("within-input-rounding");
    expect(verdict("10", "8", "128,59", "minimise").verdict).toBe("different");
    expect(verdict("10", "8", "110,53", "minimise").verdict).toBe("within-input-rounding");
    expect(verdict("10", "8", "110,51", "minimise").verdict).toBe("different");
    expect(verdict("10", "8", "140", "minimise", "banding").verdict).toBe("within-input-rounding");
    expect(verdict("10", "8", "141", "minimise", "banding").verdict).toBe("different");
    expect(verdict("10", "12", "91,3", "minimise", "penuh").verdict).toBe("within-input-rounding");
    expect(verdict("10", "12", "91,4", "minimise", "penuh").verdict).toBe("different");
    expect(verdict({ lo: "80", hi: "90" }, "92", "103,35", "range-up").verdict).toBe("within-input-rounding");
    expect(verdict({ lo: "80", hi: "90" }, "92", "103,37", "range-up").verdict).toBe("different");
    expect(verdict({ lo: "80", hi: "90" }, "92", "102,22", "range-up").verdict).toBe("same");
  });

  it("finds the peak between the corners where target and realisasi meet", () => {
    // 50,1 to the tenth may be 50,05 exactly, and so may 50,0: then nothing is off the target.
    expect(verdict("50,1", "50,0", "100,00", "stabilise").verdict).toBe("within-input-rounding");
    expect(verdict("50,1", "50,0", "100,01", "stabilise").verdict).toBe("different");
    expect(verdict("50,1", "50,08", "100,00", "stabilise").verdict).toBe("within-input-rounding");
    expect(verdict("50,08", "50,1", "100,00", "stabilise").verdict).toBe("within-input-rounding");
    expect(verdict("50,08", "50,2", "100,00", "stabilise").verdict).toBe("different");
    expect(verdict({ lo: "7,90", hi: "8,10" }, "8", "100", "range-in").verdict).toBe("same");
    expect(verdict({ lo: "8,10", hi: "8,20" }, "8", "100,00", "range-in").verdict).toBe("within-input-rounding");
    expect(verdict({ lo: "7,0", hi: "8,0" }, "8,1", "100,00", "range-in").verdict).toBe("within-input-rounding");
    expect(verdict({ lo: "7,0", hi: "8,0" }, "8,1", "100,01", "range-in").verdict).toBe("different");
  });

  it("takes a printed zero as zero", () => {
    expect(verdict("5", "0", "100", "minimise", "banding").verdict).toBe("same");
    expect(verdict("0", "0", "100", "minimise").verdict).toBe("same");
    expect(verdict("0", "0", "99", "minimise").verdict).toBe("different");
    expect(verdict("0", "0", "150", "minimise").verdict).toBe("different");
    expect(verdict("0", "5", "100")).toMatchObject({ verdict: "different", computed: { because: "undefined" } });
  });

  it("does not guess figures", () => {
    expect(verdict("1.234%", "2", "5")).toMatchObject({ verdict: "different", computed: { because: "undefined" } });
    expect(verdict("10", "-", "80").computed.kind).toBe("none");
  });
});
