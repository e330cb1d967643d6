import { expect, it } from "vitest";
import { datedWords, datingOf } from "./dating.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const semester = { startsOn: day("2024-07-01"), endsOn: day("2024-12-31") };

it("knows its first and its last day as inside", () => {
  expect(datingOf(day("2024-07-01"), semester)).toBe("inside");
  expect(datingOf(day("2024-12-31"), semester)).toBe("inside");
  expect(datingOf(day("2024-06-30"), semester)).toBe("outside");
  expect(datingOf(day("2025-01-01"), semester)).toBe("outside");
  expect(datingOf(null, semester)).toBeNull();
});

it("says it in words", () => {
  expect(datedWords("2024-07-18", "inside")).toBe("bertanggal 18 Juli 2024, di dalam periode");
  expect(datedWords("2025-01-03", "outside")).toBe("bertanggal 3 Januari 2025, di luar periode");
  expect(datedWords("2024-07-18", null)).toBe("bertanggal 18 Juli 2024");
  expect(datedWords(null, null)).toBe("tanggal dokumen belum dicatat");
});
