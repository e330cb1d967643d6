import { describe, expect, test } from "vitest";
import { entryWords, evidenceHeadline, fileSize, needsEvidence, type SupportedEntry, supportOf } from "./support.ts";

const semester1 = { year: 2024, kind: "semester", ordinal: 1 } as const;

const entry = (changes: Partial<SupportedEntry> = {}): SupportedEntry => ({
  code: "nilai-sakip",
  shortName: "Nilai SAKIP dinas",
  measuredIn: ["S1", "S2"],
  state: "draft",
  isPrinted: false,
  hasValue: false,
  isNotApplicable: false,
  evidence: 0,
  ...changes,
});

describe("whether an entry needs evidence", () => {
  test("when it is due in the period", () => {
    expect(needsEvidence(entry(), semester1)).toBe(true);
    expect(needsEvidence(entry({ measuredIn: ["TW4"] }), semester1)).toBe(false);
  });

  test("with an unclear schedule only once it has a value", () => {
    expect(needsEvidence(entry({ measuredIn: null }), semester1)).toBe(false);
    expect(needsEvidence(entry({ measuredIn: null, hasValue: true }), semester1)).toBe(true);
  });

  test("not when it is not applicable", () => {
    expect(needsEvidence(entry({ isNotApplicable: true }), semester1)).toBe(false);
  });
});

describe("the heading", () => {
  const headline = (...entries: SupportedEntry[]) => evidenceHeadline(supportOf(entries, semester1), semester1);

  test("counts those still without evidence among those that need it", () => {
    expect(headline(entry(), entry({ evidence: 2 }), entry({ measuredIn: ["TW4"] }))).toBe(
      "Satu dari dua indikator yang diukur pada Semester I 2024 belum didukung bukti",
    );
    expect(headline(entry(), entry())).toBe("Belum ada bukti untuk dua indikator yang diukur pada Semester I 2024");
  });

  test("all supported, or nothing to support", () => {
    expect(headline(entry({ evidence: 1 }), entry({ evidence: 1 }))).toBe(
      "Dua indikator yang diukur pada Semester I 2024, semuanya didukung bukti",
    );
    expect(headline(entry({ evidence: 1 }))).toBe("Indikator yang diukur pada Semester I 2024 sudah didukung bukti");
    expect(headline(entry({ measuredIn: ["TW4"] }))).toBe("Tidak ada indikator yang diukur pada Semester I 2024");
  });
});

test("an entry without evidence says how far it is", () => {
  expect(entryWords(entry())).toBe("belum diisi");
  expect(entryWords(entry({ hasValue: true }))).toBe("sudah diisi, belum dikirim");
  expect(entryWords(entry({ state: "published", isPrinted: true }))).toBe("angka dari dokumen sumber, tanpa berkas");
  expect(entryWords(entry({ state: "verified", hasValue: true }))).toBe("menunggu persetujuan");
});

test("sizes of files", () => {
  expect([812, 84_300, 999_499, 999_500, 1_240_000, 20 * 1024 * 1024].map(fileSize)).toEqual([
    "812 B",
    "84 KB",
    "999 KB",
    "1 MB",
    "1,2 MB",
    "21 MB",
  ]);
});
