// What a crash leaves behind on a data folder: servers that outlived their starter, and a pid file that outlived its
// server. PostgreSQL refuses to start beside either, and cannot tell a dead process that nobody has buried yet.
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";

const PATIENCE = 15_000;

/** Ends the servers of this folder, if any, and clears the pid file of one that is dead. */
export async function clearLeftover(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const postmaster = Number.parseInt(readFileSync(file, "utf8").split("\n")[0] ?? "", 10);
  if (!Number.isInteger(postmaster) || postmaster <= 1) return;
  if (isServing(postmaster, cluster)) process.kill(postmaster, "SIGINT");
  for (let waited = 0; waited < PATIENCE && serversOf(cluster, postmaster).length > 0; waited += 50) await pause(50);
  const remaining = serversOf(cluster, postmaster);
  if (remaining.length > 0) {
    const names = remaining.join(", ");
    throw new Error(`PostgreSQL lama (proses ${names}) tidak mau berhenti. Akhiri proses itu, lalu coba lagi.`);
  }
  // Nobody works in the folder any more, so the file speaks of the dead: PostgreSQL itself removes it when it ends well.
  rmSync(file, { force: true });
}

// Every process of a server, the workers too, stands in its data folder; a number alone may have gone to a stranger since.
function serversOf(cluster: string, postmaster: number): number[] {
  if (platform() !== "linux") return isServing(postmaster, cluster) ? [postmaster] : [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => isServing(pid, cluster));
}

function isServing(pid: number, cluster: string): boolean {
  try {
    if (platform() === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
