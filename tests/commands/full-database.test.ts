// A database full of figures goes through the migrations of this checkout, and a second load, without losing one.
import { expect, test } from "vitest";
import { loadDemo, loadReference } from "#cli/seed/load.ts";
import { applyMigrations, migrationState } from "#lib/database/migrations.ts";
import { catalogOf } from "../support/catalog.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();

test("applying the migrations to a full database changes nothing in it", async () => {
  const before = [...(await catalogOf(url)), ...(await contentOf(url))];
  expect(await applyMigrations(url)).toEqual([]);
  expect([...(await catalogOf(url)), ...(await contentOf(url))]).toEqual(before);
  expect((await migrationState(url)).kind).toBe("current");
});

test("reference and demo data loaded once more leave everything as it is, and no history", async () => {
  const before = await contentOf(url);
  await loadReference(client);
  await loadDemo(client, new Date());
  expect(await contentOf(url)).toEqual(before);
});

test("every row of the demo has its history", async () => {
  const silent = await withSql(url, (sql) =>
    sql.query(`select 'realisasi' as kind, id from realisasi r where not exists
        (select 1 from history h where h.table_name = 'realisasi' and h.row_key = r.id::text)
      union all select 'indicator', id from indicator i where not exists
        (select 1 from history h where h.table_name = 'indicator' and h.row_key = i.id::text)
      union all select 'user', id from "user" u where u.is_demo and not exists
        (select 1 from history h where h.table_name = 'user' and h.row_key = u.id::text)`),
  );
  expect(silent.rows).toEqual([]);
  expect(await client.history.count()).toBeGreaterThan(1000);
});

test("the known people are in it, each in the role and agency of their account", async () => {
  const operator = await actorOf(client, "operator@lamongan.tolok.test");
  const head = await actorOf(client, "kepala@lamongan.tolok.test");
  const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
  const other = await actorOf(client, "operator@jombang.tolok.test");
  expect([operator.role, head.role, evaluator.role, other.role]).toEqual(["operator", "head", "evaluator", "operator"]);
  expect(head.agencyId).toBe(operator.agencyId);
  expect(evaluator.governmentId).toBe(operator.governmentId);
  expect(evaluator.agencyId).not.toBe(operator.agencyId);
  expect(other.governmentId).not.toBe(operator.governmentId);
  await expect(actorOf(client, "operator@lamongan.tolok.test", "head")).rejects.toThrow("no head");
});

async function contentOf(address: string): Promise<string[]> {
  return withSql(address, async (sql) => {
    const tables = await sql.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
    );
    const lines: string[] = [];
    for (const { name } of tables.rows) {
      const sum = await sql.query(`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')
        as content from "${name}" t`);
      lines.push(`${name}: ${sum.rows[0].content}`);
    }
    return lines;
  });
}
