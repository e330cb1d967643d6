import { expect, test } from "vitest";
import type { Waiting } from "#features/realisasi/waiting.ts";
import { waitWords } from "./wait-items.ts";

const now = new Date("2024-07-18T02:00:00Z");
const semester1 = {
  year: 2024,
  kind: "semester",
  ordinal: 1,
  code: "2024-S1",
  dueAt: new Date("2024-07-31T16:59:59Z"),
} as const;
const year2023 = { ...semester1, year: 2023, kind: "year", code: "2023" } as const;
const waiting = (name: string, more: Partial<Waiting> = {}): Waiting => ({
  period: semester1,
  name,
  returnedReason: null,
  ...more,
});

test("the head approves, by period, with names", () => {
  const words = waitWords(
    "head",
    [waiting("Tahun lalu", { period: year2023 }), waiting("Penempatan"), waiting("Hubungan industrial")],
    null,
    now,
  );
  expect(words).toMatchObject({ title: "Menunggu keputusan Anda", count: 3 });
  expect(words?.items.map(({ title, note }) => `${title} | ${note}`)).toEqual([
    "Setujui satu realisasi tahun 2023 | Tahun lalu",
    "Setujui dua realisasi semester I 2024 | Penempatan dan Hubungan industrial",
  ]);
  expect(words?.action).toEqual({ label: "Periksa satu per satu", page: "periksa", period: "2023" });
});

test("the verifier verifies; of many only the first are named", () => {
  const words = waitWords(
    "verifier",
    ["A", "B", "C", "D"].map((name) => waiting(name)),
    null,
    now,
  );
  expect(words?.items).toMatchObject([
    { title: "Verifikasi empat realisasi semester I 2024", note: "A, B, dan 2 lainnya" },
  ]);
});

test("the operator mends what came back, fills in what is empty, sends what is a draft", () => {
  const words = waitWords(
    "operator",
    [waiting("Nilai SAKIP", { returnedReason: "Lampirkan LHE" })],
    { period: semester1, empty: 7, drafts: 1 },
    now,
  );
  expect(words).toMatchObject({ title: "Menunggu isian Anda", count: 1, action: { page: "pengisian" } });
  expect(words?.items.map(({ title, note }) => `${title} | ${note}`)).toEqual([
    "Perbaiki satu realisasi semester I 2024 yang dikembalikan | Nilai SAKIP: Lampirkan LHE",
    "Isi tujuh realisasi semester I 2024 | Batas 31 Juli 2024, 13 hari lagi",
    "Kirim satu draf semester I 2024 | Batas 31 Juli 2024, 13 hari lagi",
  ]);
});

test("nothing waits, no panel", () => {
  expect(waitWords("head", [], { period: semester1, empty: 7, drafts: 0 }, now)).toBeNull();
  expect(waitWords("evaluator", [], null, now)).toBeNull();
  expect(waitWords("operator", [], { period: semester1, empty: 0, drafts: 0 }, now)).toBeNull();
});
