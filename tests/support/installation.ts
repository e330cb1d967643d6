// A whole Tolok as a person starts it: its own data, its own port, in a group of processes of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { cleanEnvironment } from "../run/processes.ts";

const PROJECT = join(import.meta.dirname, "../..");

export type Installation = {
  address: string;
  /** What it has said so far, on both streams. */
  said(): string;
  /** Until it prints its address; fails at once when it ends before. */
  ready(): Promise<void>;
  /** Until it says something that matches. */
  saying(pattern: RegExp): Promise<void>;
  /** Ctrl-C: the terminal tells every process of the group. Answers with the exit code and the seconds it took. */
  interrupt(): Promise<{ code: number | null; seconds: number }>;
  ended(): Promise<number | null>;
  /** The starter itself, for a kill that spares the others. */
  process: ChildProcess;
  data: string;
};

type Options = {
  data: string;
  port?: number;
  environment?: Record<string, string>;
  /** The program that starts it; `npm start` where a test is about the whole way in. */
  command?: [string, ...string[]];
  uid?: number;
};

export async function startInstallation({ data, port, environment, command, uid }: Options): Promise<Installation> {
  const chosen = port ?? (await freePort());
  const [program, ...args] = command ?? [process.execPath, "src/cli/tolok.mjs", "start"];
  const child = spawn(program, args, {
    cwd: PROJECT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...cleanEnvironment(), TOLOK_DATA: data, PORT: String(chosen), ...environment },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      said += chunk;
    });
  }
  let code: number | null | undefined;
  const end = new Promise<number | null>((done) => {
    const finish = (status: number | null) => {
      code = status;
      done(status);
    };
    child.on("error", () => finish(-1));
    // The last words may come after the end.
    child.on("exit", (status) => setTimeout(finish, 100, status));
  });
  const saying = async (pattern: RegExp, seconds = 150) => {
    for (let waited = 0; waited < seconds * 1000; waited += 50) {
      if (pattern.test(said)) return;
      if (code !== undefined) throw new Error(`Tolok ended with ${code} before it said ${pattern}:\n${said}`);
      await pause(50);
    }
    throw new Error(`Tolok did not say ${pattern} in ${seconds} s:\n${said}`);
  };
  return {
    address: `http://localhost:${chosen}`,
    said: () => said,
    saying,
    ready: () => saying(/Tolok menyala di http/),
    interrupt: async () => {
      const started = Date.now();
      signal(-(child.pid as number), "SIGINT");
      return { code: await end, seconds: (Date.now() - started) / 1000 };
    },
    ended: () => end,
    process: child,
    data,
  };
}

/** The processes that work for an installation, by what they say themselves: its claim, its database, its surroundings. */
export function processesOf(data: string): number[] {
  const named = [
    ...numbersIn(join(data, "tolok.lock"), /"(?:pid|server)":(\d+)/g),
    ...numbersIn(join(data, "postgres/cluster/postmaster.pid"), /^(\d+)/g),
  ];
  return [...new Set([...named.filter(isAlive), ...surroundedBy(data)])];
}

export async function killEverything(data: string): Promise<void> {
  // Once more for what was being born while the others were killed.
  for (let round = 0; round < 100; round++) {
    const alive = processesOf(data);
    if (alive.length === 0) return;
    for (const pid of alive) signal(pid, "SIGKILL");
    await pause(50);
  }
}

/** Until no process of the installation is left, or the seconds are over; answers with those that are. */
export async function leftAfter(data: string, seconds: number): Promise<number[]> {
  for (let waited = 0; waited < seconds * 1000 && processesOf(data).length > 0; waited += 50) await pause(50);
  return processesOf(data);
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? done(address.port) : failed(new Error("no port"))));
    });
  });
}

function surroundedBy(data: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const own = textOf(`/proc/${pid}/cmdline`);
      const around = textOf(`/proc/${pid}/environ`);
      const isOurs = own.includes(`${data}/`) || around.includes(`TOLOK_DATA=${data}\0`);
      return isOurs && textOf(`/proc/${pid}/stat`).split(") ")[1]?.[0] !== "Z";
    })
    .map(Number);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function numbersIn(file: string, pattern: RegExp): number[] {
  return existsSync(file) ? [...textOf(file).matchAll(pattern)].map(([, found]) => Number(found)) : [];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readlinkSync(`/proc/${pid}/exe`) !== "";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself.
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
