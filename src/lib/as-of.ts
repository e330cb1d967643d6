// Reading the database as it stood at a moment: the same queries, answered from the history (see lib/database/as-of).
import { PrismaPg } from "@prisma/adapter-pg";
import { AS_OF } from "#lib/database/as-of.ts";
import { addressOfClient, present } from "#lib/db.ts";
import { readingPast } from "#lib/past.ts";
import { PrismaClient } from "#prisma/client.ts";

/** One agency of one government up to a moment. */
export type Past = { at: Date; agencyId: string; governmentId: string };

/** Everything that `work` reads through `db()` it reads as it was; one snapshot, and nothing can be written. */
export function asOf<T>({ at, agencyId, governmentId }: Past, work: () => Promise<T>): Promise<T> {
  return pastClient().$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('tolok.as_of', ${at.toISOString()}, true),
        set_config('tolok.as_of_agency', ${agencyId}, true), set_config('tolok.as_of_government', ${governmentId}, true),
        set_config('search_path', ${`${AS_OF}, public`}, true), set_config('transaction_read_only', 'on', true)`;
      return readingPast(tx, work);
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000, maxWait: 10_000 },
  );
}

const FEW = 3;

const kept = globalThis as unknown as { tolokPastClients?: WeakMap<PrismaClient, PrismaClient> };

function pastClient(): PrismaClient {
  kept.tolokPastClients ??= new WeakMap();
  const now = present();
  const known = kept.tolokPastClients.get(now);
  if (known) return known;
  const adapter = new PrismaPg({ connectionString: addressOfClient(now), max: FEW }, { schema: AS_OF });
  const client = new PrismaClient({ adapter });
  kept.tolokPastClients.set(now, client);
  return client;
}
