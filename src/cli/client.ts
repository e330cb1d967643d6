// A command's own connection, as the application, closed whatever happens.
import { databaseUrl, localSecret, place } from "#cli/place.ts";
import type { Db } from "#lib/db.ts";

export async function withDatabase<T>(work: (client: Db) => Promise<T>): Promise<T> {
  const url = await databaseUrl();
  const at = place();
  // With the embedded database the environment says nothing; these are what a start has given to the server.
  if (!process.env.DATABASE_URL) {
    process.env.DATABASE_URL = url;
    process.env.NEXTAUTH_SECRET ||= localSecret(at);
    process.env.NEXTAUTH_URL ||= `http://localhost:${process.env.PORT || 3000}`;
  }
  process.env.TOLOK_FILES ||= at.files;
  process.env.TOLOK_ANCHOR ||= at.anchor;
  const { bindDb, connect } = await import("#lib/db.ts");
  const client = connect(url);
  bindDb(client);
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}
