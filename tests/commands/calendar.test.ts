// Keeping the calendar: a manager adds a year, changes windows with a reason, takes back what holds nothing.
import { expect, test } from "vitest";
import { addPeriodSet, changeWindow, removePeriod } from "#features/calendar/commands.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client } = await demoDatabase();
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const jombang = await client.government.findUniqueOrThrow({ where: { code: "jombang" } });
await transaction(systemActor, "test.manager", (tx) =>
  tx.user.create({
    data: {
      email: "organisasi@jombang.tolok.test",
      name: "Pengelola Jombang",
      memberships: {
        create: { role: "manager", title: "Pengelola", governmentId: jombang.id, validFrom: new Date("2020-01-01") },
      },
    },
  }),
);
const stranger = await actorOf(client, "organisasi@jombang.tolok.test");

const REASON = "Hari libur bersama menggeser batas.";
const periodNamed = (code: string, governmentId = manager.governmentId ?? "") =>
  client.period.findUniqueOrThrow({ where: { governmentId_code: { governmentId, code } } });
const daysOf = (row: { opensAt: Date; dueAt: Date; locksAt: Date | null }) => ({
  opens: isoDay(row.opensAt),
  due: isoDay(row.dueAt),
  locks: row.locksAt && isoDay(row.locksAt),
});

test("a year's triwulan are added together, opening the day after each ends", async () => {
  const { codes } = await addPeriodSet(manager, { year: 2031, kind: "triwulan", dueDays: 10, lockDays: 30 });
  expect(codes).toEqual(["2031-TW1", "2031-TW2", "2031-TW3", "2031-TW4"]);
  const first = await periodNamed("2031-TW1");
  expect([first.startsOn, first.endsOn].map((day) => day.toISOString().slice(0, 10))).toEqual([
    "2031-01-01",
    "2031-03-31",
  ]);
  expect(daysOf(first)).toEqual({ opens: "2031-04-01", due: "2031-04-10", locks: "2031-05-10" });
  const last = await periodNamed("2031-TW4");
  expect(daysOf(last)).toEqual({ opens: "2032-01-01", due: "2032-01-10", locks: "2032-02-09" });
});

test("a set of which one is there already is not added at all", async () => {
  const refusal = await refusalOf(addPeriodSet(manager, { year: 2024, kind: "semester", dueDays: 31, lockDays: null }));
  expect(refusal).toMatchObject({ kind: "conflict", message: expect.stringContaining("Semester I 2024") });
  const again = await refusalOf(addPeriodSet(manager, { year: 2031, kind: "triwulan", dueDays: 10, lockDays: 30 }));
  expect(again?.kind).toBe("conflict");
});

test("a window is changed with its reason in the history, and never over somebody else's change", async () => {
  const period = await periodNamed("2031-TW1");
  const before = daysOf(period);
  const change = { periodId: period.id, ...before, due: "2031-04-20", reason: REASON, before };
  await changeWindow(manager, change);
  expect(daysOf(await periodNamed("2031-TW1"))).toEqual({ ...before, due: "2031-04-20" });
  const line = await client.history.findFirstOrThrow({ where: { rowKey: period.id }, orderBy: { id: "desc" } });
  expect(line).toMatchObject({ action: "period.change", reason: REASON, actorId: manager.userId, operation: "UPDATE" });
  expect((await refusalOf(changeWindow(manager, { ...change, due: "2031-04-25" })))?.kind).toBe("conflict");
  expect(daysOf(await periodNamed("2031-TW1")).due).toBe("2031-04-20");
});

test("an impossible window is refused in words", async () => {
  const period = await periodNamed("2031-TW2");
  const before = daysOf(period);
  const attempt = (days: Partial<typeof before>) =>
    refusalOf(changeWindow(manager, { periodId: period.id, ...before, ...days, reason: REASON, before }));
  expect((await attempt({ due: "2031-06-30" }))?.message).toContain("mendahului hari dibukanya");
  expect((await attempt({ locks: "2031-07-01" }))?.message).toContain("mendahului batas isian");
  expect((await attempt({ opens: "2031-03-31" }))?.message).toContain("sebelum periodenya");
  expect((await attempt({}))?.message).toContain("Belum ada tanggal");
  expect(daysOf(await periodNamed("2031-TW2"))).toEqual(before);
});

test("a period that never locks stays open, late", async () => {
  const period = await periodNamed("2031-TW2");
  const before = daysOf(period);
  await changeWindow(manager, { periodId: period.id, ...before, locks: null, reason: REASON, before });
  const later = await listPeriods(manager, new Date("2040-01-01"));
  expect(later.find((one) => one.code === "2031-TW2")?.window).toBe("late");
  expect(later.find((one) => one.code === "2031-TW3")?.window).toBe("locked");
});

test("what holds nothing is taken back, what holds something stays", async () => {
  const empty = await periodNamed("2031-TW4");
  await removePeriod(manager, { periodId: empty.id, reason: REASON });
  expect(await client.period.findUnique({ where: { id: empty.id } })).toBeNull();
  const full = await periodNamed("2024-S1");
  expect((await refusalOf(removePeriod(manager, { periodId: full.id, reason: REASON })))?.kind).toBe("conflict");
});

test("another government's calendar looks as if it were not there", async () => {
  const period = await periodNamed("2031-TW1");
  const before = daysOf(period);
  const change = { periodId: period.id, ...before, due: "2031-04-29", reason: REASON, before };
  expect((await refusalOf(changeWindow(stranger, change)))?.kind).toBe("not-found");
  expect((await refusalOf(removePeriod(stranger, { periodId: period.id, reason: REASON })))?.kind).toBe("not-found");
  expect((await listPeriods(stranger, new Date())).map((one) => one.code)).toEqual(["2015"]);
  await addPeriodSet(stranger, { year: 2031, kind: "triwulan", dueDays: 5, lockDays: 5 });
  expect(daysOf(await periodNamed("2031-TW1")).due).toBe("2031-04-20");
});
