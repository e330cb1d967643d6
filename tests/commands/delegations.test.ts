// Away: a colleague verifies or approves "a.n.", for the days that were said. Four eyes bind both of them, and the
// database holds the same as the application.
import { expect, test } from "vitest";
import { endDelegation, makeDelegation, revokeDelegation } from "#features/delegations/commands.ts";
import { listGovernmentDelegations } from "#features/delegations/government-queries.ts";
import { listColleagues, listDelegations } from "#features/delegations/queries.ts";
import { storyOf } from "#features/history/queries.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { approveRealisasi, returnRealisasi, submitRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { DAY } from "../support/lamongan-calendar.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const { agency, entry, attach } = await openForm(client);
const VERIFIER = "verifikator@lamongan.tolok.test";
const OTHER_OPERATOR = "operator.pelatihan@lamongan.tolok.test";
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const verifier = await actorOf(client, VERIFIER);
const SCORE = "nilai-sakip";
const REASON = "Dinas luar, surat tugas 094/1.";
const DAYS = { from: isoDay(new Date()), until: isoDay(new Date(Date.now() + 5 * DAY)), reason: REASON };

const ids = async () => ({ realisasiIds: [(await entry(SCORE)).id] });
const score = async (text: string) => {
  const row = await entry(SCORE);
  await saveDirectValue(operator, { realisasiId: row.id, text, baseVersion: row.valueVersion });
  await attach(operator, SCORE);
};
const lastStep = () => client.workflowStep.findFirstOrThrow({ orderBy: [{ at: "desc" }, { id: "desc" }] });

test("nobody acts for the head before it was said", async () => {
  await score("90");
  await submitRealisasi(operator, await sending(client, (await ids()).realisasiIds));
  await verifyRealisasi(verifier, await ids());
  expect((await refusalOf(approveRealisasi(verifier, await ids())))?.kind).toBe("forbidden");
});

test("the delegate approves a.n., and the step says for whom", async () => {
  await makeDelegation(head, { toUserId: verifier.userId, ...DAYS });
  const deputy = await actorOf(client, VERIFIER);
  expect(deputy.delegations).toMatchObject([{ role: "head", fromUserId: head.userId, fromTitle: head.title }]);
  await approveRealisasi(deputy, await ids());
  expect((await entry(SCORE)).state).toBe("approved");
  expect(await lastStep()).toMatchObject({
    ...{ action: "approve", actorId: verifier.userId, actorRole: "head", onBehalfOfId: head.userId },
  });
  const [latest] = await storyOf(head, (await entry(SCORE)).id);
  expect(latest?.by).toBe("Verifikator Subbag Perencanaan a.n. Kepala Dinas Tenaga Kerja");
});

test("an own role stays an own role while another one is lent", async () => {
  const deputy = await actorOf(client, VERIFIER);
  const other = await entry("nilai-ikm-internal");
  await saveDirectValue(operator, { realisasiId: other.id, text: "88", baseVersion: other.valueVersion });
  await attach(operator, "nilai-ikm-internal");
  await submitRealisasi(operator, await sending(client, [other.id]));
  await verifyRealisasi(deputy, { realisasiIds: [other.id] });
  expect(await lastStep()).toMatchObject({ action: "verify", actorRole: "verifier", onBehalfOfId: null });
  await returnRealisasi(deputy, { realisasiId: other.id, reason: "Rekap belum ada." });
  expect(await lastStep()).toMatchObject({ action: "return_to_operator", onBehalfOfId: head.userId });
});

test("nobody passes what they typed, though they stand in for somebody who did not", async () => {
  const colleague = await actorOf(client, OTHER_OPERATOR);
  await makeDelegation(verifier, { toUserId: colleague.userId, ...DAYS });
  const deputy = await actorOf(client, OTHER_OPERATOR);
  const row = await entry("nilai-ikm-internal");
  await saveDirectValue(deputy, { realisasiId: row.id, text: "89", baseVersion: row.valueVersion });
  await attach(deputy, "nilai-ikm-internal");
  await submitRealisasi(operator, await sending(client, [row.id]));
  const refusal = await refusalOf(verifyRealisasi(deputy, { realisasiIds: [row.id] }));
  expect(refusal).toMatchObject({ kind: "forbidden", message: expect.stringContaining("Anda ikut mengisi") });
  expect((await entry("nilai-ikm-internal")).state).toBe("submitted");
});

