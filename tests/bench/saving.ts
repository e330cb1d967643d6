// npm run bench:saving: what it costs to save a cell and to send sixty indicators, beside a bare INSERT of the same values
// through the same driver, pool and disk in the same run; alone, and with a hundred clients at once; and what each guard
// of the database takes of it.
import pg from "pg";
import { saveVariableValue } from "#features/realisasi/commands.ts";
import { submitRealisasi, withdrawRealisasi } from "#features/realisasi/passing.ts";
import { SYSTEM_ID } from "../support/world.ts";
import { printTable } from "./report.ts";
import { openSavingWorld } from "./saving-world.ts";

const TURNS = 16;
const SAVES = 30;
const TURNS_TOGETHER = 3;
const CLIENTS = 100;
const EACH = 5;
const GUARD_TURNS = 8;

const world = await openSavingWorld();
const { client, operator, periodId, variables, entries } = world;
const versions = new Map<string, number>();
try {
  await asOwner((sql) =>
    sql.query(
      `create table bench (id uuid primary key default uuidv7(), variable_id uuid, period_id uuid, amount numeric, as_written text, at timestamptz default now());
       grant insert on bench to tolok_app`,
    ),
  );
  await warmUp();
  const bare: number[] = [];
  const save: number[] = [];
  const submit: number[] = [];
  // In turns, so that a busy moment of the machine strikes all alike.
  for (let turn = 0; turn < TURNS; turn++) {
    bare.push(...(await timed(SAVES, insert)));
    save.push(...(await timed(SAVES, (nth) => saveCell(nth % variables.length))));
    submit.push(await submitAll());
  }
  console.log(`\nNode ${process.version}. Alone, ms`);
  printTable(
    ["", "p50", "p95", "× p50", "× p95"],
    [row("bare INSERT", bare, bare), row("save of a cell", save, bare), row("submit of 60 indicators", submit, bare)],
  );
  const bareMany = { times: [] as number[], seconds: 0 };
  const saveMany = { times: [] as number[], seconds: 0 };
  for (let turn = 0; turn < TURNS_TOGETHER; turn++) {
    await together(bareMany, insert);
    await together(saveMany, saveCell);
  }
  console.log(`\n${CLIENTS} clients at once in one government, 10 connections: ms of one, and how many a second`);
  printTable(
    ["", "p50", "p95", "× p50", "× p95", "per second"],
    [
      [...row("bare INSERT", bareMany.times, bareMany.times), rate(bareMany)],
      [...row("save of a cell", saveMany.times, bareMany.times), rate(saveMany)],
    ],
  );
  console.log(
    "\nWhat the guards take of the change of one value, by plain SQL: ms without each of them, and its share",
  );
  printTable(["guard", "ms", "share"], await guards());
} finally {
  await world.end();
}

function insert(nth: number): Promise<unknown> {
  const { id } = variables[nth % variables.length] as { id: string };
  return client.$executeRaw`insert into bench (variable_id, period_id, amount, as_written)
    values (${id}::uuid, ${periodId}::uuid, ${nth}, ${String(nth)})`;
}

async function saveCell(index: number): Promise<void> {
  const { id: variableId } = variables[index] as { id: string };
  const baseVersion = versions.get(variableId) ?? 0;
  const text = String(100 + baseVersion + (index % 2) * 1000);
  const { version } = await saveVariableValue(operator, { variableId, periodId, text, baseVersion });
  versions.set(variableId, version);
}

/** Every cell has a value, and everything that is compiled late is compiled. */
async function warmUp(): Promise<void> {
  for (const [nth] of variables.entries()) {
    await saveCell(nth);
    await insert(nth);
  }
}

/** All sixty sent, and taken back for the next turn; only the sending is measured. */
async function submitAll(): Promise<number> {
  const ids = entries.map(({ id }) => id);
  const read = await client.realisasi.findMany({
    where: { id: { in: ids } },
    select: { id: true, valueVersion: true },
  });
  const started = performance.now();
  const { passed } = await submitRealisasi(operator, { entries: read });
  const took = performance.now() - started;
  if (passed.length !== ids.length) throw new Error(`only ${passed.length} of ${ids.length} were sent`);
  await withdrawRealisasi(operator, { realisasiIds: ids });
  return took;
}

async function timed(count: number, work: (nth: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    const started = performance.now();
    await work(nth);
    times.push(performance.now() - started);
  }
  return times;
}

type Many = { times: number[]; seconds: number };

async function together(many: Many, work: (nth: number) => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, lane) => {
      many.times.push(...(await timed(EACH, () => work(lane))));
    }),
  );
  many.seconds += (performance.now() - began) / 1000;
}

function rate({ times, seconds }: Many): string {
  return (times.length / seconds).toFixed(0);
}

type Guard = { table: string; name: string };

/** The same UPDATE with all guards, with none, and without each single one. */
async function guards(): Promise<string[][]> {
  return asOwner(async (sql) => {
    const { rows } = await sql.query<Guard>(
      `select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not t.tgisinternal and (t.tgtype & 28) > 0 and (t.tgtype & 1) = 1 and (
         (c.relname = 'variable_value' and (t.tgtype & 16) > 0) or (c.relname = 'history' and t.tgname = 'chain_history')
         or (c.relname = 'history' and t.tgname = 'history_is_witnessed')) order by 1, 2`,
    );
    const change = async () => {
      const times = await timed(60, async (nth) => {
        const { id } = variables[nth % variables.length] as { id: string };
        await sql.query("begin");
        await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'bench', true)", [
          SYSTEM_ID,
        ]);
        await sql.query(
          "update variable_value set amount = amount + 1, as_written = as_written || '1', version = version + 1 where variable_id = $1 and period_id = $2",
          [id, periodId],
        );
        await sql.query("commit");
      });
      return at(times, 0.5);
    };
    const without = async (some: readonly Guard[]) => {
      for (const { table, name } of some) await sql.query(`alter table ${table} disable trigger ${name}`);
      const ms = await change();
      for (const { table, name } of some) await sql.query(`alter table ${table} enable trigger ${name}`);
      return ms;
    };
    const cases = [[], rows, ...rows.map((guard) => [guard])];
    const found = cases.map((): number[] => []);
    for (let turn = 0; turn < GUARD_TURNS; turn++)
      for (const [index, some] of cases.entries()) found[index]?.push(await without(some));
    const [all = 0, none = 0, ...each] = found.map((times) => Math.min(...times));
    const lines = [
      ["with all of them", all.toFixed(2), ""],
      ["without any", none.toFixed(2), share(all - none, all)],
    ];
    for (const [index, ms] of each.entries())
      lines.push([`without ${rows[index]?.table}: ${rows[index]?.name}`, ms.toFixed(2), share(all - ms, all)]);
    return lines;
  });
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)}%`;
}

function row(name: string, times: readonly number[], bare: readonly number[]): string[] {
  const [p50, p95] = [at(times, 0.5), at(times, 0.95)];
  return [name, p50.toFixed(2), p95.toFixed(2), (p50 / at(bare, 0.5)).toFixed(1), (p95 / at(bare, 0.95)).toFixed(1)];
}

function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

async function asOwner<T>(work: (sql: pg.Client) => Promise<T>): Promise<T> {
  const sql = new pg.Client({ connectionString: world.url });
  await sql.connect();
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
