import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText, type HistoryRow, instant } from "./canonical.ts";

const row: HistoryRow = {
  id: 10_234,
  atMicros: 1_763_955_720_123_456,
  actorId: "0198a0b2-0000-7000-8000-000000000001",
  action: "realisasi.return",
  reason: "Periksa lagi: pembilang “ditempatkan” → 1.234\nbukan 1.243",
  table: "realisasi",
  rowKey: "0198a0b2-0000-7000-8000-000000000002",
  operation: "UPDATE",
  governmentId: "0198a0b2-0000-7000-8000-0000000000aa",
  agencyId: null,
  oldRow: '{"state": "submitted"}',
  newRow: '{"state": "draft"}',
};
const slot = { chain: "0198a0b2-0000-7000-8000-0000000000aa", sequence: 4812, previous: "9f".repeat(32) };

test("the text has a line for each field, with the length of its value in bytes", () => {
  expect(canonicalText(row, slot)).toBe(
    [
      "tolok/riwayat-1",
      "rantai 36:0198a0b2-0000-7000-8000-0000000000aa",
      "urut 4:4812",
      `sebelum 64:${"9f".repeat(32)}`,
      "nomor 5:10234",
      "waktu 27:2025-11-24T03:42:00.123456Z",
      "pelaku 36:0198a0b2-0000-7000-8000-000000000001",
      "tindakan 16:realisasi.return",
      "alasan 63:Periksa lagi: pembilang “ditempatkan” → 1.234\nbukan 1.243",
      "tabel 9:realisasi",
      "kunci 36:0198a0b2-0000-7000-8000-000000000002",
      "operasi 6:UPDATE",
      "pemda 36:0198a0b2-0000-7000-8000-0000000000aa",
      "instansi -",
      'lama 22:{"state": "submitted"}',
      'baru 18:{"state": "draft"}',
      "",
    ].join("\n"),
  );
});

test("an empty text is not the absence of one", () => {
  expect(canonicalText({ ...row, reason: "" }, slot)).not.toBe(canonicalText({ ...row, reason: null }, slot));
  expect(canonicalText({ ...row, reason: "-" }, slot)).toContain("alasan 1:-\n");
});

test("no two different rows have the same text, whatever their values look like", () => {
  const value = fc.option(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("", "-", " -\ntabel 1:x", "x\ntabel 9:realisasi", "alasan -"),
    ),
  );
  fc.assert(
    fc.property(value, value, value, value, (reason, oldRow, otherReason, otherOld) => {
      const same = reason === otherReason && oldRow === otherOld;
      const one = canonicalText({ ...row, reason, oldRow }, slot);
      const other = canonicalText({ ...row, reason: otherReason, oldRow: otherOld }, slot);
      expect(one === other).toBe(same);
    }),
  );
});

test("microseconds are kept, before 1970 as well, and what is no time is written as such", () => {
  expect(instant(0)).toBe("1970-01-01T00:00:00.000000Z");
  expect(instant(-1)).toBe("1969-12-31T23:59:59.999999Z");
  expect(instant(1_763_955_720_000_009)).toBe("2025-11-24T03:42:00.000009Z");
  expect(instant(Number.NEGATIVE_INFINITY)).toBe("di luar kalender");
});
