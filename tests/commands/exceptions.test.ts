// After the lock: nothing but an exception, for what it names and no longer than it says; and late is late for good. The
// database says the same as the application.
import { expect, test } from "vitest";
import { grantException, revokeException } from "#features/calendar/exception-commands.ts";
import { listExceptions } from "#features/calendar/queries.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { submitRealisasi, withdrawRealisasi } from "#features/realisasi/passing.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { DAY, periodSeen } from "../support/lamongan-calendar.ts";
import { openForm, refusalOf, setWindow } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const form = await openForm(client);
const { agency, period, entry, stored, type, attach } = form;
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const REASON = "Rekap BPS terbit sesudah periode dikunci.";
const SCORE = "nilai-sakip";

const at = (days: number) => new Date(Date.now() + days * DAY);
const until = (days: number) => isoDay(at(days));
const toggle = async () => ((await stored("angkatan_kerja"))?.asWritten === "744.902" ? "744.903" : "744.902");
const score = async (text: string) => {
  const row = await entry(SCORE);
  return saveDirectValue(operator, { realisasiId: row.id, text, baseVersion: row.valueVersion });
};
const grant = (given: Partial<Parameters<typeof grantException>[1]> = {}) =>
  grantException(manager, {
    ...{ periodId: period.id, agencyId: agency.id, indicatorId: null, ownerId: operator.userId },
    ...{ until: until(3), reason: REASON },
    ...given,
  });
const indicatorId = async (code: string) => (await entry(code)).indicatorId;

/** Straight at the database, past the application. */
const typeBehind = () =>
  withSql(url, (sql) =>
    answerTo(
      act(
        sql,
        { id: operator.userId },
        `update variable_value set amount = amount + 1, as_written = as_written || '0', version = version + 1
         where period_id = $1 and variable_id = (select id from variable where key = 'angkatan_kerja' and agency_id = $2)`,
        [period.id, agency.id],
      ),
    ),
  );
const scoreBehind = async () => {
  const { id } = await entry(SCORE);
  const text = "update realisasi set kendala = coalesce(kendala, '') || 'x' where id = $1";
  return withSql(url, (sql) => answerTo(act(sql, { id: operator.userId }, text, [id])));
};

test("in time nothing is late", async () => {
  await type(operator, "angkatan_kerja", "744.902");
  await score("90");
  expect((await stored("angkatan_kerja"))?.isLate).toBe(false);
  expect(await typeBehind()).toBe("done");
});

test("before it opens nothing is typed, not even behind the application", async () => {
  await setWindow(period.id, 1, 5, 9);
  expect((await refusalOf(type(operator, "angkatan_kerja", "1")))?.message).toContain("belum dibuka");
  expect(await typeBehind()).toBe("TK006");
  expect(await scoreBehind()).toBe("TK006");
});

test("after the deadline it is taken and marked late; an earlier deadline forgiven later changes nothing", async () => {
  await setWindow(period.id, -20, -2, 9);
  await type(operator, "angkatan_kerja", "744.905");
  expect((await stored("angkatan_kerja"))?.isLate).toBe(true);
  await attach(operator, SCORE);
  await submitRealisasi(operator, await sending(client, [(await entry(SCORE)).id]));
  expect((await entry(SCORE)).isLate).toBe(true);
  await setWindow(period.id, -20, 9, 20);
  await withdrawRealisasi(operator, { realisasiIds: [(await entry(SCORE)).id] });
  await submitRealisasi(operator, await sending(client, [(await entry(SCORE)).id]));
  await type(operator, "angkatan_kerja", "744.906");
  expect([(await entry(SCORE)).isLate, (await stored("angkatan_kerja"))?.isLate]).toEqual([true, true]);
  await withdrawRealisasi(operator, { realisasiIds: [(await entry(SCORE)).id] });
});

test("lateness is not wiped off by a statement of one's own", async () => {
  const { id } = await entry(SCORE);
  await withSql(url, async (sql) => {
    const me = { id: operator.userId };
    expect(await answerTo(act(sql, me, "update realisasi set is_late = false where id = $1", [id]))).toBe("done");
    expect(await answerTo(act(sql, me, "update variable_value set is_late = false"))).toBe("done");
  });
  expect([(await entry(SCORE)).isLate, (await stored("angkatan_kerja"))?.isLate]).toEqual([true, true]);
});

test("locked, nothing is typed, explained or sent", async () => {
  await setWindow(period.id, -30, -20, -10);
  expect((await refusalOf(type(operator, "angkatan_kerja", await toggle())))?.message).toContain("sudah dikunci");
  expect((await refusalOf(score("91")))?.message).toContain("sudah dikunci");
  expect((await refusalOf(submitRealisasi(operator, await sending(client, [(await entry(SCORE)).id]))))?.kind).toBe(
    "forbidden",
  );
  expect(await typeBehind()).toBe("TK006");
  expect(await scoreBehind()).toBe("TK006");
  const { id } = await entry(SCORE);
  const send = "update realisasi set state = 'submitted' where id = $1";
  expect(await withSql(url, (sql) => answerTo(act(sql, { id: operator.userId }, send, [id])))).toBe("TK006");
});

