// From a clone to a page: database, schema, data, build, server. Each stage can be cut off and started again.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { build, generateClient } from "#cli/build.ts";
import { claimData, type Held } from "#cli/claim.ts";
import type { Io } from "#cli/io.ts";
import { localSecret, type Place, PROJECT, place, prepare } from "#cli/place.ts";
import { explainFailure, StartRefusal, stage } from "#cli/stage.ts";
import { type Embedded, startEmbedded } from "#lib/database/embedded.ts";

export async function run(_args: string[], io: Io): Promise<number> {
  return serve("start", io);
}

export async function serve(mode: "start" | "dev", io: Io): Promise<number> {
  const at = place();
  const port = Number(process.env.PORT || 3000);
  let held: Held | undefined;
  let database: Embedded | undefined;
  let server: ChildProcess | undefined;
  const stopping = new AbortController();
  const stop = () => {
    if (!stopping.signal.aborted) console.log("\n• Menghentikan Tolok …");
    stopping.abort();
    server?.kill("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  try {
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new StartRefusal(`PORT "${process.env.PORT}" bukan nomor port (1–65535).`);
    prepare(at);
    held = await claimData(at.data, port);
    await refuseTakenPort(port);
    await stage("Menyiapkan klien basis data", generateClient);
    database = await openDatabase(at);
    process.env.TOLOK_ANCHOR ||= at.anchor;
    const { prepareDatabase } = await import("#cli/prepare.ts");
    const app = process.env.DATABASE_URL as string;
    const owner = database?.url ?? (process.env.DATABASE_OWNER_URL || app);
    const prepared = await prepareDatabase({ owner, app }, { embedded: database !== undefined });
    if (mode === "start") await build();
    if (stopping.signal.aborted) return 0;
    const host = prepared.demoAccounts ? "127.0.0.1" : process.env.HOST || "0.0.0.0";
    server = launch(mode, host, port);
    if (server.pid) held.serverStarted(server.pid);
    await stage("Menyalakan peladen", () => untilAnswering(server as ChildProcess, port));
    console.log(prepared.greeting(`http://localhost:${port}`));
    const code = await ended(server);
    return stopping.signal.aborted ? 0 : code || 1;
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    io.err(`✗ ${explainFailure(error, at.data)}`);
    return 1;
  } finally {
    server?.kill("SIGTERM");
    if (database) await database.stop();
    held?.release();
    if (stopping.signal.aborted) console.log("✓ Berhenti. Data tersimpan.");
  }
}

async function openDatabase(at: Place): Promise<Embedded | undefined> {
  if (process.env.DATABASE_URL) {
    const { readEnv } = await import("#lib/env.ts");
    readEnv(process.env);
    return undefined;
  }
  const database = await stage(
    "Menyalakan PostgreSQL",
    () => startEmbedded({ directory: at.postgres, database: "tolok", durable: true }),
    (value) => `PostgreSQL menyala di 127.0.0.1:${value.port}`,
  );
  process.env.DATABASE_URL = database.appUrl;
  process.env.NEXTAUTH_SECRET ||= localSecret(at);
  process.env.NEXTAUTH_URL ||= `http://localhost:${process.env.PORT || 3000}`;
  process.env.TOLOK_FILES ||= at.files;
  process.env.TOLOK_DEMO ||= "1";
  return database;
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", () =>
      failed(
        new StartRefusal(
          `Port ${port} sudah dipakai program lain. Pilih yang lain, misalnya PORT=${port + 1} npm start.`,
        ),
      ),
    );
    probe.listen(port, "127.0.0.1", () => probe.close(() => done()));
  });
}

function launch(mode: "start" | "dev", host: string, port: number): ChildProcess {
  const next = join(PROJECT, "node_modules/next/dist/bin/next");
  return spawn(process.execPath, [next, mode, "-H", host, "-p", String(port)], {
    cwd: PROJECT,
    // A group of its own, so that Ctrl-C does not end it before we do.
    detached: true,
    stdio: ["ignore", mode === "dev" ? "inherit" : "ignore", "inherit"],
    env: {
      ...process.env,
      // Whoever answers people never holds the owner's key.
      DATABASE_OWNER_URL: undefined,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
}

async function untilAnswering(server: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new StartRefusal("Peladen berhenti sebelum menjawab. Pesannya ada di atas.");
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new StartRefusal("Peladen tidak menjawab dalam 120 detik.");
}

function ended(server: ChildProcess): Promise<number> {
  if (server.exitCode !== null) return Promise.resolve(server.exitCode);
  return new Promise((done) => server.once("exit", (code) => done(code ?? 0)));
}
