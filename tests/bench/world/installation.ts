// A whole Tolok on a world of the bench: its own PostgreSQL, and between the two a counter of statements.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadReference } from "#cli/seed/load.ts";
import { APP_ROLE, grantToApp } from "#lib/database/app-role.ts";
import { startEmbedded } from "#lib/database/embedded.ts";
import { applyMigrations } from "#lib/database/migrations.ts";
import { connect } from "#lib/db.ts";
import { type Counting, countingDatabase } from "../../support/counting.ts";
import { freePort, killEverything, startInstallation } from "../../support/installation.ts";
import { draftAgreements } from "./agreement.ts";
import { buildWorld } from "./build.ts";
import type { WorldSize } from "./size.ts";

export type BenchInstallation = { address: string; counting: Counting; end(): Promise<void> };

export async function startOnWorld(sizes: readonly WorldSize[]): Promise<BenchInstallation> {
  const folder = mkdtempSync(join(tmpdir(), "tolok-besar-"));
  const server = await startEmbedded({ directory: join(folder, "basis"), database: "tolok", durable: false });
  const data = join(folder, "data");
  let counting: Counting | undefined;
  const end = async () => {
    await killEverything(data);
    await counting?.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await fill(server.url, sizes);
    await draftAgreements(
      server.appUrl,
      sizes.map(({ government }) => government),
    );
    counting = await countingDatabase(server.appUrl);
    const port = await freePort();
    const tolok = await startInstallation({
      ...{ data, port },
      environment: {
        ...{ DATABASE_URL: counting.url, DATABASE_OWNER_URL: server.url, TOLOK_FILES: join(folder, "files") },
        ...{ NEXTAUTH_SECRET: "hanya-untuk-mengukur-di-mesin-ini-saja", NEXTAUTH_URL: `http://localhost:${port}` },
      },
    });
    await tolok.ready();
    return { address: tolok.address, counting, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Schema, reference data and the governments. url: as the owner. */
async function fill(url: string, sizes: readonly WorldSize[]): Promise<void> {
  await applyMigrations(url);
  await grantToApp(url, APP_ROLE);
  const client = connect(url);
  await loadReference(client).finally(() => client.$disconnect());
  await buildWorld(url, sizes);
}
