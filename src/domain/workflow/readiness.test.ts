import { describe, expect, it } from "vitest";
import { whatIsMissing } from "#domain/workflow/readiness.ts";

const complete = {
  name: "Nilai SAKIP",
  realisasi: { kind: "number", exact: "79.48" },
  belowTarget: false,
  kendala: "",
  solusi: "",
  faktorPendorong: "",
  evidence: 1,
  change: null,
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

  it("asks what drove a change beyond the limit, unless the words below the target say it", () => {
    const change = { since: "Tahun 2023", percent: "61.344", limit: "50" };
    expect(whatIsMissing({ ...complete, change })).toEqual([
      "berubah 61,34% dari Tahun 2023 (ambang 50%): faktor pendorong belum ditulis",
    ]);
    expect(whatIsMissing({ ...complete, change, faktorPendorong: "job fair" })).toEqual([]);
    expect(whatIsMissing({ ...complete, change, belowTarget: true, kendala: "banjir", solusi: "pindah" })).toEqual([]);
  });

  it("lets 'tidak berlaku' pass with its reason alone", () => {
    const reason = { kind: "none", because: "not-applicable", reason: "tidak ada penempatan" } as const;
    expect(whatIsMissing({ ...complete, realisasi: reason, evidence: 0, belowTarget: null })).toEqual([]);
  });
});
