// One Tolok per data folder. The claim names the processes, so that a start after a crash can tell them from strangers.
import { existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "#cli/place.ts";
import { StartRefusal } from "#cli/stage.ts";

type Claim = { pid: number; server: number | null; port: number };

export type Held = { serverStarted(pid: number): void; release(): void };

export async function claimData(data: string, port: number): Promise<Held> {
  const file = join(data, "tolok.lock");
  const mine: Claim = { pid: process.pid, server: null, port };
  const write = (flag: "w" | "wx") => writeFileSync(file, JSON.stringify(mine), { flag });
  try {
    write("wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const other = read(file);
    if (other && other.pid !== process.pid && isOurs(other.pid)) {
      throw new StartRefusal(
        `Tolok sudah menyala dari folder ini (proses ${other.pid}, http://localhost:${other.port}). Hentikan dulu, atau pilih TOLOK_DATA dan PORT lain.`,
      );
    }
    // Left behind by a crash; a server that survived its starter would keep the port.
    if (other?.server && isOurs(other.server)) await end(other.server);
    write("w");
  }
  return {
    serverStarted(pid) {
      mine.server = pid;
      write("w");
    },
    release() {
      if (existsSync(file) && read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

function read(file: string): Claim | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Claim;
  } catch {
    return null;
  }
}

// A process number may have been given to a stranger since; ours works in this project's folder.
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return (
      readlinkSync(`/proc/${pid}/cwd`) === readlinkSync(`/proc/${process.pid}/cwd`) ||
      readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(PROJECT)
    );
  } catch {
    return false;
  }
}

async function end(pid: number): Promise<void> {
  process.kill(pid, "SIGTERM");
  for (let waited = 0; waited < 5000 && isOurs(pid); waited += 100) await new Promise((done) => setTimeout(done, 100));
  if (isOurs(pid)) process.kill(pid, "SIGKILL");
}
