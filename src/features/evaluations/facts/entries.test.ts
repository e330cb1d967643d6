import { expect, test } from "vitest";
import { entriesOf } from "./entries.ts";

const semester = (ordinal: number, dueAt: string) => ({
  ...{ id: `s${ordinal}`, year: 2024, kind: "semester" as const, ordinal },
  dueAt: new Date(dueAt),
});
const calendar = [semester(1, "2024-07-15"), semester(2, "2025-01-15")];
const row = (periodId: string, more: object = {}) => ({
  ...{ periodId, isDraft: false, isLate: false, evidence: 1 },
  ...more,
});
const each = ["S1", "S2"];

test("only what the calendar has asked until now is counted, and all counts are of it", () => {
  const owing = [
    { measuredIn: each, entries: [row("s1", { isLate: true }), row("s2")] },
    { measuredIn: each, entries: [row("s1", { isDraft: true })] },
    { measuredIn: ["S2"], entries: [] },
  ];
  const half = { due: 2, sent: 1, late: 1, values: 1, withoutEvidence: 0 };
  expect(entriesOf(owing, calendar, new Date("2024-08-01"))).toEqual(half);
  expect(entriesOf(owing, calendar, new Date("2025-02-01"))).toEqual({ ...half, due: 5, sent: 2, values: 2 });
});

test("an indicator due without a row is due and not sent", () => {
  const nothing = [{ measuredIn: ["S1"], entries: [] }];
  expect(entriesOf(nothing, calendar, new Date("2024-08-01"))).toMatchObject({ due: 1, sent: 0, values: 0 });
});

test("without a schedule nothing is asked; what was sent all the same counts with its bare evidence", () => {
  const entries = [row("s1", { evidence: 0 }), row("s2", { isDraft: true })];
  expect(entriesOf([{ measuredIn: [], entries }], calendar, new Date("2025-02-01"))).toEqual({
    ...{ due: 1, sent: 1, late: 0, values: 1, withoutEvidence: 1 },
  });
});
