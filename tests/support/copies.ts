// Databases on one server of a test run: templates that are filled once, and copies of them that cost a blink.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { loadDemo, loadReference } from "#cli/seed/load.ts";
import { APP_ROLE, grantToApp } from "#lib/database/app-role.ts";
import { applyMigrations } from "#lib/database/migrations.ts";
import { connect } from "#lib/db.ts";

export type Template = "template0" | "migrated" | "demo";

/** Makes the template if nobody has, and answers with the address of a new copy of it. */
export async function copyTemplate(server: string, template: Template): Promise<string> {
  if (template !== "template0") await ensureTemplate(server, "migrated", "template0", migrate);
  if (template === "demo") await ensureTemplate(server, "demo", "migrated", loadDemoInto);
  const name = `uji-${randomBytes(6).toString("hex")}`;
  await withSql(on(server, "postgres"), (admin) => admin.query(`create database "${name}" template "${template}"`));
  return on(server, name);
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withSql(on(url, "postgres"), (admin) => admin.query(`drop database if exists "${name}" with (force)`));
}

/** The same address with fresh content; whoever is connected is thrown out and finds the new database on return. */
export async function recopy(url: string, template: Template): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withSql(on(url, "postgres"), async (admin) => {
    await admin.query(`drop database if exists "${name}" with (force)`);
    await admin.query(`create database "${name}" template "${template}"`);
  });
}

/** Plain SQL, for what the client cannot or must not do. */
export async function withSql<T>(url: string, work: (sql: pg.Client) => Promise<T>): Promise<T> {
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

// The first that asks makes it, the others wait. It gets its name only when it is whole.
async function ensureTemplate(
  server: string,
  name: Template,
  from: Template,
  fill: (url: string) => Promise<unknown>,
): Promise<void> {
  const growing = `${name}-belum-jadi`;
  await withSql(on(server, "postgres"), async (admin) => {
    await admin.query("select pg_advisory_lock(hashtext($1))", [name]);
    const found = await admin.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 1) return;
    await admin.query(`drop database if exists "${growing}" with (force)`);
    await admin.query(`create database "${growing}" template "${from}"`);
    await fill(on(server, growing));
    await admin.query(`alter database "${growing}" rename to "${name}"`);
  });
}

async function migrate(url: string): Promise<void> {
  await applyMigrations(url);
  await grantToApp(url, APP_ROLE);
}

async function loadDemoInto(url: string): Promise<void> {
  const client = connect(url);
  try {
    await loadReference(client);
    await loadDemo(client, new Date());
  } finally {
    await client.$disconnect();
  }
}

function on(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
