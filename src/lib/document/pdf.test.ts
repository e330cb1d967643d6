import { afterEach, expect, test, vi } from "vitest";
import { paperAnswer } from "./answer.ts";
import { findChromium } from "./chromium.ts";
import { SAMPLE } from "./testing/paper.ts";

afterEach(() => vi.unstubAllEnvs());

test("a browser that was named and is not there is not replaced by another", () => {
  expect(findChromium("/tidak/ada")).toBeNull();
  expect(findChromium(process.execPath)).toBe(process.execPath);
});

test("without a browser the PDF is answered in words that say what to do; the DOCX is made all the same", async () => {
  vi.stubEnv("TOLOK_CHROMIUM", "/tidak/ada");
  const pdf = await paperAnswer(SAMPLE, "pdf", "contoh");
  expect(pdf.status).toBe(503);
  expect(await pdf.text()).toContain("pilih Cetak di peramban Anda");
  const docx = await paperAnswer(SAMPLE, "docx", "contoh");
  expect(docx.headers.get("content-disposition")).toBe('attachment; filename="contoh.docx"');
  expect(new Uint8Array(await docx.arrayBuffer()).slice(0, 2)).toEqual(new TextEncoder().encode("PK"));
});
