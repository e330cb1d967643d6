// The application's own role at the bare database: people's work is possible, rewriting history is not, by any way.
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { APP_ROLE, grantToApp, historyProtection } from "#lib/database/app-role.ts";
import { act, answerTo } from "../support/acting.ts";
import { freshDatabase } from "../support/database.ts";
import { buildLittleWorld } from "../support/little-world.ts";

const { url, appUrl } = await freshDatabase();
const world = await buildLittleWorld();
// As every start does, after the migrations.
await grantToApp(url, APP_ROLE);
const sql = new pg.Client({ connectionString: appUrl });
await sql.connect();
afterAll(() => sql.end());

const DENIED = "42501";

test.each([
  "update history set action = 'lain'",
  "delete from history",
  "truncate history",
  `insert into history (actor_id, action, table_name, row_key, operation) select actor_id, 'palsu', 'unit', 'x', 'UPDATE' from history limit 1`,
  "update history_link set hash = '\\x00'",
  "delete from history_link",
  "truncate history_link",
  "insert into history_link select chain_id, sequence + 1000, history_id + 1000, previous, hash from history_link",
  "update history_chain set sequence = 1",
  "delete from history_chain",
  "truncate history_chain",
  "update _prisma_migrations set checksum = 'x'",
  "truncate unit cascade",
])("refused: %s", async (statement) => {
  expect(await answerTo(act(sql, world.operator, statement))).toBe(DENIED);
});

test.each([
  "set session_replication_role = replica",
  "alter table history disable trigger all",
  "alter table history_link disable trigger history_is_final",
  "drop trigger chain_history on history",
  "drop table history",
  "alter table history owner to current_user",
  "set role tolok",
  "create table sendiri (id uuid)",
  "create temporary table sendiri (id uuid)",
  "create function sendiri() returns int language sql as 'select 1'",
  "create trigger palsu after insert on unit for each row execute function record_history()",
  "select append_to_chain('00000000-0000-0000-0000-000000000000', 0, 1)",
  "select setval('history_id_seq', 1)",
  "select nextval('history_id_seq')",
])("no way around it: %s", async (statement) => {
  expect(await answerTo(act(sql, world.operator, statement))).toBe(DENIED);
});

test("what people do is done, and its history is written and chained", async () => {
  const before = await sql.query("select count(*)::int as rows from history_link");
  await act(sql, world.operator, "update unit set sort_order = 7 where id = $1", [world.lamongan.unit.id]);
  const after = await sql.query(`select l.sequence::int, h.actor_id, h.table_name from history h
    join history_link l on l.history_id = h.id order by h.id desc limit 1`);
  expect(after.rows).toMatchObject([{ actor_id: world.operator.id, table_name: "unit" }]);
  const count = await sql.query("select count(*)::int as rows from history_link");
  expect(count.rows[0].rows).toBe(before.rows[0].rows + 1);
});

test("it is told which of the two keeps history: the privileges, or the triggers alone", async () => {
  // PostgreSQL only warns of a grant of what one does not have.
  await act(sql, world.operator, "grant update, delete on history to current_user");
  expect(await historyProtection(appUrl)).toBe("privileges");
  expect(await historyProtection(url)).toBe("triggers");
});

test("granting once more changes nothing; a new table is granted with the next start, a kept one never", async () => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query("create table baru (id int); grant update on history to tolok_app");
    expect(await answerTo(act(sql, null, "select * from baru"))).toBe(DENIED);
    await grantToApp(url, APP_ROLE);
    await grantToApp(url, APP_ROLE);
    expect(await answerTo(act(sql, null, "insert into baru values (1)"))).toBe("done");
    expect(await answerTo(act(sql, world.operator, "update history set action = 'lain'"))).toBe(DENIED);
  } finally {
    await owner.end();
  }
});
