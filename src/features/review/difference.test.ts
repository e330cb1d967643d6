import { expect, test } from "vitest";
import { differenceOf, type ReviewFigure, type Turn } from "./difference.ts";

const ditempatkan: ReviewFigure = { id: "v1", name: "Ditempatkan", satuan: "orang", decimals: 0, now: "4200" };
const terdaftar: ReviewFigure = { id: "v2", name: "Terdaftar", satuan: "orang", decimals: 0, now: "6800" };
const realisasi: ReviewFigure = {
  id: "realisasi",
  name: "Realisasi",
  satuan: "persen",
  decimals: 2,
  now: "61.7647058",
};
const all = [realisasi, ditempatkan, terdaftar];

const returned: Turn = {
  kind: "returned",
  at: new Date("2024-07-11T08:31:00Z"),
  by: "Verifikator",
  reason: "rekap tertulis 6.800",
  shown: "69,08",
};
const nothing = { turn: null, edits: [], earlier: null };
const at = (time: string) => new Date(`2024-07-${time}:00Z`);

test("a value seen for the first time, with nothing before it, is only shown", () => {
  expect(differenceOf([ditempatkan], nothing)).toEqual({
    since: "nothing",
    changes: [{ id: "v1", name: "Ditempatkan", before: null, now: "4.200 orang", gap: null, changed: true }],
  });
});

test("else it is compared with the period before, and the realisasi by points", () => {
  const earlier = { period: "Semester I 2024", values: new Map([["realisasi", "59.25"]]) };
  const difference = differenceOf(all, { ...nothing, earlier });
  expect(difference).toMatchObject({ since: "period", period: "Semester I 2024" });
  expect(difference.changes[0]).toMatchObject({ before: "59,25%", now: "61,76%", gap: "+2,51 poin" });
  expect(difference.changes[1]).toMatchObject({ before: null, now: "4.200 orang", gap: null });
});

test("an earlier period without any figure is no comparison", () => {
  const earlier = { period: "Semester I 2024", values: new Map([["v1", null]]) };
  expect(differenceOf([ditempatkan], { ...nothing, earlier }).since).toBe("nothing");
});

test("a value that came back is compared with what it was when it came back", () => {
  const edits = [
    { figure: "v2", at: at("12T03:10"), from: "6180" },
    { figure: "v2", at: at("12T03:05"), from: "6080" },
    { figure: "v1", at: at("08T02:12"), from: null },
  ];
  const { changes } = differenceOf(all, { turn: returned, edits, earlier: null });
  expect(changes).toEqual([
    { id: "realisasi", name: "Realisasi", before: "69,08%", now: "61,76%", gap: null, changed: true },
    { id: "v1", name: "Ditempatkan", before: "4.200 orang", now: "4.200 orang", gap: "0 orang", changed: false },
    { id: "v2", name: "Terdaftar", before: "6.080 orang", now: "6.800 orang", gap: "+720 orang", changed: true },
  ]);
});

test("sent again without any change, it says so figure by figure", () => {
  const turn: Turn = { ...returned, shown: "61,76" };
  expect(differenceOf(all, { turn, edits: [], earlier: null }).changes.some((change) => change.changed)).toBe(false);
});

test("a value that was emptied, and one that was empty when it came back", () => {
  const emptied = { ...ditempatkan, now: null };
  const edits = [{ figure: "v1", at: at("12T03:05"), from: "4200" }];
  expect(differenceOf([emptied], { turn: returned, edits, earlier: null }).changes[0]).toMatchObject({
    before: "4.200 orang",
    now: null,
    changed: true,
  });
  const withoutFigure: Turn = { ...returned, shown: "belum diisi" };
  expect(differenceOf([realisasi], { turn: withoutFigure, edits: [], earlier: null }).changes[0]).toMatchObject({
    before: null,
    now: "61,76%",
    changed: true,
  });
});
