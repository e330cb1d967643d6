// Every row of a government is a link of its chain, sealed when its transaction ends, whoever else is writing.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { readAnchors } from "#domain/history/anchor.ts";
import { INSTALLATION } from "#domain/history/canonical.ts";
import { verifyChains } from "#features/history/verification.ts";
import { saveVariableValue } from "#features/realisasi/commands.ts";
import { connect } from "#lib/db.ts";
import { sha256 } from "#lib/digest.ts";
import { transaction } from "#lib/transaction.ts";
import { act } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase, emptyDatabase } from "../support/database.ts";
import { actorOf, SYSTEM_ID, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

const NO_ANCHORS = readAnchors(sha256, null).finish();

test("the demo is in its chains, whole, row for row", async () => {
  const reports = await verifyChains(client, NO_ANCHORS);
  expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
  expect(reports.map(({ government }) => government?.code ?? "instalasi").sort()).toEqual([
    ...["instalasi", "jatim", "jombang", "lamongan", "malang"],
  ]);
  expect(reports.reduce((sum, { rows }) => sum + rows, 0)).toBe(await client.history.count());
});

test("only accounts, administrators and reference data belong to no government", async () => {
  const { rows } = await sql.query(`select distinct table_name from history where government_id is null order by 1`);
  expect(rows.map((row) => row.table_name)).toEqual([
    ...["capaian_policy", "lke_template", "lke_template_version", "membership", "reference_entry", "user"],
  ]);
  const agencyless = await sql.query(
    `select distinct table_name from history where government_id is not null and agency_id is null order by 1`,
  );
  expect(agencyless.rows.map((row) => row.table_name)).toEqual([
    ...["crosscutting_framework", "crosscutting_strategy", "government", "membership", "period"],
  ]);
});

test("a row is told to be of the same agency as what it hangs under", async () => {
  const { rows } = await sql.query(`
    select h.table_name, count(*)::int as wrong from history h
    join indicator i on i.id = (h.new_row::jsonb ->> 'indicator_id')::uuid join agency a on a.id = i.agency_id
    where h.table_name in ('target', 'formula_version', 'realisasi', 'indicator_program')
      and (h.agency_id, h.government_id) is distinct from (i.agency_id, a.government_id) group by 1`);
  expect(rows).toEqual([]);
});

test("every table says whose its rows are, by a column or by what it hangs under", async () => {
  const { rows } = await sql.query(`
    select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'record_history' and t.tgnargs = 0 and c.relname not in ('government', 'agency', 'user', 'password_link')
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('agency_id', 'government_id'))`);
  expect(rows).toEqual([]);
});

test("what goes in the same transaction as what it hung under stays with its government", async () => {
  const plan = await client.plan.findFirstOrThrow({ where: { agencyId: operator.agencyId as string } });
  const misi = await transaction(systemActor, "misi.add", (tx) =>
    tx.misi.create({ data: { planId: plan.id, text: "Sementara", sortOrder: 99 } }),
  );
  await transaction(systemActor, "misi.remove", (tx) => tx.misi.delete({ where: { id: misi.id } }));
  const rows = await client.history.findMany({ where: { rowKey: misi.id }, orderBy: { id: "asc" } });
  expect(rows.map(({ operation, governmentId, agencyId }) => [operation, governmentId, agencyId])).toEqual([
    ["INSERT", operator.governmentId, operator.agencyId],
    ["DELETE", operator.governmentId, operator.agencyId],
  ]);
});

test("a transaction that is rolled back takes no number", async () => {
  const before = await headOf(operator.governmentId as string);
  await sql.query("begin");
  await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'x', true)", [SYSTEM_ID]);
  await sql.query("update unit set sort_order = sort_order + 1 where agency_id = $1", [operator.agencyId]);
  await sql.query("set constraints all immediate");
  await sql.query("rollback");
  expect(await headOf(operator.governmentId as string)).toBe(before);
  await act(sql, { id: SYSTEM_ID }, "update agency set short_name = short_name || '.' where id = $1", [
    operator.agencyId,
  ]);
  expect(await headOf(operator.governmentId as string)).toBe(before + 1);
});

