import { expect, test } from "vitest";
import {
  allOf,
  daysLeft,
  daysUntil,
  formatDay,
  formatDayTime,
  formatShortDay,
  formatTime,
  inWords,
  isoDay,
  listed,
  yearIn,
} from "./format.ts";

test("a moment is told on the clock of Jakarta", () => {
  const lateInLondon = new Date("2024-07-18T09:20:00Z");
  expect(formatDay(lateInLondon)).toBe("18 Juli 2024");
  expect(formatShortDay(lateInLondon)).toBe("18 Juli");
  expect(formatTime(lateInLondon)).toBe("16.20 WIB");
  expect(formatDayTime(lateInLondon)).toBe("18 Juli 2024, 16.20 WIB");
  expect(formatTime(new Date("2024-07-18T17:05:00Z"))).toBe("00.05 WIB");
});

test("the day turns at midnight in Jakarta, not in Greenwich", () => {
  expect(isoDay(new Date("2024-12-31T16:59:59Z"))).toBe("2024-12-31");
  expect(isoDay(new Date("2024-12-31T17:00:00Z"))).toBe("2025-01-01");
  expect(yearIn(new Date("2024-12-31T17:00:00Z"))).toBe(2025);
});

test("days are counted from calendar day to calendar day", () => {
  const due = new Date("2024-07-31T16:59:59Z");
  expect(daysUntil(new Date("2024-07-18T01:00:00Z"), due)).toBe(13);
  expect(daysLeft(new Date("2024-07-18T01:00:00Z"), due)).toBe("13 hari lagi");
  expect(daysLeft(new Date("2024-07-29T20:00:00Z"), due)).toBe("besok");
  expect(daysLeft(new Date("2024-07-31T01:00:00Z"), due)).toBe("hari ini");
  expect(daysLeft(new Date("2024-08-03T01:00:00Z"), due)).toBe("lewat 3 hari");
  expect(daysLeft(new Date("2034-08-03T01:00:00Z"), due)).toBe("lewat 3.655 hari");
});

test("small numbers are words, large ones digits", () => {
  expect([1, 9, 10, 11, 12, 19, 20, 1029].map(inWords)).toEqual([
    "satu",
    "sembilan",
    "sepuluh",
    "sebelas",
    "dua belas",
    "sembilan belas",
    "20",
    "1.029",
  ]);
});

test("all of so many", () => {
  expect([1, 2, 9, 29].map(allOf)).toEqual(["satu-satunya", "kedua", "kesembilan", "semua 29"]);
});

test("a list says how many it leaves out", () => {
  expect(listed(["a"])).toBe("a");
  expect(listed(["a", "b"])).toBe("a dan b");
  expect(listed(["a", "b", "c"])).toBe("a, b, dan c");
  expect(listed(["a", "b", "c", "d", "e"], 2)).toBe("a, b, dan 3 lainnya");
});
