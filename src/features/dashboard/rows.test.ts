import { expect, test } from "vitest";
import { byCode, indicatorIn, lamongan2023, lamongan2024, targetOf } from "../../../tests/support/lamongan-sheet.ts";
import { commonProgress, dashboardRow } from "./rows.ts";

const now = new Date("2024-08-03T02:00:00Z");
const period = { year: 2024, window: "open", dueAt: new Date("2024-07-31T16:59:59Z") } as const;
const before = byCode(lamongan2023());
const row = (code: string, semester: "2024-S1" | "2024-S2" = "2024-S1", given = period) => {
  const indicator = byCode(lamongan2024(semester)).get(code);
  if (!indicator) throw new Error(code);
  return dashboardRow(indicator, before.get(code), given, now);
};

test("a measured indicator has its figures, its category and, apart from it, that it missed its target", () => {
  expect(row("sakip")).toMatchObject({
    before: { shown: "102,08" },
    target: "83,45",
    realisasi: "79,48",
    unit: "",
    capaian: { shown: "95,24", word: "sangat tinggi", rank: 5, below: true, above200: false },
    absence: null,
    trend: { word: "turun", points: "6,84" },
  });
  expect(row("sertifikat").capaian).toMatchObject({ shown: "249,52", above200: true });
  expect(row("sertifikat").unit).toBe("%");
});

test("what is not due says when it is measured, and what the year asks", () => {
  const { absence, target, realisasi, capaian } = row("bekerja");
  expect(absence).toEqual({ sign: null, word: "diukur triwulan IV", more: "target 2024 95,23%" });
  expect([target, realisasi, capaian]).toEqual([null, null, null]);
});

test("an unclear schedule is neither missing nor not due", () => {
  expect(row("transmigran").absence).toEqual({
    sign: "unclear",
    word: "jadwal ukur belum jelas",
    more: "target 2024 64,74%",
  });
});

test("what is due and empty is missing, then late, then passed over; the year's target stands for its last period", () => {
  expect(row("bekerja", "2024-S2")).toMatchObject({
    target: "95,23",
    absence: { sign: "missing", word: "belum diisi" },
  });
  const late = { ...period, window: "late" } as const;
  expect(row("bekerja", "2024-S2", late as never).absence).toMatchObject({ sign: "late", word: "terlambat 3 hari" });
  const locked = { ...period, window: "locked" } as const;
  expect(row("bekerja", "2024-S2", locked as never).absence?.word).toBe("tidak diisi sampai periode dikunci");
});

test("zero is a figure", () => {
  const zero = indicatorIn("2024-S1", { code: "A", target: "10", realisasi: "0" });
  const shown = dashboardRow(zero, undefined, period, now);
  expect(shown).toMatchObject({ realisasi: "0,00", capaian: { shown: "0,00", word: "sangat rendah" }, trend: null });
});

test("no target, a zero target, a value that does not apply: each in its own words", () => {
  const absence = (figures: object) =>
    dashboardRow(indicatorIn("2024-S1", { code: "A", ...figures }), undefined, period, now).absence;
  expect(absence({ realisasi: "5" })).toEqual({ sign: "missing", word: "target belum ditetapkan", more: null });
  expect(absence({ target: "0", realisasi: "5" })).toMatchObject({
    sign: "undefinable",
    more: "target 0, capaian tidak dapat dihitung",
  });
  expect(absence({ row: { state: "draft", notApplicableReason: "Tidak ada transmigran tahun ini." } })).toEqual({
    sign: "notApplicable",
    word: "tidak berlaku",
    more: "tidak ada transmigran tahun ini",
  });
  expect(absence({ row: { state: "draft" } })).toEqual({
    sign: "missing",
    word: "target dan realisasi belum diisi",
    more: null,
  });
});

test("how far a figure is on its way is said once where all are equally far", () => {
  const at = (code: string, row: object) =>
    dashboardRow(indicatorIn("2024-S1", { code, target: "1", realisasi: "1", row }), undefined, period, now);
  const sent = [at("A", { state: "submitted" }), at("B", { state: "submitted" })];
  expect(commonProgress(sent)).toEqual({ sign: "pending", word: "menunggu verifikasi" });
  expect(commonProgress([...sent, at("C", { state: "approved" })])).toBeNull();
  const returned = at("A", { state: "draft", returnedReason: "Lampirkan LHE" });
  expect(returned.progress).toEqual({ sign: "returned", word: "dikembalikan: Lampirkan LHE" });
  expect(
    dashboardRow(indicatorIn("2024-S1", { code: "A", row: null, yearTarget: targetOf("1") }), undefined, period, now)
      .progress,
  ).toBeNull();
});
