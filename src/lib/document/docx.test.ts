import mammoth from "mammoth";
import { beforeAll, expect, test } from "vitest";
import { paperDocx } from "./docx.ts";
import { placeCells } from "./grid.ts";
import { plainText } from "./model.ts";
import { SAMPLE, SCORES } from "./testing/paper.ts";
import { unzip } from "./testing/unzip.ts";

let html = "";
let parts = new Map<string, string>();

beforeAll(async () => {
  const file = await paperDocx(SAMPLE);
  parts = unzip(file);
  ({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }));
});

test("another library reads the table back as it was written, merged cells and all", () => {
  const table = html.match(/<table>.*?<\/table>/s)?.[0] ?? "";
  const written = [...placeCells(SCORES, SCORES.head ?? []), ...placeCells(SCORES, SCORES.rows)].map((cells) =>
    cells.map(({ text, across, down }) => ({ text: plainText(text).replaceAll("\n", " "), across, down })),
  );
  expect(cellsOf(table)).toEqual(written);
  expect(table.match(/<thead>.*<\/thead>/s)?.[0]).toContain("2024");
  expect(table).not.toMatch(/<thead>.*Perencanaan.*<\/thead>/s);
});

test("titles, headings, lists and bold words are what they are called", () => {
  expect(html).toContain("<h1>Pendahuluan</h1>");
  expect(html).toContain("<h2>Lampiran &lt;satu&gt; &amp; dua</h2>");
  expect(html).toContain("Nilainya <strong>55,75</strong> dengan <em>catatan</em>.");
  expect(html).toContain("<ol><li>Dasar</li><li>Tujuan<ol><li>menilai</li><li>menyarankan</li></ol></li>");
  expect(html).toContain("LAPORAN HASIL<br />TAHUN 2024");
  expect(html).toContain("Orang Contoh");
  expect(html).toContain('alt="Kotak biru"');
});

test("tables break well: the head is repeated, no row is cut, the widths are the sheet's", () => {
  const document = parts.get("word/document.xml") ?? "";
  const table = document.slice(document.indexOf("<w:tbl>"), document.indexOf("</w:tbl>"));
  expect(table.match(/<w:tblHeader/g)).toHaveLength(2);
  expect(table.match(/<w:cantSplit/g)).toHaveLength(7);
  expect(table).toContain('<w:tblLayout w:type="fixed"/>');
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(4);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 2 * 1021);
});

test("every list counts from one", () => {
  const document = parts.get("word/document.xml") ?? "";
  const numbers = [...document.matchAll(/<w:numId w:val="(\d+)"\/>.*?<w:t[^>]*>(.*?)<\/w:t>/gs)].map(
    (found) => found[1],
  );
  expect(new Set(numbers).size).toBeGreaterThanOrEqual(3);
});

test("A4, standing and lying, with foot, page numbers and the word DRAF", () => {
  const document = parts.get("word/document.xml") ?? "";
  expect(document.match(/<w:pgSz [^>]*>/g)).toEqual([
    expect.stringMatching(/w:w="11906".*w:h="16838"/),
    expect.stringMatching(/w:w="16838".*w:h="11906".*w:orient="landscape"/),
  ]);
  const foot = parts.get("word/footer1.xml") ?? "";
  expect(foot).toContain("Dinas Contoh · Tahun 2024 · keadaan data per 5 Mei 2025 · kode A1B2");
  expect(foot).toMatch(/PAGE.*NUMPAGES/s);
  expect(parts.get("word/header1.xml")).toContain('string="DRAF"');
});

test("without a watermark there is no trace of one", async () => {
  const clean = unzip(await paperDocx({ ...SAMPLE, watermark: undefined }));
  expect([...clean.values()].join("")).not.toContain("DRAF");
});

const cellsOf = (table: string) =>
  [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...(row ?? "").matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)].map(([, attributes = "", inside = ""]) => ({
      text: inside.replace(/<\/p><p>/g, " ").replace(/<[^>]+>/g, ""),
      across: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      down: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    })),
  );