test("nor what the one they stand in for typed: not by the application, not at the database", async () => {
  const row = await entry("nilai-ikm-internal");
  await returnRealisasi(verifier, { realisasiId: row.id, reason: "Angkanya dibetulkan." });
  // The verifier corrects a figure at the database, where roles are not asked.
  await withSql(url, (sql) =>
    act(
      sql,
      { id: verifier.userId },
      "update realisasi set direct_amount = 91, direct_as_written = '91' where id = $1",
      [row.id],
    ),
  );
  await attach(operator, "nilai-ikm-internal");
  await submitRealisasi(operator, await sending(client, [row.id]));
  const third = await actorOf(client, "operator.penempatan@lamongan.tolok.test");
  const mine = (await listDelegations(verifier, new Date())).find((one) => one.side === "given");
  await revokeDelegation(verifier, { delegationId: mine?.id ?? "" });
  await makeDelegation(verifier, { toUserId: third.userId, ...DAYS });
  const deputy = await actorOf(client, "operator.penempatan@lamongan.tolok.test");
  const refusal = await refusalOf(verifyRealisasi(deputy, { realisasiIds: [row.id] }));
  expect(refusal?.message).toContain("Verifikator Subbag Perencanaan ikut mengisi");
  await withSql(url, async (sql) => {
    await sql.query("begin");
    await sql.query(
      "select set_config('tolok.actor', $1, true), set_config('tolok.action', 'x', true), set_config('tolok.on_behalf_of', $2, true)",
      [deputy.userId, verifier.userId],
    );
    const pass = sql.query("update realisasi set state = 'verified' where id = $1", [row.id]);
    expect(await answerTo(pass)).toBe("TK004");
    await sql.query("rollback");
  });
});

test("taken back, it is over at once; only by the one who gave it", async () => {
  const given = (await listDelegations(head, new Date())).find((one) => one.state === "live");
  expect(given).toMatchObject({ side: "given", role: "head", other: verifier.title });
  const delegationId = given?.id ?? "";
  for (const stranger of [verifier, operator, await actorOf(client, "kepala@jombang.tolok.test")])
    expect((await refusalOf(revokeDelegation(stranger, { delegationId })))?.kind).toBe("not-found");
  await revokeDelegation(head, { delegationId });
  expect((await actorOf(client, VERIFIER)).delegations).toEqual([]);
  expect((await refusalOf(revokeDelegation(head, { delegationId })))?.kind).toBe("conflict");
});

test("a page read before it was taken back does not help: the database looks again", async () => {
  const { id } = await makeDelegation(head, { toUserId: operator.userId, ...DAYS });
  const stale = await actorOf(client, "operator@lamongan.tolok.test");
  await revokeDelegation(head, { delegationId: id });
  const row = await entry("tenaga-kerja-ditempatkan");
  await transaction(
    systemActor,
    "test.verified",
    (tx) => tx.$executeRaw`update realisasi set state = 'submitted' where id = ${row.id}::uuid`,
  );
  await transaction(
    systemActor,
    "test.verified",
    (tx) => tx.$executeRaw`update realisasi set state = 'verified' where id = ${row.id}::uuid`,
  );
  const refusal = await refusalOf(returnRealisasi(stale, { realisasiId: row.id, reason: "Terlambat dicabut." }));
  expect(refusal).toMatchObject({ kind: "forbidden", message: expect.stringContaining("tidak lagi berlaku") });
  expect((await entry("tenaga-kerja-ditempatkan")).state).toBe("verified");
});

test("what is over, what has not begun and what is another agency's lends nothing", async () => {
  const at = (days: number) => new Date(Date.now() + days * DAY);
  const lend = (agencyId: string, startsAt: Date, endsAt: Date) =>
    transaction(systemActor, "test.delegation", (tx) =>
      tx.delegation.create({
        data: {
          ...{ agencyId, role: "head", fromUserId: head.userId, toUserId: verifier.userId },
          ...{ startsAt, endsAt, reason: REASON },
        },
      }),
    );
  await lend(agency.id, at(-5), at(-1));
  await lend(agency.id, at(20), at(30));
  expect((await actorOf(client, VERIFIER)).delegations).toEqual([]);
  const states = (await listDelegations(head, new Date())).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(["over", "coming", "revoked"]));
  const jombang = await client.agency.findFirstOrThrow({ where: { government: { code: "jombang" } } });
  await expect(lend(jombang.id, at(-1), at(1))).rejects.toThrow();
});

test("it goes to one colleague at a time, of the same agency, with a reason, by whoever holds the role", async () => {
  const { id } = await makeDelegation(head, { toUserId: verifier.userId, ...DAYS });
  const second = await refusalOf(makeDelegation(head, { toUserId: operator.userId, ...DAYS }));
  expect(second).toMatchObject({ kind: "conflict", message: expect.stringContaining(verifier.title) });
  await revokeDelegation(head, { delegationId: id });
  const stranger = await actorOf(client, "kepala@jombang.tolok.test");
  expect((await refusalOf(makeDelegation(head, { toUserId: stranger.userId, ...DAYS })))?.message).toContain(
    "tidak bekerja di instansi Anda",
  );
  expect((await refusalOf(makeDelegation(head, { toUserId: head.userId, ...DAYS })))?.kind).toBe("invalid");
  const past = { ...DAYS, from: isoDay(new Date(Date.now() - 9 * DAY)), until: isoDay(new Date(Date.now() - 8 * DAY)) };
  expect((await refusalOf(makeDelegation(head, { toUserId: verifier.userId, ...past })))?.message).toContain("lewat");
  expect((await refusalOf(makeDelegation(operator, { toUserId: verifier.userId, ...DAYS })))?.kind).toBe("forbidden");
});

