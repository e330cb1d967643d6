// Two roles: the owner migrates and loads, the application does what people do. What the application may not do at all
// (rewrite history, change the schema) is then refused by PostgreSQL itself, whatever the code believes.
import pg from "pg";
import { AS_OF } from "#lib/database/as-of.ts";

/** The application's role in the embedded database; a server names its own in DATABASE_URL. */
export const APP_ROLE = "tolok_app";

/** Read by everybody, written by the owner's functions only. */
const KEPT = ["history", "history_chain", "history_link", "_prisma_migrations"];

/** privileges: the role of the address cannot change history. triggers: it could, but for the triggers it could remove. */
export type HistoryProtection = "privileges" | "triggers";

/** Makes the role of the embedded database, or gives it this password. */
export async function ensureAppRole(ownerUrl: string, password: string): Promise<void> {
  await withClient(ownerUrl, async (sql) => {
    const found = await sql.query("select 1 from pg_roles where rolname = $1", [APP_ROLE]);
    const verb = found.rowCount === 0 ? "create" : "alter";
    await sql.query(
      `${verb} role ${APP_ROLE} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${pg.escapeLiteral(password)}`,
    );
  });
}

/** Gives the role what the application needs of this database, and nothing of what is kept. To be called after every migration. */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  await withClient(ownerUrl, async (sql) => {
    const app = pg.escapeIdentifier(role);
    const { rows } = await sql.query<{ name: string; database: string }>(
      `select quote_ident(relname) as name, quote_ident(current_database()) as database from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    const kept = rows.filter(({ name }) => KEPT.includes(name)).map(({ name }) => name);
    const business = rows.filter(({ name }) => !KEPT.includes(name)).map(({ name }) => name);
    await sql.query(
      [
        "begin",
        "select pg_advisory_xact_lock(hashtext('tolok/grants'))",
        `revoke all on all tables in schema public from ${app}`,
        `revoke all on all sequences in schema public from ${app}`,
        `grant usage on schema public to ${app}`,
        `grant select on ${kept.join(", ")} to ${app}`,
        `grant select, insert, update, delete on ${business.join(", ")} to ${app}`,
        `grant usage on schema ${AS_OF} to ${app}`,
        `grant select on all tables in schema ${AS_OF} to ${app}`,
        // With a table of its own a role could call the guards as if it were a trigger.
        `revoke temporary on database ${rows[0]?.database} from public`,
        "revoke create on schema public from public",
        "commit",
      ].join(";\n"),
    );
  });
}

export async function historyProtection(url: string): Promise<HistoryProtection> {
  return withClient(url, async (sql) => {
    const { rows } = await sql.query<{ may: boolean }>(
      `select bool_or(has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
         or pg_has_role(c.relowner, 'MEMBER')) as may
       from pg_class c where c.oid in ('history'::regclass, 'history_link'::regclass, 'history_chain'::regclass)`,
    );
    return rows[0]?.may === false ? "privileges" : "triggers";
  });
}

async function withClient<T>(url: string, work: (sql: pg.Client) => Promise<T>): Promise<T> {
  const sql = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  sql.on("error", () => undefined);
  await sql.connect();
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