test("transactions over several chains, in any order, never wait in a circle", async () => {
  const agencies = await client.agency.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const clients = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const one = new pg.Client({ connectionString: url });
      await one.connect();
      return one;
    }),
  );
  const work = async (one: pg.Client, nth: number) => {
    const order = nth % 2 === 0 ? agencies : agencies.toReversed();
    for (let round = 0; round < 12; round++) {
      // Each its own rows, so that the chains are all they can meet in.
      await one.query("begin");
      await one.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'round', true)", [
        SYSTEM_ID,
      ]);
      for (const { id } of order)
        await one.query("insert into duty (agency_id, kind, text, sort_order) values ($1, 'tugas', 'Bersamaan', $2)", [
          id,
          1000 + nth,
        ]);
      await one.query("commit");
    }
  };
  await Promise.all(clients.map(work));
  await Promise.all(clients.map((one) => one.end()));
  expect(await client.duty.count({ where: { text: "Bersamaan" } })).toBe(8 * 12 * agencies.length);
  await expectWhole();
});

test("fifty people save at once: every save is there, the chain has no gap", async () => {
  const period = await client.period.findFirstOrThrow({
    where: { code: "2024-S2", governmentId: operator.governmentId as string },
  });
  const variables = await client.variable.findMany({
    where: { agencyId: operator.agencyId as string, isTarget: false },
    take: 50,
    select: { id: true },
  });
  const saves = Array.from({ length: 50 }, (_, nth) => variables[nth % variables.length] as { id: string });
  const results = await Promise.allSettled(
    saves.map(({ id }, nth) =>
      saveVariableValue(operator, { variableId: id, periodId: period.id, text: String(100 + nth), baseVersion: 0 }),
    ),
  );
  const saved = results.filter(({ status }) => status === "fulfilled").length;
  expect(saved).toBeGreaterThanOrEqual(Math.min(variables.length, 50));
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ name: "Refusal", kind: "conflict" });
  await expectWhole();
});

test("the migration chains what was written before there was a chain, what is gone as well", async () => {
  const older = await emptyDatabase();
  await withSql(older, async (owner) => {
    for (const name of ["20261124060000_tables", "20261124060100_guards", "20261124060200_closer_guards"])
      await owner.query(await migration(name));
    await owner.query(`
      begin;
      select set_config('tolok.actor', '${SYSTEM_ID}', true), set_config('tolok.action', 'old.load', true);
      insert into government (code, name, short_name, kind) values ('lamongan', 'Kabupaten Lamongan', 'Lamongan', 'kabupaten');
      insert into agency (government_id, code, name, short_name) select id, 'disnaker', 'Dinas Tenaga Kerja', 'Disnaker' from government;
      insert into plan (agency_id, kind, name, year_from, year_until) select id, 'renstra', 'Renstra', 2021, 2026 from agency;
      insert into tujuan (plan_id, text, sort_order) select id, 'Pengangguran turun', 1 from plan;
      insert into program (agency_id, level, code, name, short_name, sort_order)
        select id, 'program', 'p1', 'Penempatan', 'Penempatan', 1 from agency;
      insert into pagu (program_id, year, amount) select id, 2024, 1000000 from program;
      commit;
      begin;
      select set_config('tolok.actor', '${SYSTEM_ID}', true), set_config('tolok.action', 'old.remove', true);
      delete from pagu; delete from program;
      update "user" set name = 'Sistem' where email = 'sistem@tolok.invalid';
      commit`);
    await owner.query(await migration("20261124070000_history_chain"));
    const { rows } = await owner.query(
      `select count(*)::int as rows, count(government_id)::int as placed, count(agency_id)::int as of_agency from history`,
    );
    expect(rows[0]).toEqual({ rows: 9, placed: 8, of_agency: 7 });
  });
  const reader = connect(older);
  try {
    const reports = await verifyChains(reader, NO_ANCHORS);
    expect(reports.map(({ chain, rows, broken }) => [chain === INSTALLATION, rows, broken])).toEqual([
      [false, 8, 0],
      [true, 1, 0],
    ]);
  } finally {
    await reader.$disconnect();
  }
});

const migration = (name: string) =>
  readFile(join(import.meta.dirname, "../../prisma/migrations", name, "migration.sql"), "utf8");

async function headOf(chain: string): Promise<number> {
  return Number((await client.historyChain.findUniqueOrThrow({ where: { id: chain } })).sequence);
}

async function expectWhole(): Promise<void> {
  const reports = await verifyChains(client, NO_ANCHORS);
  expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
  expect(reports.reduce((sum, { rows }) => sum + rows, 0)).toBe(await client.history.count());
}
