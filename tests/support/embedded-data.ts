// Looking into the embedded database of an installation that is not running.
import type pg from "pg";
import { startEmbedded } from "#lib/database/embedded.ts";
import { withSql } from "./copies.ts";

export async function inEmbedded<T>(data: string, work: (sql: pg.Client) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ directory: `${data}/postgres`, database: "tolok", durable: true });
  try {
    return await withSql(server.url, work);
  } finally {
    await server.stop();
  }
}

/** How much is in it, by the tables that tell of a loss. */
export async function countsOf(data: string): Promise<Record<string, number>> {
  return inEmbedded(data, async (sql) => {
    const counts: Record<string, number> = {};
    for (const table of ["agency", "indicator", "realisasi", "user", "history", "_prisma_migrations"]) {
      const answer = await sql.query<{ count: number }>(`select count(*)::int as count from "${table}"`);
      counts[table] = answer.rows[0]?.count ?? 0;
    }
    return counts;
  });
}
