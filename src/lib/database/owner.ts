// As whom the embedded PostgreSQL runs. It refuses to run as root, so as root it becomes "nobody"; where that user cannot
// even walk to the folder (a clone under /root), the process gets the one capability that lets it pass, and nothing more.
import { chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** null: as whoever started us. */
export type Owner = { uid: number; gid: number; capability: string | null } | null;

const NOBODY = 65_534;

export function chooseOwner(directory: string, binaryDirectory: string): Owner {
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  if (process.getuid?.() !== 0) return null;
  const uid = statSync(directory).uid || NOBODY;
  const gid = statSync(directory).gid || NOBODY;
  chownTree(directory, uid, gid);
  const reachable = openToAll(directory) && openToAll(binaryDirectory);
  return { uid, gid, capability: reachable ? null : passingCapability() };
}

/** How to run a program as that owner: the command, and the identity for `spawn`. */
export function asOwner(program: string, args: string[], owner: Owner) {
  if (!owner) return { program, args, identity: {} };
  if (owner.capability === null) return { program, args, identity: { uid: owner.uid, gid: owner.gid } };
  const change = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    "--clear-groups",
    // Without it the kernel answers access() as if the capability were not there, and initdb asks exactly that.
    "--securebits=+no_setuid_fixup",
    `--inh-caps=-all,+${owner.capability}`,
    `--ambient-caps=-all,+${owner.capability}`,
  ];
  return { program: "setpriv", args: [...change, program, ...args], identity: {} };
}

function openToAll(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function chownTree(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path)) {
    const child = join(path, entry);
    const stat = lstatSync(child);
    if (stat.isSymbolicLink()) continue;
    if (stat.isDirectory()) chownTree(child, uid, gid);
    else if (stat.uid !== uid) chownSync(child, uid, gid);
  }
}

const DAC_READ_SEARCH = 2n;

// Reading and walking are enough; containers often withhold that one and leave the wider one.
function passingCapability(): string {
  const allowed = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
  return (BigInt(`0x${allowed}`) >> DAC_READ_SEARCH) & 1n ? "dac_read_search" : "dac_override";
}
