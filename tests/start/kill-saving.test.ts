// A thousand saves and approvals, and SIGKILL in the middle of them: of the processes that save, and of PostgreSQL. What
// was acknowledged is there; nothing is there twice, and nothing by half.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, expect, test } from "vitest";
import { loadDemo, loadReference } from "#cli/seed/load.ts";
import { readAnchors } from "#domain/history/anchor.ts";
import { attachEvidence } from "#features/evidence/commands.ts";
import { verifyChains } from "#features/history/verification.ts";
import { saveExplanation } from "#features/realisasi/explaining.ts";
import { APP_ROLE, grantToApp } from "#lib/database/app-role.ts";
import { type Embedded, startEmbedded } from "#lib/database/embedded.ts";
import { applyMigrations } from "#lib/database/migrations.ts";
import { bindDb, connect } from "#lib/db.ts";
import { sha256 } from "#lib/digest.ts";
import { withSql } from "../support/copies.ts";
import { newDataFolder, removeFoldersAfterwards } from "../support/data-folder.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { figureOfCell, figureOfEntry, type Lane, lanesOf, ROUND } from "../support/saving-plan.ts";
import { actorOf } from "../support/world.ts";

removeFoldersAfterwards();
const folder = newDataFolder();
const journal = (worker: number) => join(folder, `jurnal-${worker}`);
const plan = join(folder, "rencana.json");
const WORKERS = 2;
const SEED = 20_261_124;
/** So many kills of one or both workers; every fifth one is of PostgreSQL instead. */
const KILLS = 15;

let server = await startEmbedded({ directory: join(folder, "postgres"), database: "tolok", durable: true });
const running = new Map<number, ChildProcess>();
afterAll(async () => {
  for (const child of running.values()) child.kill("SIGKILL");
  await server.stop();
});

test("1,000 saves and approvals, killed fifteen times: all are there, once and whole", async () => {
  const lanes = await prepare(server);
  writeFileSync(plan, JSON.stringify(lanes));
  const total = lanes.reduce((sum, { count }) => sum + count, 0);
  expect(total).toBe(1000);
  const random = seeded(SEED);
  const killed = { workers: 0, postgres: 0 };
  for (let kill = 1; acknowledged() < total; kill++) {
    expect(failures).toEqual([]);
    for (let worker = 0; worker < WORKERS; worker++)
      if (!isAlive(running.get(worker))) running.set(worker, start(worker));
    if (kill > KILLS) {
      await Promise.all([...running.values()].map(ended));
      continue;
    }
    // Some way into the work, then at any moment of whatever is going on just then.
    await until(() => acknowledged() >= (total * kill) / (KILLS + 2) || ![...running.values()].some(isAlive));
    await pause(random() * 40);
    if (kill % 5 === 0) {
      killed.postgres += 1;
      for (const child of running.values()) orphaned.add(child);
      server = await killPostgres();
      // Who worked when it went away ends by itself or is ended; neither knows what became of its last command.
      for (const child of running.values()) child.kill("SIGKILL");
    } else {
      killed.workers += 1;
      const both = random() < 0.5;
      for (const [worker, child] of running) if (both || worker === kill % WORKERS) child.kill("SIGKILL");
    }
    await Promise.all([...running.values()].filter(({ killed: gone }) => gone).map(ended));
    await expectWhole(lanes);
  }
  expect(failures).toEqual([]);
  expect(killed).toEqual({ workers: 12, postgres: 3 });
  expect(acknowledged()).toBe(total);
  const there = await expectWhole(lanes);
  expect(there).toBe(total);
  await server.stop();
  server = await startEmbedded({ directory: join(folder, "postgres"), database: "tolok", durable: true });
  expect(await expectWhole(lanes)).toBe(total);
  // Under a minute by itself; a machine with much else to do takes its time, and that is no verdict.
}, 400_000);

/**
 * Everything that is there fits together: what was acknowledged before we looked, and at most one command for each lane
 * that has not been acknowledged since. Answers how many are there.
 */