test("an exception for one indicator opens that one and the figures it rests on, nothing else", async () => {
  await grant({ indicatorId: await indicatorId("penduduk-yang-bekerja") });
  await type(operator, "angkatan_kerja", await toggle());
  expect(await typeBehind()).toBe("done");
  expect((await refusalOf(score("91")))?.kind).toBe("forbidden");
  expect(await scoreBehind()).toBe("TK006");
  expect((await refusalOf(type(operator, "perusahaan_seluruhnya", "12")))?.kind).toBe("forbidden");
  expect((await stored("angkatan_kerja"))?.isLate).toBe(true);
  const place = await periodSeen(operator, agency.id, period.code);
  expect(place).toMatchObject({
    window: "locked",
    exceptions: [{ indicatorId: await indicatorId("penduduk-yang-bekerja") }],
  });
});

test("taken back, it opens nothing any more", async () => {
  const [live] = await listExceptions(manager, new Date());
  await revokeException(manager, { exceptionId: live?.id ?? "", reason: REASON });
  expect((await refusalOf(type(operator, "angkatan_kerja", await toggle())))?.kind).toBe("forbidden");
  expect(await typeBehind()).toBe("TK006");
  const again = await refusalOf(revokeException(manager, { exceptionId: live?.id ?? "", reason: REASON }));
  expect(again?.kind).toBe("conflict");
});

test("an exception for the whole agency opens everything of it, late", async () => {
  const { id } = await grant();
  await score("92");
  await attach(operator, SCORE);
  await type(operator, "angkatan_kerja", await toggle());
  await submitRealisasi(operator, await sending(client, [(await entry(SCORE)).id]));
  expect((await entry(SCORE)).isLate).toBe(true);
  await withdrawRealisasi(operator, { realisasiIds: [(await entry(SCORE)).id] });
  expect((await periodSeen(operator, agency.id, period.code)).window).toBe("late");
  await revokeException(manager, { exceptionId: id, reason: REASON });
});

test("over is over, by the clock of the database", async () => {
  await transaction(systemActor, "test.exception", (tx) =>
    tx.periodException.create({
      data: {
        ...{ agencyId: agency.id, periodId: period.id, ownerId: operator.userId, reason: REASON },
        ...{ grantedById: manager.userId, grantedAt: at(-3), endsAt: at(-1) },
      },
    }),
  );
  expect((await refusalOf(score("93")))?.kind).toBe("forbidden");
  expect(await typeBehind()).toBe("TK006");
  expect((await periodSeen(operator, agency.id, period.code)).window).toBe("locked");
});

test("an exception of another agency or period opens nothing here", async () => {
  const other = await client.period.findFirstOrThrow({ where: { code: "2024-S1", governmentId: agency.governmentId } });
  await grant({ periodId: other.id });
  expect((await refusalOf(score("94")))?.kind).toBe("forbidden");
  expect(await typeBehind()).toBe("TK006");
});

test("it needs an end that means something, an own owner, a locked period, and words", async () => {
  const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
  expect((await refusalOf(grant({ until: until(-1) })))?.message).toContain("sudah lewat");
  expect((await refusalOf(grant({ ownerId: evaluator.userId })))?.message).toContain("bekerja di instansi itu");
  const year = await client.period.findFirstOrThrow({ where: { code: "2024", governmentId: agency.governmentId } });
  expect((await refusalOf(grant({ periodId: year.id })))?.message).toContain("belum dibuka");
  const stranger = await client.indicator.findFirstOrThrow({ where: { agency: { government: { code: "jombang" } } } });
  expect((await refusalOf(grant({ indicatorId: stranger.id })))?.kind).toBe("not-found");
  const dinsos = await client.agency.findFirstOrThrow({ where: { government: { code: "jombang" } } });
  expect((await refusalOf(grant({ agencyId: dinsos.id })))?.kind).toBe("not-found");
  await setWindow(period.id, -30, -20, 10);
  expect((await refusalOf(grant({ until: until(5) })))?.message).toContain("masih terbuka");
  await setWindow(period.id, -30, -20, -10);
});

test("the database takes it from a manager of that government alone, unchanged until it is taken back", async () => {
  const put = `insert into period_exception (agency_id, period_id, owner_id, reason, ends_at, granted_by_id)
    values ($1, $2, $3, $4, now() + interval '1 day', $5)`;
  await withSql(url, async (sql) => {
    const attempt = (who: { userId: string }, text: string, values: unknown[]) =>
      answerTo(act(sql, { id: who.userId }, text, values));
    const row = (by: { userId: string }, reason = REASON) => [agency.id, period.id, operator.userId, reason, by.userId];
    for (const who of [operator, head]) expect(await attempt(who, put, row(who))).toBe("TK007");
    expect(await attempt(operator, put, row(manager))).toBe("TK007");
    expect(await attempt(manager, put, row(manager, "terlambat"))).toBe("23514 period_exception_reason");
    const outsider = [agency.id, period.id, manager.userId, REASON, manager.userId];
    expect(await attempt(manager, put, outsider)).toBe("23503");
    expect(await attempt(manager, put, row(manager))).toBe("done");
    const longer = "update period_exception set ends_at = ends_at + interval '1 year'";
    expect(await attempt(manager, longer, [])).toBe("23503");
    expect(await attempt(manager, "delete from period_exception", [])).toBe("TK007");
  });
});

test("people see the exceptions of their agency, overseers those of their government, strangers none", async () => {
  const stranger = await actorOf(client, "operator@jombang.tolok.test");
  const now = new Date();
  expect((await listExceptions(operator, now)).length).toBeGreaterThan(0);
  expect((await listExceptions(manager, now)).length).toBe((await listExceptions(operator, now)).length);
  expect(await listExceptions(stranger, now)).toEqual([]);
});
