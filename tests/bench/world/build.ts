// A government as large as it gets, written in a minute: rows are made by SQL where they stay, through the same triggers
// as everything else, in the name of the installation and with their history.
import pg from "pg";
import { hashPassword } from "#lib/sign-in.ts";
import { SYSTEM_ID } from "../../support/world.ts";
import { addCrosscutting, addGovernment } from "./government.ts";
import { addIndicators } from "./indicators.ts";
import { addOrganisation } from "./organisation.ts";
import { addPlan } from "./plan.ts";
import { addRealisasi, prepareFigures } from "./realisasi.ts";
import { countsOf, type WorldSize } from "./size.ts";
import { frozenRows } from "./traces.ts";

/** Everybody's password in a world of the bench. */
export const BENCH_PASSWORD = "tolok-bench-tolok";

/** url: as the owner, into a database with schema and reference data. Accounts: kepala@dinas-1.<government>.test … */
export async function buildWorld(url: string, sizes: readonly WorldSize[]): Promise<void> {
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    const passwordHash = await hashPassword(BENCH_PASSWORD);
    await sql.query(NAMES);
    await prepareFigures(sql, frozenRows());
    for (const size of sizes) await buildGovernment(sql, size, passwordHash);
    await sql.query("analyze");
  } finally {
    await sql.end();
  }
}

async function buildGovernment(sql: pg.Client, size: WorldSize, passwordHash: string): Promise<void> {
  await sql.query("select set_config('bench.government', $1, false)", [size.government]);
  await within(sql, () => addGovernment(sql, passwordHash));
  for (let nth = 1; nth <= size.agencies; nth++) {
    await sql.query("select set_config('bench.agency', $1, false)", [`dinas-${nth}`]);
    const counts = countsOf(nth > 1 ? (size.others ?? size.indicators) : size.indicators);
    await within(sql, async () => {
      await addOrganisation(sql, counts, nth, passwordHash);
      await addPlan(sql, counts);
      await addIndicators(sql, counts);
      await addRealisasi(sql, counts.indicators);
    });
    // The guards look around with every row; they need to know early how much is where.
    if (nth === 1) await sql.query("analyze");
  }
  if (size.agencies > 1) await within(sql, () => addCrosscutting(sql, size.agencies));
}

async function within(sql: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await sql.query("begin");
  await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'bench.world', true)", [
    SYSTEM_ID,
  ]);
  await work();
  await sql.query("commit");
}

// An id (of version 7 by its form) from the name of the row: g for the government's rows, a for those of the agency.
const NAMES = `
  create function pg_temp.named(name text) returns uuid language sql immutable as $$
    select overlay(overlay(md5(name) placing '7' from 13) placing '8' from 17)::uuid $$;
  create function pg_temp.g(name text) returns uuid language sql stable as $$
    select pg_temp.named(current_setting('bench.government') || '/' || name) $$;
  create function pg_temp.a(agency int, name text) returns uuid language sql stable as $$
    select pg_temp.named(current_setting('bench.government') || '/dinas-' || agency || '/' || name) $$;
  create function pg_temp.a(name text) returns uuid language sql stable as $$
    select case name when 'dinas' then pg_temp.g(replace(current_setting('bench.agency'), '-', ''))
      else pg_temp.named(current_setting('bench.government') || '/' || current_setting('bench.agency') || '/' || name) end $$`;
