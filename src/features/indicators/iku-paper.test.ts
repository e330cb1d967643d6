import mammoth from "mammoth";
import { expect, test } from "vitest";
import { paperDocx } from "#lib/document/docx.ts";
import { type IkuRow, ikuPaper } from "./iku-paper.ts";

const row = (more: Partial<IkuRow>): IkuRow => ({
  ...{
    measures: "Meningkatnya penempatan",
    indicator: "Persentase penempatan",
    definition: "Yang ditempatkan dibanding yang terdaftar.",
  },
  ...{
    criteria: [{ title: "Termasuk", items: ["dalam negeri", "luar negeri"] }],
    formula: "ditempatkan ÷ terdaftar × 100",
  },
  ...{ source: "Bidang Penempatan", responsible: null },
  ...more,
});
const given = {
  agency: "Dinas Tenaga Kerja",
  government: "Kabupaten Lamongan",
  year: 2024,
  asOf: "keadaan data per 1 Mei 2024",
  visi: null,
};

test("the five columns of the decree, the sasaran once, what is missing in words", async () => {
  const paper = ikuPaper([row({}), row({ indicator: "Nilai", formula: null, criteria: [] })], given);
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await paperDocx(paper)) });
  for (const head of [
    "Kinerja Utama/Sasaran",
    "Indikator",
    "Penjelasan/Formulasi Penghitungan",
    "Sumber Data",
    "Penanggung Jawab",
  ])
    expect(html).toContain(head);
  expect(html.match(/Meningkatnya penempatan/g)).toHaveLength(1);
  expect(html).toContain("Formulasi: ditempatkan ÷ terdaftar × 100");
  expect(html).toContain("– luar negeri");
  expect(html).toContain("belum disebut");
  expect(html).toContain("diisi langsung");
});
