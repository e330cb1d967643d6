import { describe, expect, it } from "vitest";
import type { HistoryRecord, Row } from "#features/history/record.ts";
import { sentenceOf } from "#features/history/sentences.ts";

const record = (
  table: string,
  before: Row | null,
  after: Row,
  about: Partial<HistoryRecord["about"]>,
): HistoryRecord => ({
  ...{ id: "1", at: new Date(0), who: "Kepala Dinas", action: "x", reason: "Rekap sudah masuk.", table, rowKey: "1" },
  ...{ operation: before ? "UPDATE" : "INSERT", before, after },
  about: {
    ...{ variable: null, decimals: null, indicator: null, indicatorCode: null, file: null, person: null },
    periodCode: null,
    ...about,
  },
});
const until = { ends_at: "2024-08-20T23:59:59+07:00", revoked_at: null };

describe("the history of who lets whom act", () => {
  it.each([
    [
      record("delegation", null, { ...until, role: "head", reason: "Cuti besar." }, { person: "Sekretaris" }),
      "mendelegasikan persetujuan kepada Sekretaris sampai 20 Agustus 2024: Cuti besar.",
    ],
    [
      record("delegation", until, { ...until, revoked_at: "2024-08-01T00:00:00Z" }, { person: "Sekretaris" }),
      "mencabut pendelegasian kepada Sekretaris",
    ],
    [
      record(
        "period_exception",
        null,
        { ...until, reason: "Rekap BPS terbit kemudian." },
        {
          ...{ periodCode: "2024-S1", person: "Operator" },
        },
      ),
      "membuka lagi semester I 2024 untuk semua isian sampai 20 Agustus 2024, penanggung jawab Operator: Rekap BPS terbit kemudian.",
    ],
    [
      record(
        "period_exception",
        until,
        { ...until, revoked_at: "2024-08-01T00:00:00Z" },
        {
          ...{ periodCode: "2024-S1", indicator: "Nilai SAKIP" },
        },
      ),
      "mengunci lagi semester I 2024 untuk Nilai SAKIP: Rekap sudah masuk.",
    ],
    [
      record(
        "workflow_step",
        null,
        { action: "approve", shown_value: "89,00", on_behalf_of_id: "k" },
        { indicator: "Nilai SAKIP", person: "Kepala Dinas" },
      ),
      "a.n. Kepala Dinas menyetujui Nilai SAKIP (89,00)",
    ],
    [
      record("variable_value", null, { amount: "5", is_late: "true" }, { variable: "Angkatan kerja" }),
      "mengisi Angkatan kerja: 5, lewat batas",
    ],
    [
      record(
        "variable_value",
        { amount: "5", is_late: "true" },
        { amount: "6", is_late: "true" },
        { variable: "Angkatan kerja" },
      ),
      "mengubah Angkatan kerja",
    ],
  ])("%#", (given, what) => {
    expect(sentenceOf(given).what).toBe(what);
  });
});
