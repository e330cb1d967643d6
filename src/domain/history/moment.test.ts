import { expect, test } from "vitest";
import { askedMoment } from "./moment.ts";

const now = new Date("2026-11-24T03:00:00Z");
const told = (asked: string | undefined) => {
  const moment = askedMoment(asked, now);
  return "at" in moment ? `${moment.kind} ${moment.at.toISOString()}` : moment.kind;
};

test.each([
  [undefined, "now"],
  ["", "now"],
  ["2026-08-01", "past 2026-08-01T16:59:59.999Z"],
  ["2026-08-01T14.30", "past 2026-08-01T07:30:00.000Z"],
  ["2026-08-01 14:30", "past 2026-08-01T07:30:00.000Z"],
  ["2026-08-01T14:30:05.250", "past 2026-08-01T07:30:05.250Z"],
  ["2026-08-01T14:30:00Z", "past 2026-08-01T14:30:00.000Z"],
  ["2026-08-01T14:30:00+09:00", "past 2026-08-01T05:30:00.000Z"],
  ["2026-11-24", "past 2026-11-24T03:00:00.000Z"],
  ["2026-11-24T09.59", "past 2026-11-24T02:59:00.000Z"],
  ["2026-11-24T10.01", "future 2026-11-24T03:01:00.000Z"],
  ["2026-11-25", "future 2026-11-25T16:59:59.999Z"],
  ["2026-04-31", "unreadable"],
  ["2026-08-01T25.00", "unreadable"],
  ["1 Agustus 2026", "unreadable"],
  ["2026-08-01; drop table", "unreadable"],
])("per %s is %s", (asked, expected) => {
  expect(told(asked)).toBe(expected);
});
