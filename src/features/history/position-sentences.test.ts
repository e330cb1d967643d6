import { describe, expect, test } from "vitest";
import type { HistoryRecord } from "./record.ts";
import { sentenceOf } from "./sentences.ts";

const NIP = "000000000000000000";
const holder = {
  ...{ id: "1", position_id: "2", user_id: null, person_name: "Rahayu", nip: NIP, kind: "plt", version: "1" },
  ...{ valid_from: "2024-03-01", valid_until: "2024-07-01", decree_number: null, decree_on: null },
};
const told = (changes: Partial<HistoryRecord>) =>
  sentenceOf({
    ...{
      id: "1",
      at: new Date(),
      who: "Verifikator",
      action: "x",
      reason: null,
      table: "position_holder",
      rowKey: "1",
    },
    ...{ operation: "UPDATE", before: holder, after: holder },
    about: {
      ...{ variable: null, decimals: null, indicator: null, indicatorCode: null, file: null, periodCode: null },
      ...{ person: null, position: "Kasi Pelatihan" },
    },
    ...changes,
  });

describe("who holds a position", () => {
  test("is told with the days, the last one included", () => {
    expect(told({ operation: "INSERT", before: null }).what).toBe(
      "mencatat Rahayu sebagai Plt. Kasi Pelatihan dari 1 Maret 2024 sampai 30 Juni 2024",
    );
    const open = { ...holder, kind: "definitif", valid_until: null };
    expect(told({ operation: "INSERT", before: null, after: open }).what).toBe(
      "mencatat Rahayu sebagai pejabat definitif Kasi Pelatihan sejak 1 Maret 2024",
    );
    expect(told({ before: open, after: { ...open, valid_until: "2024-07-01" } }).what).toBe(
      "mengakhiri Rahayu pada Kasi Pelatihan, hari terakhir 30 Juni 2024",
    );
    expect(told({ after: { ...holder, valid_until: null } }).what).toBe("membuka lagi masa Rahayu pada Kasi Pelatihan");
    expect(told({ operation: "DELETE", after: null }).what).toBe("menghapus catatan Rahayu pada Kasi Pelatihan");
  });

  test("a NIP is said to have changed and never shown", () => {
    const all = [
      told({ operation: "INSERT", before: null }),
      told({ after: { ...holder, nip: null } }),
      told({ after: { ...holder, nip: null, kind: "plh" } }),
      told({ operation: "DELETE", after: null }),
    ];
    expect(all[1]?.what).toBe("mengoreksi catatan Rahayu pada Kasi Pelatihan: NIP");
    expect(JSON.stringify(all)).not.toContain(NIP);
  });
});

test("a former name of a position", () => {
  const row = { name: "Kepala Seksi Latihan", valid_from: "2020-01-01", valid_until: "2024-07-01" };
  const of = { table: "position_former_name", before: null, after: row };
  expect(told({ ...of, operation: "INSERT" }).what).toBe(
    "mengakhiri nama Kepala Seksi Latihan pada 30 Juni 2024; sekarang Kasi Pelatihan",
  );
  expect(told({ ...of, operation: "DELETE", before: row, after: null }).what).toBe(
    "memberlakukan lagi nama Kepala Seksi Latihan",
  );
});
