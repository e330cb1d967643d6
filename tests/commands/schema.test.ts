// The migrations are the only way to the schema, and the models say what the code believes it to be: both must agree.
import { expect, test } from "vitest";
import { applyMigrations, migrationState, modelledSql } from "#lib/database/migrations.ts";
import { catalogOf } from "../support/catalog.ts";
import { withSql } from "../support/copies.ts";
import { emptyDatabase } from "../support/database.ts";

const migrated = await emptyDatabase();
const modelled = await emptyDatabase();
await applyMigrations(migrated);
const sql = await modelledSql(modelled);
await withSql(modelled, (client) => client.query(sql));

test("a migrated database is the modelled database", async () => {
  const differences = compare(await catalogOf(migrated), await catalogOf(modelled));
  expect(differences.join("\n")).toBe("");
});

test("the comparison sees a lost index, a looser column and a new label", async () => {
  const changed = await emptyDatabase();
  await withSql(changed, async (client) => {
    await client.query(sql);
    await client.query('drop index "realisasi_period_id_idx"');
    await client.query("alter table agency alter column short_name drop not null");
    await client.query(`alter type "Role" add value 'guest'`);
  });
  expect(compare(await catalogOf(changed), await catalogOf(modelled)).map((line) => line.slice(0, 34))).toEqual([
    "only migrated: column agency.short",
    "only migrated: enum Role: operator",
    "only modelled: column agency.short",
    "only modelled: enum Role: operator",
    "only modelled: index CREATE INDEX ",
  ]);
});

test("every business table writes history, and every table but the bookkeeping is a business table", async () => {
  const silent = await withSql(migrated, (client) =>
    client.query<{ relname: string }>(`
      select relname from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'record_history'
          and t.tgenabled = 'O' and t.tgtype & 29 = 29)
      order by relname`),
  );
  expect(silent.rows.map((row) => row.relname)).toEqual([
    "_prisma_migrations",
    "history",
    "history_chain",
    "history_link",
    "installation",
    "note_reading",
    "sign_in_throttle",
  ]);
});

test("a database that is up to date says so, and migrating it again changes nothing", async () => {
  const before = await catalogOf(migrated);
  expect((await migrationState(migrated)).kind).toBe("current");
  expect(await applyMigrations(migrated)).toEqual([]);
  expect(await catalogOf(migrated)).toEqual(before);
});

test("a migration that this code does not know makes the database newer; nothing is applied", async () => {
  const newer = await emptyDatabase();
  await applyMigrations(newer);
  await withSql(newer, (client) =>
    client.query(`insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      values ('x', 'x', '99990101000000_later', now(), 1)`),
  );
  expect(await migrationState(newer)).toEqual({ kind: "newer", unknown: ["99990101000000_later"] });
});

test("a migration whose text was changed after it was applied is noticed", async () => {
  const rewritten = await emptyDatabase();
  const [first] = await applyMigrations(rewritten);
  await withSql(rewritten, (client) =>
    client.query("update _prisma_migrations set checksum = 'another' where migration_name = $1", [first]),
  );
  expect(await migrationState(rewritten)).toEqual({ kind: "rewritten", names: [first] });
});

test("a migration that was cut off has left nothing behind and is applied again", async () => {
  const cutOff = await emptyDatabase();
  await withSql(cutOff, (client) =>
    client.query(`create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null,
      finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`),
  );
  const names = await migrationState(cutOff);
  const first = names.kind === "behind" ? names.pending[0] : undefined;
  await withSql(cutOff, (client) =>
    client.query("insert into _prisma_migrations (id, checksum, migration_name) values ('cut', 'cut', $1)", [first]),
  );
  expect(await applyMigrations(cutOff)).toContain(first);
  expect((await migrationState(cutOff)).kind).toBe("current");
});

function compare(one: string[], other: string[]): string[] {
  return [
    ...one.filter((fact) => !other.includes(fact)).map((fact) => `only migrated: ${fact}`),
    ...other.filter((fact) => !one.includes(fact)).map((fact) => `only modelled: ${fact}`),
  ].sort();
}
