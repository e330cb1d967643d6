// The programs of a test run: each in a group of its own, all gone at the end with everything they wrote.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT } from "#cli/place.ts";

export type Run = { code: number; output: string };

const running = new Set<ChildProcess>();

/** A folder for whatever is written during the run; the programs take it for the machine's own. */
export function openTemporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "tolok-uji-"));
  // PostgreSQL runs as nobody where we are root.
  chmodSync(folder, 0o755);
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void endEverything(folder).then(() => process.exit(130)));
  }
  return folder;
}

/** Runs a program of the project in the pinned Node and keeps what it says. */
export function node(args: string[], environment: Record<string, string> = {}): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...cleanEnvironment(), ...environment },
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (chunk: string) => {
        output = (output + chunk).slice(-100_000);
      });
    }
    const finish = (code: number) => {
      running.delete(child);
      done({ code, output });
    };
    child.on("error", (error) => {
      output += String(error);
      finish(1);
    });
    // Not "close": a program that was left behind may hold on to the output for ever.
    child.on("exit", (code) => setTimeout(finish, 200, code ?? 1));
  });
}

/** No test may reach a database, a secret or a setting of the person who runs it. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = /^(DATABASE_(OWNER_)?URL|PORT|HOST|NODE_ENV|NODE_OPTIONS|PG[A-Z]+|(NEXTAUTH|TOLOK|VITEST)_?.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return {
    ...Object.fromEntries(kept),
    NEXT_TELEMETRY_DISABLED: "1",
    FORCE_COLOR: "0",
  } as unknown as NodeJS.ProcessEnv;
}

export async function endEverything(temporary: string): Promise<void> {
  for (const child of running) endGroup(child.pid);
  for (const pid of leftBehind(temporary)) endGroup(pid);
  for (const disk of disksIn(temporary)) spawnSync("umount", ["-l", disk]);
  // What was asked to end still writes its last lines.
  for (let tries = 0; tries < 20 && existsSync(temporary); tries++) {
    try {
      rmSync(temporary, { recursive: true, force: true });
    } catch {
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

function disksIn(folder: string): string[] {
  if (process.platform !== "linux") return [];
  const mounted = readFileSync("/proc/self/mounts", "utf8").split("\n");
  return mounted.map((line) => line.split(" ")[1] ?? "").filter((path) => path.startsWith(`${folder}/`));
}

function endGroup(pid: number | undefined): void {
  if (!pid) return;
  for (const target of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // Already gone.
    }
  }
}

// Installations and databases that a broken test did not get to stop name their processes in their folders.
function leftBehind(folder: string, depth = 4): number[] {
  if (depth === 0 || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return leftBehind(path, depth - 1);
    if (entry.name === "postmaster.pid") return [Number.parseInt(readFileSync(path, "utf8"), 10)];
    if (entry.name !== "tolok.lock") return [];
    const claim = JSON.parse(readFileSync(path, "utf8")) as { pid: number; server: number | null };
    return [claim.pid, claim.server ?? 0].filter((pid) => pid > 0);
  });
}
