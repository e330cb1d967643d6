import { convertToHtml } from "mammoth";
import { expect, test } from "vitest";
import { type AgreementFacts, agreementPaper } from "#features/agreements/agreement-paper.ts";
import { paperDocx } from "#lib/document/docx.ts";

const content: AgreementFacts = {
  ...{
    agency: "Dinas Tenaga Kerja",
    government: "Kabupaten Lamongan",
    year: 2024,
    revision: 1,
    reason: "Perubahan APBD",
    ofHead: true,
  },
  promiser: { name: "Pejabat Satu", title: "Kepala Dinas Tenaga Kerja", kind: "plt" },
  superior: { name: null, title: "Bupati Lamongan", kind: "definitif" },
  lines: [
    { code: "1", aim: "Sasaran A", indicator: "IKU 1", satuan: "%", target: "94,87" },
    { code: "2", aim: "Sasaran A", indicator: "IKU 2", satuan: "%", target: null },
    { code: "3", aim: "Sasaran B", indicator: "IKU 3", satuan: "Nilai", target: "86,90" },
  ],
  money: [{ code: "x", program: "Program X", amount: "6.011.914.656" }],
  total: "6.011.914.656",
  moneyNote: "APBD",
  takenAt: "2024-02-05T03:00:00.000Z",
};
const given = { place: "Lamongan", day: "5 Februari 2024", asOf: "keadaan data per 5 Februari 2024" };

test("statement and attachment, read back from the DOCX", async () => {
  const paper = agreementPaper(content, { ...given, draft: false });
  expect(paper.watermark).toBeUndefined();
  const { value } = await convertToHtml({ buffer: Buffer.from(await paperDocx(paper)) });
  const text = value.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
  expect(text).toContain("Plt. Kepala Dinas Tenaga Kerja");
  expect(text).toContain("PERUBAHAN KE-1");
  expect(text).toContain("Lamongan, 5 Februari 2024");
  expect(text).toContain("|1|Sasaran A|IKU 1|%|94,87|");
  expect(text).toContain("|IKU 2|%|belum ditetapkan|2|Sasaran B|");
  expect(text).toContain("|1|Program X|6.011.914.656|APBD|");
  expect(text).toContain("|Jumlah|6.011.914.656|");
  const [second, first] = [text.indexOf("|Pihak Kedua,"), text.indexOf("|Pihak Pertama,")];
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThan(first);
});

test("a draft says so on every page", () =>
  expect(agreementPaper(content, { ...given, draft: true }).watermark).toBe("DRAF"));
