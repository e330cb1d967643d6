// The way to the schema: the migrations of this checkout, applied in order, and nothing else.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { buildAsOf, dropAsOf } from "#lib/database/as-of.ts";
import { withSchemaEngine } from "#lib/database/schema-engine.ts";

const PRISMA_DIR = join(import.meta.dirname, "../../../prisma");
const MIGRATIONS_DIR = join(PRISMA_DIR, "migrations");
const NO_FILTER = { externalTables: [], externalEnums: [] };

export type MigrationState =
  | { kind: "current"; latest: string }
  | { kind: "behind"; pending: string[] }
  | { kind: "newer"; unknown: string[] }
  | { kind: "rewritten"; names: string[] };

/** Applies what is pending and returns the names of it. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  await dropAsOf(databaseUrl);
  const names = await applyPending(databaseUrl);
  await buildAsOf(databaseUrl);
  return names;
}

function applyPending(databaseUrl: string): Promise<string[]> {
  return withPool(databaseUrl, async (pool) => {
    const migrationsList = await readMigrations();
    return withSchemaEngine(pool, async (engine) => {
      // Each migration is one transaction, so one that was cut off has left nothing behind and may be tried again.
      for (const cutOff of (await appliedMigrations(pool)).filter(isUnfinished)) {
        await engine.markMigrationRolledBack({ migrationName: cutOff.migration_name });
      }
      const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
      return result.appliedMigrationNames;
    });
  });
}

/** Where the database stands against this checkout, without changing anything. */
export async function migrationState(databaseUrl: string): Promise<MigrationState> {
  return withPool(databaseUrl, async (pool) => {
    const ours = (await readMigrations()).migrationDirectories;
    const applied = await appliedMigrations(pool);
    const done = applied.filter((row) => row.finished_at !== null && row.rolled_back_at === null);
    const rewritten = await rewrittenSince(done);
    if (rewritten.length > 0) return { kind: "rewritten", names: rewritten };
    const known = new Set(ours.map((directory) => directory.path));
    const unknown = done.map((row) => row.migration_name).filter((name) => !known.has(name));
    if (unknown.length > 0) return { kind: "newer", unknown };
    const have = new Set(done.map((row) => row.migration_name));
    const pending = ours.map((directory) => directory.path).filter((name) => !have.has(name));
    if (pending.length > 0) return { kind: "behind", pending };
    return { kind: "current", latest: ours.at(-1)?.path ?? "" };
  });
}

/** The SQL that Prisma's models alone would make, for the comparison of migrated with modelled and for new migrations. */
export async function modelledSql(databaseUrl: string): Promise<string> {
  return withPool(databaseUrl, (pool) =>
    withSchemaEngine(pool, async (engine) => {
      const result = await engine.diff({
        from: { tag: "empty" },
        to: { tag: "schemaDatamodel", ...(await readModels()) },
        script: true,
        exitCode: null,
        filters: NO_FILTER,
        shadowDatabaseUrl: null,
      } as Parameters<typeof engine.diff>[0]);
      return result.stdout ?? "";
    }),
  );
}

export async function readModels(): Promise<SchemasContainer> {
  const models = (await readdir(join(PRISMA_DIR, "models"))).sort().map((name) => join(PRISMA_DIR, "models", name));
  const paths = [join(PRISMA_DIR, "schema.prisma"), ...models];
  return { files: await Promise.all(paths.map(async (path) => ({ path, content: await readFile(path, "utf8") }))) };
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_DIR, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(MIGRATIONS_DIR, name, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  return { baseDir: MIGRATIONS_DIR, lockfile, shadowDbInitScript: "", migrationDirectories };
}

type AppliedMigration = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
};

const isUnfinished = (row: AppliedMigration) => row.finished_at === null && row.rolled_back_at === null;

async function appliedMigrations(pool: pg.Pool): Promise<AppliedMigration[]> {
  const present = await pool.query("select to_regclass('public._prisma_migrations') as found");
  if (present.rows[0]?.found === null) return [];
  const result = await pool.query<AppliedMigration>(
    "select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations order by started_at",
  );
  return result.rows;
}

// A migration that was already applied somewhere must never be rewritten here.
async function rewrittenSince(applied: AppliedMigration[]): Promise<string[]> {
  const ours = (await readMigrations()).migrationDirectories;
  return ours
    .filter((directory) => {
      const row = applied.find((candidate) => candidate.migration_name === directory.path);
      const content = directory.migrationFile.content;
      if (!row || content.tag !== "ok") return false;
      return createHash("sha256").update(content.value).digest("hex") !== row.checksum;
    })
    .map((directory) => directory.path);
}

async function withPool<T>(databaseUrl: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5000 });
  pool.on("error", () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
