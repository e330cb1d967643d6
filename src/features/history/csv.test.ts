import { expect, test } from "vitest";
import { historyHead, historyLine } from "./csv.ts";
import type { HistoryRecord } from "./record.ts";

const record: HistoryRecord = {
  id: "7",
  at: new Date("2024-07-18T17:05:00Z"),
  who: "Operator",
  action: "realisasi.explain",
  reason: null,
  table: "realisasi",
  rowKey: "x",
  operation: "UPDATE",
  before: { kendala: null },
  after: { kendala: '=SUM(A1); "rekap"\nterlambat' },
  about: {
    variable: null,
    decimals: null,
    indicator: "Nilai SAKIP dinas",
    indicatorCode: "nilai-sakip",
    file: null,
    person: null,
    periodCode: "2024-S1",
  },
};

test("semicolons, the day of Jakarta, and quotes where a cell needs them", () => {
  expect(historyHead().startsWith("\uFEFFNomor;Tanggal;")).toBe(true);
  expect(historyLine(record)).toBe(
    '7;2024-07-19;00.05 WIB;Operator;menulis kendala Nilai SAKIP dinas;;"\'=SUM(A1); ""rekap""\nterlambat";;Semester I 2024;nilai-sakip;isian;realisasi.explain\r\n',
  );
});

test("no cell can be run as a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t"])
    expect(historyLine({ ...record, after: { kendala: `${start}A1` } })).toContain(`;'${start}A1;`);
});
