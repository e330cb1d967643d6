import { expect, test } from "vitest";
import { chainHeadline, grownSince } from "./chain-headline.ts";

const at = new Date("2026-11-24T07:48:00Z");

test("the heading says what the last verification found", () => {
  expect(chainHeadline("Kabupaten Lamongan", undefined)).toBe(
    "Rantai riwayat Kabupaten Lamongan belum pernah diperiksa",
  );
  expect(chainHeadline("Kabupaten Lamongan", { at, rows: 1503, broken: 0 })).toBe(
    "Rantai riwayat Kabupaten Lamongan utuh: 1.503 baris diperiksa 24 November 2026",
  );
  expect(chainHeadline("Kabupaten Lamongan", { at, rows: 1503, broken: 2 })).toBe(
    "Rantai riwayat Kabupaten Lamongan tidak utuh: dua temuan pada 24 November 2026",
  );
});

test("a chain grows on after it was verified", () => {
  expect(grownSince({ sequence: 1503 }, { sequence: 2512 })).toBe("1.008 baris baru sejak pemeriksaan terakhir");
  expect(grownSince({ sequence: 1503 }, { sequence: 1504 })).toBeNull();
  expect(grownSince(undefined, { sequence: 1503 })).toBeNull();
  expect(grownSince({ sequence: 1503 }, null)).toBeNull();
});
