import { describe, expect, test } from "vitest";
import type { HistoryRecord } from "./record.ts";
import { sentenceOf } from "./sentences.ts";

const record = (changes: Partial<Omit<HistoryRecord, "about">> & { about?: Partial<HistoryRecord["about"]> }) => {
  const { about, ...rest } = changes;
  return sentenceOf({
    id: "1",
    at: new Date("2024-07-12T03:05:00Z"),
    who: "Operator",
    action: "test",
    reason: null,
    table: "variable_value",
    rowKey: "x",
    operation: "UPDATE",
    before: null,
    after: null,
    ...rest,
    about: {
      variable: "Angkatan kerja",
      decimals: 0,
      indicator: "Nilai SAKIP dinas",
      indicatorCode: "nilai-sakip",
      file: "rekap.pdf",
      person: "Operator",
      periodCode: "2024-S1",
      ...about,
    },
  });
};

const value = (before: string | null, after: string | null, reason: string | null = null) =>
  record({
    before: { amount: before, not_applicable_reason: null },
    after: { amount: after, not_applicable_reason: reason },
  });

describe("a value", () => {
  test("typed, changed, emptied, typed the same again", () => {
    expect(value(null, "744902").what).toBe("mengisi Angkatan kerja: 744.902");
    expect(value("6080", "6800")).toMatchObject({ what: "mengubah Angkatan kerja", from: "6.080", to: "6.800" });
    expect(value("6080", null)).toMatchObject({ what: "mengosongkan Angkatan kerja", from: "6.080", to: null });
    expect(value("6080", "6080.00").what).toBe("menulis ulang Angkatan kerja: 6.080");
  });

  test("not applicable, and taken back", () => {
    expect(value(null, null, "Tidak ada survei").what).toBe("menandai Angkatan kerja tidak berlaku: Tidak ada survei");
    const back = record({
      before: { amount: null, not_applicable_reason: "Tidak ada survei" },
      after: { amount: null, not_applicable_reason: null },
    });
    expect(back.what).toBe("mencabut tanda tidak berlaku dari Angkatan kerja");
  });

  test("keeps every digit of a long figure", () => {
    expect(value(null, "12345678901234567890.123").what).toBe("mengisi Angkatan kerja: 12.345.678.901.234.567.890,123");
  });

  test("measured directly, opened, explained", () => {
    const realisasi = { direct_amount: null, kendala: null, not_applicable_reason: null };
    const about = { decimals: 2 };
    const told = (after: Record<string, string | null>, operation: "INSERT" | "UPDATE" = "UPDATE") =>
      record({
        table: "realisasi",
        operation,
        before: operation === "INSERT" ? null : realisasi,
        after: { ...realisasi, ...after },
        about,
      });
    expect(told({}, "INSERT")).toMatchObject({ sign: "opened", what: "membuka isian Nilai SAKIP dinas" });
    expect(told({ direct_amount: "79.5" }).what).toBe("mengisi Nilai SAKIP dinas: 79,50");
    expect(told({ direct_amount: "79.4875" }).what).toBe("mengisi Nilai SAKIP dinas: 79,4875");
    expect(told({ kendala: "Bukti terlambat" })).toMatchObject({
      what: "menulis kendala Nilai SAKIP dinas",
      from: null,
      to: "Bukti terlambat",
    });
  });
});

test("each step of the workflow", () => {
  const step = (action: string, more: Record<string, string | null> = {}) =>
    record({
      table: "workflow_step",
      operation: "INSERT",
      after: { action, shown_value: null, reason: null, ...more },
    });
  expect(step("submit", { shown_value: "79,48" }).what).toBe("mengirim Nilai SAKIP dinas (79,48) untuk verifikasi");
  expect(step("withdraw").what).toBe("menarik kembali Nilai SAKIP dinas");
  expect(step("verify").what).toBe("meneruskan Nilai SAKIP dinas untuk persetujuan");
  expect(step("return_to_operator", { reason: "rekap tertulis 6.800" })).toMatchObject({
    sign: "returned",
    what: "mengembalikan Nilai SAKIP dinas: rekap tertulis 6.800",
  });
  expect(step("approve").sign).toBe("approved");
  expect(step("publish").what).toBe("menerbitkan Nilai SAKIP dinas");
  expect(step("reopen", { from_state: "published", reason: "rekap BPS direvisi" })).toMatchObject({
    sign: "opened",
    what: "membuka kembali Nilai SAKIP dinas, dikoreksi setelah terbit: rekap BPS direvisi",
  });
});

test("evidence that is deleted for good, or dated later, says so", () => {
  const about = (operation: "UPDATE" | "DELETE") =>
    record({
      ...{ table: "evidence", operation, before: { file_name: "Rekap.pdf", dated_on: null } },
      after: operation === "UPDATE" ? { file_name: "Rekap.pdf", dated_on: "2024-10-01" } : null,
      about: { file: null },
    });
  expect(about("DELETE").what).toBe("menghapus bukti Rekap.pdf");
  expect(about("UPDATE")).toMatchObject({ what: "mencatat tanggal Rekap.pdf", to: "2024-10-01" });
});

test("evidence is attached and taken away", () => {
  const link = (operation: "INSERT" | "UPDATE" | "DELETE") => record({ table: "evidence_link", operation }).what;
  expect(link("INSERT")).toBe("melampirkan rekap.pdf pada Nilai SAKIP dinas");
  expect(link("UPDATE")).toBe("menyegel ulang rekap.pdf pada Nilai SAKIP dinas");
  expect(link("DELETE")).toBe("melepas rekap.pdf dari Nilai SAKIP dinas");
});

test("roles of people", () => {
  const role = (person: string) =>
    record({ table: "membership", operation: "INSERT", after: { title: "Operator" }, about: { person } }).what;
  expect(role("Operator")).toBe("memberi peran Operator");
  expect(role("Petugas bidang")).toBe("memberi Petugas bidang peran Operator");
});

describe("the plan", () => {
  const none = { variable: null, indicator: null, file: null, person: null };

  test("what was added, by the name it bears", () => {
    const added = (table: string, after: Record<string, string | null>) =>
      record({ table, operation: "INSERT", after, about: none }).what;
    expect(added("indicator", { short_name: "Nilai SAKIP dinas", level: "sasaran" })).toBe(
      "menambah indikator Nilai SAKIP dinas",
    );
    expect(added("indicator", { short_name: "Laporan", level: "iki" })).toBe("menambah IKI Laporan");
    expect(added("program", { name: "Job fair", level: "sub_kegiatan" })).toBe("menambah sub kegiatan Job fair");
    expect(added("finding", { message: "Kata disalin apa adanya." })).toBe("menambah temuan: Kata disalin apa adanya.");
    expect(added("tabel_baru", { code: "x" })).toBe("menambah tabel_baru");
  });

  test("one changed column shows old and new, several are named", () => {
    const base = { short_name: "Nilai SAKIP dinas", satuan: "nilai", decimals: "2", version: "1" };
    const changed = (after: Record<string, string>) =>
      record({ table: "indicator", before: base, after: { ...base, version: "2", ...after }, about: none });
    expect(changed({ satuan: "poin" })).toMatchObject({
      what: "mengubah indikator Nilai SAKIP dinas: satuan",
      from: "nilai",
      to: "poin",
    });
    expect(changed({ satuan: "poin", decimals: "3" }).what).toBe(
      "mengubah indikator Nilai SAKIP dinas: satuan, decimals",
    );
  });
});
