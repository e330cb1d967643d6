import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { PrismaClient } from "#prisma/client.ts";

export type Db = PrismaClient;
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// Hot reload makes modules anew; the connections must not be made anew with them.
const kept = globalThis as unknown as { tolokDb?: PrismaClient };

export function db(): PrismaClient {
  kept.tolokDb ??= connect(env().DATABASE_URL);
  return kept.tolokDb;
}

export function connect(databaseUrl: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10 }) });
}

/** For tests, which bring a database of their own. */
export function bindDb(client: PrismaClient): void {
  kept.tolokDb = client;
}
