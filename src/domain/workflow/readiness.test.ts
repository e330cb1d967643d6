import { describe, expect, it } from "vitest";
import { whatIsMissing } from "#domain/workflow/readiness.ts";

const complete = {
  name: "Nilai SAKIP",
  realisasi: { kind: "number", exact: "79.48" },
  belowTarget: false,
  kendala: "",
  solusi: "",
  evidence: 1,
} as const;

describe("whatIsMissing", () => {
  it("finds nothing in a complete entry", () => {
    expect(whatIsMissing(complete)).toEqual([]);
  });

  it("asks for kendala and solusi below target", () => {
    expect(whatIsMissing({ ...complete, belowTarget: true })).toHaveLength(2);
    expect(whatIsMissing({ ...complete, belowTarget: true, kendala: "jadwal mundur", solusi: "   " })).toHaveLength(1);
  });

  it("asks for evidence of a number, and for the number itself", () => {
    expect(whatIsMissing({ ...complete, evidence: 0 })).toEqual(["bukti dukung belum dilampirkan"]);
    const missing = { kind: "none", because: "missing", reason: "angkatan kerja belum diisi" } as const;
    expect(whatIsMissing({ ...complete, realisasi: missing })).toEqual(["angkatan kerja belum diisi"]);
  });

  it("lets 'tidak berlaku' pass with its reason alone", () => {
    const reason = { kind: "none", because: "not-applicable", reason: "tidak ada penempatan" } as const;
    expect(whatIsMissing({ ...complete, realisasi: reason, evidence: 0, belowTarget: null })).toEqual([]);
  });
});