async function expectWhole(lanes: readonly Lane[]): Promise<number> {
  const client = connect(server.url);
  try {
    const reports = await verifyChains(client, readAnchors(sha256, null).finish());
    expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
  } finally {
    await client.$disconnect();
  }
  const before = readAcknowledged();
  const there = await withSql(server.url, async (sql) => {
    // One look at one moment: a worker that lives goes on, and a killed one's last transaction may still be ending.
    await sql.query("begin isolation level repeatable read read only");
    expect(await unlinked(sql)).toEqual([]);
    const counts: number[] = [];
    for (const [index, lane] of lanes.entries())
      counts.push(lane.kind === "cell" ? await cellOf(sql, lane, index) : await entryOf(sql, lane, index));
    await sql.query("rollback");
    return counts;
  });
  const after = readAcknowledged();
  for (const [index, { name }] of lanes.entries()) {
    const count = there[index] ?? 0;
    const lost = Math.max(0, (before[index] ?? 0) - count);
    const unheard = Math.max(0, count - (after[index] ?? 0) - 1);
    expect({ name, lost, unheard }).toEqual({ name, lost: 0, unheard: 0 });
  }
  return there.reduce((sum, count) => sum + count, 0);
}

/** Rows of history without a place in a chain, and places without their row. */
async function unlinked(sql: pg.Client): Promise<unknown[]> {
  const found = await sql.query(
    `select h.id, l.history_id from history h full join history_link l on l.history_id = h.id
     where h.id is null or l.history_id is null`,
  );
  return found.rows;
}

/** Each figure in its order, none left out and none twice; the cell holds the last, under the number of its changes. */
async function cellOf(sql: pg.Client, { variableId, periodId, name }: Lane & { kind: "cell" }, index: number) {
  const value = await sql.query<{ id: string; amount: string; version: number }>(
    "select id, trim_scale(amount)::text as amount, version from variable_value where variable_id = $1 and period_id = $2",
    [variableId, periodId],
  );
  const [row] = value.rows;
  const told = await sql.query<{ amount: string; version: number }>(
    `select trim_scale((new_row::jsonb ->> 'amount')::numeric)::text as amount, (new_row::jsonb ->> 'version')::int as version from history
     where table_name = 'variable_value' and row_key = $1 order by id`,
    [row?.id ?? ""],
  );
  const expected = told.rows.map((_, nth) => ({ amount: figureOfCell(index, nth), version: nth + 1 }));
  expect([name, told.rows]).toEqual([name, expected]);
  expect([name, row && { amount: row.amount, version: row.version }]).toEqual([name, told.rows.at(-1)]);
  return told.rows.length;
}

/** Value, state, steps, snapshot and history of an entry say the same; answers how many commands that takes. */
async function entryOf(sql: pg.Client, { realisasiId, startVersion, name }: Lane & { kind: "entry" }, index: number) {
  const {
    rows: [row],
  } = await sql.query(
    "select state::text, direct_amount::text as amount, value_version as version, frozen_at is not null as frozen, frozen_amount::text as kept from realisasi where id = $1",
    [realisasiId],
  );
  const steps = await sql.query<{ action: string; to: string; history: number }>(
    `select s.action::text, s.to_state::text as to, (select count(*)::int from history h
       where h.table_name = 'workflow_step' and h.row_key = s.id::text) as history
     from workflow_step s where s.realisasi_id = $1 order by s.id`,
    [realisasiId],
  );
  const way = steps.rows.map(({ action }) => action);
  const whole = way.map((_, nth) => ROUND[1 + (nth % (ROUND.length - 1))]);
  expect([name, way]).toEqual([name, whole]);
  expect(steps.rows.every(({ history }) => history === 1)).toBe(true);
  const states = await sql.query<{ state: string }>(
    `select new_row::jsonb ->> 'state' as state from history where table_name = 'realisasi' and row_key = $1
       and (old_row::jsonb ->> 'state') is distinct from (new_row::jsonb ->> 'state') and operation = 'UPDATE' order by id`,
    [realisasiId],
  );
  expect([name, states.rows.map(({ state }) => state)]).toEqual([name, steps.rows.map(({ to }) => to)]);
  const figures = await sql.query<{ amount: string }>(
    `select new_row::jsonb ->> 'direct_amount' as amount from history where table_name = 'realisasi' and row_key = $1
       and (old_row::jsonb ->> 'direct_amount') is distinct from (new_row::jsonb ->> 'direct_amount') order by id`,
    [realisasiId],
  );
  const saved = figures.rows.map((_, round) => figureOfEntry(index, round));
  expect([name, figures.rows.map(({ amount }) => Number(amount))]).toEqual([name, saved.map(Number)]);
  expect(row).toMatchObject({
    state: steps.rows.at(-1)?.to ?? "draft",
    version: startVersion + saved.length,
    frozen: row.state === "approved",
  });
  if (row.state === "approved") expect(Number(row.kept)).toBe(Number(row.amount));
  return steps.rows.length + saved.length;
}

