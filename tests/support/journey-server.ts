// One PostgreSQL for all journeys; each worker's Tolok gets a copy of the demo on it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "#cli/build.ts";
import { startEmbedded } from "#lib/database/embedded.ts";

export default async function setUp(): Promise<() => Promise<void>> {
  // Once, before several workers find that it is missing.
  await build();
  const directory = mkdtempSync(join(tmpdir(), "tolok-perjalanan-"));
  const server = await startEmbedded({ directory, database: "tolok", durable: false });
  process.env.JOURNEY_DATABASE_SERVER = server.url;
  return async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
