// What the browser of somebody who has just read the page sends: the entries with the versions of their values.
import type { SubmitRealisasi } from "#features/realisasi/schema.ts";
import type { PrismaClient } from "#prisma/client.ts";

export async function sending(client: PrismaClient, ids: readonly string[]): Promise<SubmitRealisasi> {
  const rows = await client.realisasi.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, valueVersion: true },
  });
  return { entries: rows };
}