/** The demo, with two entries that lack nothing but a figure. */
async function prepare({ url, appUrl }: Embedded): Promise<Lane[]> {
  await applyMigrations(url);
  await grantToApp(url, APP_ROLE);
  const client = connect(url);
  bindDb(client);
  openFileStore(appUrl);
  try {
    await loadReference(client);
    await loadDemo(client, new Date());
    const operator = await actorOf(client, "operator@lamongan.tolok.test");
    const agencyId = operator.agencyId as string;
    const period = await client.period.findFirstOrThrow({
      where: { code: "2024-S2", governmentId: operator.governmentId as string },
    });
    const entries = await client.realisasi.findMany({
      where: { agencyId, periodId: period.id, indicator: { code: { in: ["nilai-sakip", "nilai-ikm-internal"] } } },
      select: { id: true, indicator: { select: { code: true } } },
    });
    for (const { id: realisasiId } of entries) {
      await saveExplanation(operator, { realisasiId, field: "kendala", text: "Anggaran bergeser", before: "" });
      await saveExplanation(operator, { realisasiId, field: "solusi", text: "Dijadwal ulang", before: "" });
      await attachEvidence(
        operator,
        { realisasiIds: [realisasiId], pageNote: "" },
        { name: `${realisasiId}.pdf`, content: smallPdf(realisasiId) },
      );
    }
    const cells = await client.variable.findMany({ where: { agencyId, key: { in: CELLS } }, orderBy: { key: "asc" } });
    const versions = await client.realisasi.findMany({ where: { agencyId, id: { in: entries.map(({ id }) => id) } } });
    return lanesOf(
      cells.map(({ key, id }) => ({ name: key, id })),
      entries.map(({ id, indicator }) => ({
        ...{ name: indicator.code, id },
        valueVersion: versions.find((one) => one.id === id)?.valueVersion ?? 0,
      })),
      period.id,
    );
  } finally {
    await client.$disconnect();
  }
}

const CELLS = [
  ...["angkatan_kerja", "penduduk_bekerja", "perusahaan_seluruhnya"],
  ...["tenaga_kerja_keseluruhan", "pencari_kerja_terdaftar", "transmigran_ditempatkan"],
];

function start(worker: number): ChildProcess {
  const args = [server.appUrl, journal(worker), plan, String(worker), String(WORKERS)];
  const child = spawn(process.execPath, ["tests/support/saving-worker.ts", ...args], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  // A worker ends because it is through, because it was killed, or because its database was.
  child.on("exit", (code) => {
    if (code && !orphaned.has(child)) failures.push(said);
  });
  return child;
}

/** Those whose database was taken away from them. */
const orphaned = new Set<ChildProcess>();
const failures: string[] = [];
/** Kills the postmaster; its children notice and go. The next start recovers what was committed. */
async function killPostgres(): Promise<Embedded> {
  const cluster = join(folder, "postgres/cluster");
  process.kill(Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10), "SIGKILL");
  return startEmbedded({ directory: join(folder, "postgres"), database: "tolok", durable: true });
}

function readAcknowledged(): number[] {
  const counts: number[] = [];
  for (let worker = 0; worker < WORKERS; worker++) {
    if (!existsSync(journal(worker))) continue;
    for (const line of readFileSync(journal(worker), "utf8").split("\n")) {
      const lane = Number(line.split(" ")[0]);
      if (line.endsWith(".")) counts[lane] = (counts[lane] ?? 0) + 1;
    }
  }
  return counts;
}

const acknowledged = (): number => readAcknowledged().reduce((sum, count) => sum + (count ?? 0), 0);

const isAlive = (child: ChildProcess | undefined): boolean =>
  child !== undefined && child.exitCode === null && child.signalCode === null;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => (isAlive(child) ? child.once("exit", () => done()) : done()));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(4);
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The same numbers on every machine (mulberry32): the moments differ with its speed, the order of the kills does not. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
