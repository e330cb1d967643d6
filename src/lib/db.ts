import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { readerOfPast } from "#lib/past.ts";
import { PrismaClient } from "#prisma/client.ts";

export type Db = PrismaClient;
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// Hot reload makes modules anew; the connections must not be made anew with them.
const kept = globalThis as unknown as { tolokDb?: PrismaClient };

/** The database as it is; within `asOf()` as it was. */
export function db(): PrismaClient {
  return (readerOfPast() as PrismaClient | undefined) ?? present();
}

export function present(): PrismaClient {
  kept.tolokDb ??= connect(env().DATABASE_URL);
  return kept.tolokDb;
}

export function connect(databaseUrl: string): PrismaClient {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10 }) });
  addresses.set(client, databaseUrl);
  return client;
}

/** For tests, which bring a database of their own. */
export function bindDb(client: PrismaClient): void {
  kept.tolokDb = client;
}

const addresses = new WeakMap<PrismaClient, string>();

export const addressOfClient = (client: PrismaClient): string => addresses.get(client) ?? env().DATABASE_URL;
