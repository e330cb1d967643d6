// Nothing changes without a person and a deed behind it, and what happened stays written.

import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { freshDatabase } from "../support/database.ts";
import { buildLittleWorld } from "../support/little-world.ts";
import { SYSTEM_ID, systemActor } from "../support/world.ts";

const { client, url } = await freshDatabase();
const world = await buildLittleWorld();
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

const unit = world.lamongan.unit;

test("a change without an actor is refused, whatever the statement", async () => {
  for (const statement of [
    `insert into unit (agency_id, code, kind, name, valid_from) select agency_id, 'lain', kind, 'Lain', valid_from from unit limit 1`,
    `update unit set name = 'Lain'`,
    `delete from membership`,
  ]) {
    expect(`${statement}: ${await answerTo(act(sql, null, statement))}`).toBe(`${statement}: TK001`);
  }
});

test("an actor without an action is refused too", async () => {
  await sql.query("begin");
  await sql.query("select set_config('tolok.actor', $1, true)", [world.operator.id]);
  expect(await answerTo(sql.query("update unit set name = 'Lain'"))).toBe("TK001");
  await sql.query("rollback");
});

test("the actor of one transaction is not the actor of the next", async () => {
  await act(sql, world.operator, "update unit set sort_order = 2 where id = $1", [unit.id]);
  expect(await answerTo(act(sql, null, "update unit set sort_order = 9"))).toBe("TK001");
});

test("insert, update and delete each leave a row with who, what, why, before and after", async () => {
  const duty = await transaction(systemActor, "duty.add", (tx) =>
    tx.duty.create({ data: { agencyId: unit.agencyId, kind: "tugas", text: "Menempatkan pencaker", sortOrder: 1 } }),
  );
  await transaction(
    systemActor,
    "duty.correct",
    (tx) => tx.duty.update({ where: { id: duty.id }, data: { text: "Menempatkan pencari kerja" } }),
    { reason: "salah ketik" },
  );
  await transaction(systemActor, "duty.remove", (tx) => tx.duty.delete({ where: { id: duty.id } }));
  const rows = await client.history.findMany({
    where: { tableName: "duty", rowKey: duty.id },
    orderBy: { id: "asc" },
  });
  const told = rows.map((row) => ({
    ...{ operation: row.operation, action: row.action, reason: row.reason, actor: row.actorId, agency: row.agencyId },
    before: textIn(row.oldRow),
    after: textIn(row.newRow),
  }));
  const by = { actor: systemActor.userId, agency: unit.agencyId };
  expect(told).toEqual([
    { ...by, operation: "INSERT", action: "duty.add", reason: null, before: null, after: "Menempatkan pencaker" },
    {
      ...by,
      ...{ operation: "UPDATE", action: "duty.correct", reason: "salah ketik" },
      ...{ before: "Menempatkan pencaker", after: "Menempatkan pencari kerja" },
    },
    {
      ...by,
      operation: "DELETE",
      action: "duty.remove",
      reason: null,
      before: "Menempatkan pencari kerja",
      after: null,
    },
  ]);
});

test("a row without an id of its own is named by what it joins", async () => {
  const { ratioFormula, registered } = world.lamongan;
  const row = await client.history.findFirst({
    where: { tableName: "formula_variable", newRow: { contains: registered.id } },
  });
  expect(row?.rowKey).toBe(`${ratioFormula.id}/${registered.id}`);
});

test("what is rolled back leaves no history", async () => {
  const before = await client.history.count();
  await sql.query("begin");
  await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'x', true)", [
    world.operator.id,
  ]);
  await sql.query("update unit set sort_order = 4");
  await sql.query("rollback");
  expect(await client.history.count()).toBe(before);
});

test("a password's hash is in the account and never in its history", async () => {
  await act(sql, world.operator, `update "user" set password_hash = 'hash-baru' where id = $1`, [world.operator.id]);
  const rows = await client.history.findMany({ where: { tableName: "user" } });
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expect(rows.filter((row) => /password_hash|hash-baru|rahasia/.test(`${row.oldRow}${row.newRow}`))).toEqual([]);
});

test("history is neither changed, nor deleted, nor emptied, by anybody", async () => {
  for (const statement of ["update history set action = 'lain'", "delete from history", "truncate history"]) {
    expect(await answerTo(act(sql, world.head, statement))).toBe("TK005");
  }
});

test("a business table is not emptied behind the back of its history", async () => {
  for (const table of ["duty cascade", "pagu", "realisasi_editor", "variable_value cascade", '"user" cascade']) {
    expect(`${table}: ${await answerTo(act(sql, world.head, `truncate ${table}`))}`).toBe(`${table}: TK005`);
  }
});

test("history is written by its triggers only, not by hand", async () => {
  const forged = `insert into history (actor_id, action, table_name, row_key, operation)
    values ($1, 'palsu', 'unit', 'x', 'UPDATE')`;
  expect(await answerTo(act(sql, world.head, forged, [world.operator.id]))).toBe("TK005");
});

test("a person with a history is not removed from the accounts", async () => {
  await act(sql, world.colleague, "update unit set sort_order = 3 where id = $1", [unit.id]);
  // By the installation, which may end anybody's role: it is the history that holds the person.
  const remove = act(sql, { id: SYSTEM_ID }, `delete from "user" where id = $1`, [world.colleague.id]);
  expect(await answerTo(remove)).toMatch(/^23(001|503) history_actor_id_fkey$/);
});

const textIn = (row: string | null) => (row === null ? null : (JSON.parse(row) as { text: string }).text);
