import { describe, expect, it } from "vitest";
import type { WindowState } from "#domain/period/window.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { calendarHeadline } from "./headline.ts";

const now = new Date("2024-07-18T08:00:00+07:00");
const semester = (ordinal: 1 | 2, window: WindowState, opens: string, due: string): PeriodRow => ({
  ...{ id: `${ordinal}`, code: `2024-S${ordinal}`, year: 2024, kind: "semester", ordinal, window },
  opensAt: new Date(`${opens}T00:00:00+07:00`),
  dueAt: new Date(`${due}T23:59:59+07:00`),
  locksAt: null,
});
const first = semester(1, "open", "2024-07-01", "2024-07-31");
const second = semester(2, "not-open", "2025-01-01", "2025-01-31");

describe("the calendar's finding", () => {
  it.each([
    ["open", [first, second], "Semester I 2024 terbuka sampai 31 Juli 2024, 13 hari lagi"],
    [
      "late",
      [{ ...first, window: "late" as const, dueAt: new Date("2024-07-15T23:59:59+07:00") }],
      "Semester I 2024 lewat batas 3 hari, masih dapat diisi",
    ],
    [
      "two at once",
      [first, { ...second, window: "open" as const }],
      "Dua periode terbuka; semester I 2024 terbuka sampai 31 Juli 2024, 13 hari lagi",
    ],
    ["none yet", [second], "Tidak ada periode yang terbuka; berikutnya semester II 2024, dibuka 1 Januari 2025"],
    [
      "no more",
      [{ ...first, window: "locked" as const }],
      "Tidak ada periode yang terbuka, dan belum ada yang berikutnya",
    ],
    ["empty", [], "Kalender ini belum berisi periode"],
  ])("%s", (_name, periods, says) => {
    expect(calendarHeadline(periods, now)).toBe(says);
  });
});
