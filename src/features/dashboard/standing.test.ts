import { expect, test } from "vitest";
import { standingOf } from "./standing.ts";

const july = {
  opensAt: new Date("2024-07-01T00:00:00+07:00"),
  dueAt: new Date("2024-07-31T23:59:59+07:00"),
  locksAt: new Date("2024-08-31T23:59:59+07:00"),
};
const at = (window: "not-open" | "open" | "late" | "locked", day: string, mine = 0) =>
  standingOf({ ...july, window }, mine, new Date(`${day}T10:00:00+07:00`));

test("the period tells where it stands", () => {
  expect(at("not-open", "2024-06-20").words).toBe("dibuka untuk diisi 1 Juli 2024");
  expect(at("open", "2024-07-18").words).toBe("dibuka sampai 31 Juli 2024, 13 hari lagi");
  expect(at("late", "2024-08-03").words).toBe("batas 31 Juli 2024 sudah lewat 3 hari");
  expect(at("locked", "2024-09-03").words).toBe("terkunci sejak 31 Agustus 2024");
});

test("what waits for the reader comes first", () => {
  expect(at("open", "2024-07-18", 2)).toEqual({
    sign: "pending",
    words: "dua realisasi menunggu Anda, batas 31 Juli 2024",
  });
  expect(at("late", "2024-08-03", 1).words).toBe("satu realisasi menunggu Anda");
});