test("the database takes a step only from whoever holds the role or stands in for it", async () => {
  const row = await entry("nilai-ikm-internal");
  const step = `insert into workflow_step (agency_id, realisasi_id, action, from_state, to_state, actor_id, actor_role, on_behalf_of_id)
    values ($1, $2, 'verify', 'submitted', 'verified', $3, $4, $5)`;
  const give = `insert into delegation (agency_id, role, from_user_id, to_user_id, starts_at, ends_at, reason)
    values ($1, $2, $3, $4, now(), now() + interval '1 day', $5)`;
  await withSql(url, async (sql) => {
    const as = (who: { userId: string }, text: string, values: unknown[]) =>
      answerTo(act(sql, { id: who.userId }, text, values));
    const sign = (actor: string, role: string, onBehalf: string | null) => [agency.id, row.id, actor, role, onBehalf];
    expect(await as(operator, step, sign(operator.userId, "verifier", null))).toBe("TK007");
    expect(await as(operator, step, sign(verifier.userId, "verifier", null))).toBe("TK007");
    expect(await as(operator, step, sign(operator.userId, "head", head.userId))).toBe("TK007");
    expect(await as(verifier, step, sign(verifier.userId, "verifier", null))).toBe("done");
    expect(await as(verifier, "update workflow_step set shown_value = '1'", [])).toBe("TK005");
    expect(await as(operator, give, [agency.id, "head", head.userId, operator.userId, REASON])).toBe("TK007");
    expect(await as(operator, give, [agency.id, "head", operator.userId, verifier.userId, REASON])).toBe("TK007");
    expect(await as(head, give, [agency.id, "head", head.userId, operator.userId, "cuti"])).toBe(
      "23514 delegation_reason",
    );
    expect(await as(head, "delete from delegation", [])).toBe("TK007");
  });
});

test("people see their own delegations and the colleagues of their agency only", async () => {
  const now = new Date();
  const stranger = await actorOf(client, "kepala@jombang.tolok.test");
  expect(await listDelegations(stranger, now)).toEqual([]);
  expect((await listColleagues(stranger, now)).map(({ title }) => title)).toEqual([
    "Operator Dinsosnakertrans",
    "Verifikator Dinsosnakertrans",
  ]);
  expect(await listColleagues(operator, now)).toEqual([]);
});

test("the manager of the government sees every delegation and ends one, with a reason that both read", async () => {
  const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
  const elsewhere = await actorOf(client, "kepala@malang.tolok.test");
  for (const one of await client.delegation.findMany({
    where: { fromUserId: head.userId, revokedAt: null, endsAt: { gt: new Date() } },
  }))
    await revokeDelegation(head, { delegationId: one.id });
  const { id } = await makeDelegation(head, { toUserId: verifier.userId, ...DAYS });
  const end = (who: typeof manager, reason = "Kepala sudah kembali bertugas.") =>
    endDelegation(who, { delegationId: id, reason });
  expect((await refusalOf(end(elsewhere)))?.kind).toBe("not-found");
  expect((await refusalOf(end(verifier)))?.kind).toBe("not-found");
  expect(await listGovernmentDelegations(verifier, new Date(), true)).toEqual([]);
  expect((await listGovernmentDelegations(manager, new Date(), false)).find((one) => one.id === id)).toMatchObject({
    ...{ role: "head", from: head.name, to: verifier.name, state: "live" },
  });
  await end(manager);
  expect((await refusalOf(end(manager)))?.message).toContain("sudah berakhir");
  expect((await listGovernmentDelegations(manager, new Date(), false)).map((one) => one.id)).not.toContain(id);
  expect((await actorOf(client, VERIFIER)).delegations).toEqual([]);
  const told = { state: "revoked", ended: { by: manager.name, reason: "Kepala sudah kembali bertugas." } };
  expect((await listDelegations(head, new Date())).find((one) => one.id === id)).toMatchObject(told);
  expect((await listGovernmentDelegations(manager, new Date(), true)).find((one) => one.id === id)).toMatchObject(told);
});

test("raw SQL ends nobody else's delegation without being their manager, and not without a reason", async () => {
  const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
  const { id } = await makeDelegation(head, { toUserId: verifier.userId, ...DAYS });
  await withSql(url, async (sql) => {
    const as = (userId: string, set: string) =>
      sql
        .query(
          `begin; select set_config('tolok.actor', '${userId}', true), set_config('tolok.action', 'test', true); update delegation set ${set} where id = '${id}'; commit`,
        )
        .then(
          () => "done",
          (error: { code: string }) => sql.query("rollback").then(() => error.code),
        );
    expect(await as(operator.userId, "revoked_at = now(), revoked_reason = 'Bukan urusan saya.'")).toBe("TK007");
    expect(await as(manager.userId, "revoked_at = now()")).toBe("TK007");
    expect(
      await as(
        manager.userId,
        `revoked_at = now(), revoked_reason = 'Sudah kembali.', revoked_by_id = '${head.userId}'`,
      ),
    ).toBe("done");
  });
  const ended = await client.delegation.findUniqueOrThrow({ where: { id } });
  expect(ended.revokedById).toBe(manager.userId);
});
