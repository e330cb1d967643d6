import mammoth from "mammoth";
import { expect, test } from "vitest";
import { paperDocx } from "#lib/document/docx.ts";
import { matrixPaper } from "./matrix-paper.ts";
import type { RecommendationRow } from "./rows.ts";

const base: RecommendationRow = {
  ...{ id: "1", year: 2024, number: 1, place: "1.a", text: "Susun pohon kinerja.", owner: "Sekretaris", unit: null },
  agency: { id: "a", code: "disnaker", governmentCode: "lamongan", shortName: "Disnaker", name: "Dinas Tenaga Kerja" },
  ...{ dueOn: "2025-09-30", state: "planned", age: "late", issuedAt: null, closedAt: null, evidence: 0 },
  actions: [
    { text: "Rapat penyusunan", responsible: "Kepala Subbag Perencanaan", dueOn: "2025-07-31", doneOn: null },
    { text: "Penetapan", responsible: "Kepala Dinas", dueOn: "2025-09-30", doneOn: null },
  ],
};
const whose = {
  government: "Kabupaten Lamongan",
  agency: "Dinas Tenaga Kerja",
  year: 2024,
  asOf: "keadaan data per 1 Oktober 2025",
};

test("the printed matrix has a line for each rencana aksi, and says what has none", async () => {
  const rows = [base, { ...base, number: 2, actions: [], state: "issued" as const, age: "in-time" as const }];
  const docx = await paperDocx(matrixPaper(rows, whose));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  const lines = [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, line = ""]) =>
    [...line.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
  );
  expect(lines).toEqual([
    ["No", "Rekomendasi", "Rencana aksi", "Penanggung jawab", "Batas waktu", "Status"],
    [
      "1",
      "Susun pohon kinerja.",
      "Rapat penyusunan",
      "Kepala Subbag Perencanaan",
      "31 Juli 2025",
      "sedang ditindaklanjuti, lewat batas 30 September 2025",
    ],
    ["Penetapan", "Kepala Dinas", "30 September 2025"],
    ["2", "Susun pohon kinerja.", "belum disusun", "Sekretaris", "30 September 2025", "menunggu rencana aksi"],
  ]);
});

test("without recommendations it says so", () => {
  expect(JSON.stringify(matrixPaper([], { ...whose, year: null }))).toContain("Belum ada rekomendasi.");
});
