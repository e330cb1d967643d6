import { expect, test } from "vitest";
import { byCode, indicatorIn, lamongan2023, lamongan2024 } from "../../../tests/support/lamongan-sheet.ts";
import { type DashboardSignal, signalsOf } from "./signals.ts";

const said = (signals: DashboardSignal[]) => signals.map(({ kind, lead, rest }) => `${kind}: ${lead}${rest}`);

const july = {
  year: 2024,
  kind: "semester",
  ordinal: 1,
  dueAt: new Date("2024-07-31T16:59:59Z"),
  locksAt: new Date("2024-08-31T16:59:59Z"),
} as const;
const early = new Date("2024-07-10T02:00:00Z");
const before = byCode(lamongan2023());

test("semester I of Disnaker Lamongan: below target, beyond belief, without schedule", () => {
  const signals = signalsOf({
    indicators: lamongan2024(),
    before,
    period: { ...july, window: "locked" },
    findings: [],
    now: new Date("2026-11-24T02:00:00Z"),
  });
  expect(said(signals)).toEqual([
    "below: Nilai SAKIP dinas 79,48 di bawah target 83,45. Kendala dan solusi belum ditulis.",
    "flag: Capaian 249,52%, tenaga kerja bersertifikat: target Smt I 1,05%, padahal realisasi 2023 sudah 2,50%. Periksa targetnya.",
    "unclear: Transmigran: jadwal ukurnya belum jelas. Tegaskan, supaya yang belum waktunya tidak dikira belum diisi.",
  ]);
  expect(signals[0]?.to).toEqual({ page: "indikator", code: "sakip" });
});

test("a figure below target that explains itself is no signal; half an explanation says what is missing", () => {
  const sakip = (row: object) => indicatorIn("2024-S1", { code: "SAKIP", target: "83.45", realisasi: "79.48", row });
  const given = { before: new Map(), period: { ...july, window: "open" as const }, findings: [], now: early };
  const explained = sakip({ kendala: "LHE terlambat", solusi: "Tindak lanjut" });
  expect(signalsOf({ ...given, indicators: [explained] })).toEqual([]);
  const half = sakip({ kendala: "LHE terlambat", solusi: "  " });
  expect(said(signalsOf({ ...given, indicators: [half] }))[0]).toMatch(/Solusi belum ditulis\.$/);
});

test("200 itself is believed, a hair above is not", () => {
  const at = (realisasi: string) => [indicatorIn("2024-S1", { code: "A", target: "1", realisasi })];
  const given = { before: new Map(), period: { ...july, window: "open" as const }, findings: [], now: early };
  expect(signalsOf({ ...given, indicators: at("2") })).toEqual([]);
  expect(said(signalsOf({ ...given, indicators: at("2.0001") }))).toEqual([
    "flag: Capaian 200,01%, a: target Smt I 1,00%. Periksa targetnya.",
  ]);
});

test("empty cells become a signal in the last fourteen days, and are late after the deadline", () => {
  const indicators = lamongan2024("2024-S2");
  const given = { indicators, before, findings: [] };
  const open = { ...july, window: "open" as const };
  const about = (now: string, period: Parameters<typeof signalsOf>[0]["period"]) =>
    said(signalsOf({ ...given, period, now: new Date(now) })).filter((line) => line.startsWith("late"));
  expect(about("2024-07-16T02:00:00Z", open)).toEqual([]);
  expect(about("2024-07-18T02:00:00Z", open)).toEqual([
    "late: Delapan indikator belum diisi, batas 31 Juli 2024, 13 hari lagi.",
  ]);
  expect(about("2024-08-03T02:00:00Z", { ...july, window: "late" })).toEqual([
    "late: Delapan indikator belum diisi, terlambat 3 hari.",
  ]);
  expect(about("2026-08-03T02:00:00Z", { ...july, window: "locked" })).toEqual([
    "late: Delapan indikator tidak diisi sampai periode dikunci 31 Agustus 2024.",
  ]);
});

test("up to three late ones are named", () => {
  const indicators = ["A", "B"].map((code) => indicatorIn("2024-S1", { code, target: "1", row: { state: "draft" } }));
  const given = { indicators, before, findings: [], now: new Date("2024-08-01T02:00:00Z") };
  expect(said(signalsOf({ ...given, period: { ...july, window: "late" } }))).toEqual([
    "late: A: belum diisi, terlambat 1 hari.",
    "late: B: belum diisi, terlambat 1 hari.",
  ]);
});

test("without a target nobody is late, and that is the matter", () => {
  const bare = ["A", "B", "C", "D"].map((code) => indicatorIn("2024-S1", { code, row: { state: "draft" } }));
  const given = { before, findings: [], period: { ...july, window: "late" as const }, now: early };
  const why = "Tanpa target, realisasinya tidak punya capaian.";
  expect(said(signalsOf({ ...given, indicators: bare }))).toEqual([
    `unclear: Empat indikator belum punya target 2024. ${why}`,
  ]);
  expect(said(signalsOf({ ...given, indicators: bare.slice(0, 1) }))).toEqual([
    `unclear: A: belum ada target 2024. ${why}`,
  ]);
});

test("findings of the document: the first sentence, and how many more there are", () => {
  const finding = (code: string) => ({
    place: `Sasaran ${code}`,
    message: "Pembilang dan penyebut sama, sehingga hasilnya selalu 100%. Rumus mengikuti cetakan.",
    indicator: code === "1" ? null : { code, shortName: `IKU ${code}` },
  });
  const given = { indicators: [], before, period: { ...july, window: "open" as const }, now: early };
  const four = ["1", "2", "3", "4"].map(finding);
  expect(said(signalsOf({ ...given, findings: four.slice(0, 2) }))).toEqual([
    "unclear: Sasaran 1: Pembilang dan penyebut sama, sehingga hasilnya selalu 100%.",
    "unclear: IKU 2: Pembilang dan penyebut sama, sehingga hasilnya selalu 100%.",
  ]);
  expect(signalsOf({ ...given, findings: four })).toHaveLength(4);
  const many = signalsOf({ ...given, findings: [...four, finding("5"), finding("6")] });
  expect(said(many).at(-1)).toBe("unclear: Tiga temuan dokumen lain yang membuat angka menyesatkan.");
  expect(many.at(-1)?.to).toEqual({ page: "dokumen" });
});

test("a target made easier when its realisasi was known already is a matter for everybody, with its reason", () => {
  const eased = {
    indicator: { code: "sakip", shortName: "Nilai SAKIP dinas" },
    ...{ periodCode: "2024", before: "86,90", after: "80,00", reason: "Anggaran bergeser." },
    decidedOn: new Date("2024-11-20T00:00:00Z"),
  };
  const given = { before: new Map(), period: { ...july, window: "open" as const }, findings: [], now: early };
  const signals = signalsOf({ ...given, indicators: [], eased: [eased] });
  expect(said(signals)).toEqual([
    "flag: Target nilai SAKIP dinas 86,90 menjadi 80,00, diringankan sesudah realisasinya diketahui (2024, 20 November 2024): Anggaran bergeser.",
  ]);
  expect(signals[0]?.to).toEqual({ page: "indikator", code: "sakip" });
});
