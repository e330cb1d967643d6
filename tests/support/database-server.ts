// One PostgreSQL for a run of the database tests, in a folder that goes with it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#lib/database/embedded.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
    /** The same server, as the application comes to it. */
    applicationServer: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), "tolok-uji-"));
  const abandon = () => endAtOnce(directory);
  // A run that is broken off by Ctrl-C never comes to its tear-down.
  process.once("exit", abandon);
  const server = await startEmbedded({ directory, database: "tolok", durable: false });
  project.provide("databaseServer", server.url);
  project.provide("applicationServer", server.appUrl);
  return async () => {
    await server.stop();
    process.off("exit", abandon);
    rmSync(directory, { recursive: true, force: true });
  };
}

function endAtOnce(directory: string): void {
  const file = join(directory, "cluster/postmaster.pid");
  if (existsSync(file)) process.kill(Number.parseInt(readFileSync(file, "utf8"), 10), "SIGQUIT");
  rmSync(directory, { recursive: true, force: true });
}
