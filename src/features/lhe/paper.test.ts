import mammoth from "mammoth";
import { expect, test } from "vitest";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { criteriaOf } from "#domain/evaluation/template.ts";
import { scoreFigure } from "#domain/evaluation/trace.ts";
import { followUpFrom, type RecommendationRow } from "#features/recommendations/rows.ts";
import { paperDocx } from "#lib/document/docx.ts";
import { draftTexts } from "./draft.ts";
import { partsOf } from "./outline.ts";
import { codeWords, type LheFacts, lhePaper } from "./paper.ts";
import { sealOf } from "./seal.ts";
import { sampleWorksheet } from "./testing/worksheet.ts";
import { readLheCode } from "./verification.ts";
import { resultOf } from "./worksheet.ts";

const worksheet = sampleWorksheet();
const agency = "Dinas Tenaga Kerja";
const government = "Kabupaten Lamongan";
const recommendation: RecommendationRow = {
  ...{ id: "1", year: 2024, number: 1, place: "2.c", text: "Pakai realisasi triwulanan untuk menyesuaikan strategi." },
  agency: { id: "a", code: "disnaker", governmentCode: "lamongan", shortName: "Disnaker", name: agency },
  ...{ owner: "Sekretaris", unit: null, dueOn: "2025-09-30", state: "issued", age: "in-time" },
  ...{ issuedAt: null, closedAt: null, actions: [], evidence: 0 },
};
const before = followUpFrom([{ ...recommendation, year: 2023, state: "closed", age: "closed" }]);
const texts = draftTexts({ agency, government, year: 2024, worksheet, recommendations: 1, before });
const facts: LheFacts = {
  ...{ government, agency, year: 2024, worksheet, texts, recommendations: [recommendation], before: before.rows },
  letter: { number: "700/12/2025", place: "Lamongan", datedOn: new Date("2025-05-05") },
  ...{ signer: "Inspektur", asOf: "keadaan data per 5 Mei 2025", code: null },
};
const total = scoreFigure(scoreTemplate(worksheet.template, worksheet.answers).score);

test("the draft has words for every part, with the score, the predikat and what it means", () => {
  expect(Object.keys(texts).sort()).toEqual(
    partsOf(worksheet.template)
      .map(({ key }) => key)
      .sort(),
  );
  const predikat = resultOf(worksheet)?.predikat;
  expect(texts.hasil).toContain(`nilai **${total}** dengan predikat **${predikat?.key}** (${predikat?.word})`);
  if (predikat?.meaning) expect(texts.hasil).toContain(predikat.meaning);
  expect(texts["narasi.2"]).toContain("Realisasi belum dipakai menyesuaikan strategi. Notulen rapat tidak ada.");
  expect(texts["narasi.2"]).toContain("(penilaian mandiri A)");
  expect(texts["narasi.2"]).toContain("Yang paling perlu diperbaiki");
  expect(texts["tindak-lanjut"]).toBe("Atas evaluasi tahun 2023: rekomendasi sudah selesai ditindaklanjuti.");
});

test("a predikat that was set stands with its reason, and the computed score beside it", () => {
  const override = { predikat: "B", reason: "Temuan berulang atas bukti yang tidak sah.", by: "Inspektur" };
  const said = draftTexts({
    agency,
    government,
    year: 2024,
    worksheet: { ...worksheet, override },
    recommendations: 0,
    before: followUpFrom([]),
  });
  expect(said.hasil).toContain(`nilai **${total}** dengan predikat **B**`);
  expect(said.hasil).toContain("Predikat ditetapkan B, berbeda dari hasil hitung, dengan alasan: Temuan berulang");
  expect(said.rekomendasi).toBe("Tidak ada rekomendasi yang diberikan.");
});

test("an unfinished worksheet gives no result", () => {
  const { "1.a": _, ...answers } = worksheet.answers;
  expect(resultOf({ ...worksheet, answers })).toBeNull();
});

test("the DOCX has the official order, and its tables read back as the worksheet says", async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await paperDocx(lhePaper(facts))) });
  expect([...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text]) => text)).toEqual([
    "I. Pendahuluan",
    "II. Hasil evaluasi",
    "III. Rekomendasi",
    "IV. Tindak lanjut tahun lalu",
    "V. Penutup",
  ]);
  const tables = [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = ""]) => rowsOf(table));
  const components = tables.find(([head]) => head?.includes("Nilai evaluasi"));
  const score = scoreTemplate(worksheet.template, worksheet.answers);
  expect(components?.slice(1, 5).map((row) => [row[0], row[2], row[4]])).toEqual(
    score.components.map(({ key, weight, score: got }) => [key, scoreFigure(weight), scoreFigure(got)]),
  );
  expect(components?.at(-2)?.at(-1)).toBe(total);
  expect(components?.at(-1)?.at(-1)).toBe(resultOf(worksheet)?.predikat.key);
  expect(tables.some((table) => table.some((row) => row.includes(recommendation.text)))).toBe(true);
  const attachment = tables.find(([head]) => head?.includes("Catatan"));
  expect(attachment).toHaveLength(1 + 4 + 12 + criteriaOf(worksheet.template).length + 1);
});

test("a draft is marked on every page; a final one carries its code instead", () => {
  expect(lhePaper(facts).watermark).toBe("DRAF");
  const final = lhePaper({ ...facts, code: "K7QF2M9X0ABC1DEF" });
  expect(final.watermark).toBeUndefined();
  expect(final.foot).toContain("kode K7QF 2M9X 0ABC 1DEF");
  expect(readLheCode(" k7qf 2m9x oabc-ldef")).toBe("K7QF2M9X0ABC1DEF");
  expect(readLheCode("bukan kode")).toBeNull();
  expect(codeWords("K7QF2M9X0ABC1DEF")).toBe("K7QF 2M9X 0ABC 1DEF");
});

test("the seal does not mind the order of keys, and minds every word", () => {
  const paper = lhePaper(facts);
  const again = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(paper).reverse())));
  expect(sealOf(again)).toBe(sealOf(paper));
  expect(sealOf({ ...paper, title: `${paper.title} ` })).not.toBe(sealOf(paper));
});

const rowsOf = (table: string) =>
  [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
  );
