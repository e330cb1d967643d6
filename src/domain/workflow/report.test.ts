import { describe, expect, it } from "vitest";
import { type ReportPart, reportOf, reportWords } from "#domain/workflow/report.ts";

const parts = (...words: string[]): ReportPart[] =>
  words.map((word) =>
    word === "missing" || word === "unopened"
      ? { state: word === "missing" ? "draft" : null, isBegun: false }
      : { state: word as ReportPart["state"], isBegun: true },
  );

describe("reportOf", () => {
  it.each([
    ["empty", [], "tidak ada yang diukur"],
    ["incomplete", ["missing", "draft", "published"], "belum lengkap: 1 dari 3 belum diisi"],
    ["incomplete", ["unopened", "approved"], "belum lengkap: 1 dari 2 belum diisi"],
    ["draft", ["draft", "submitted", "approved"], "draf: 1 dari 3 belum dikirim"],
    ["in-review", ["submitted", "verified", "approved", "published"], "diperiksa: 2 dari 4 disetujui"],
    ["in-review", ["verified"], "diperiksa: 0 dari 1 disetujui"],
    ["approved", ["approved", "approved"], "disetujui"],
    ["approved", ["approved", "published"], "disetujui: 1 dari 2 terbit"],
    ["published", ["published", "published"], "terbit"],
  ] as const)("%s of %j", (state, words, said) => {
    const report = reportOf(parts(...words));
    expect([report.state, reportWords(report)]).toEqual([state, said]);
  });

  it("counts every part once", () => {
    const { counts } = reportOf(parts("missing", "draft", "submitted", "verified", "approved", "published"));
    expect(counts).toEqual({ total: 6, missing: 1, draft: 2, submitted: 1, verified: 1, approved: 1, published: 1 });
  });
});
