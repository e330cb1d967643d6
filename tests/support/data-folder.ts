// Folders of data for installations: fresh ones, copies of one that was started before, and disks that are full or locked.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { startInstallation } from "./installation.ts";

const folders: string[] = [];

/** A folder that does not exist yet, in a place that goes away with the test file. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tolok-data-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return join(folder, "data");
}

/** A copy of the data of an installation that was started and stopped in order. */
export function copyOf(data: string): string {
  const copy = newDataFolder();
  execFileSync("cp", ["-a", data, copy]);
  return copy;
}

/** Starts an installation once and stops it, so that tests can begin where a first start has ended. */
export async function startedOnce(): Promise<string> {
  const data = newDataFolder();
  const installation = await startInstallation({ data });
  await installation.ready();
  await installation.interrupt();
  return data;
}

/** Whether this machine lets us make a small disk of our own. */
export const mayMount: boolean = (() => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "tolok-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
})();

const disks: string[] = [];

export function smallDisk(size: string): string {
  const folder = newDataFolder();
  mkdirSync(folder);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=755`, "tmpfs", folder]);
  disks.push(folder);
  return folder;
}

export function remount(disk: string, how: "ro" | "rw"): void {
  execFileSync("mount", ["-o", `remount,${how}`, disk]);
}

export function removeFoldersAfterwards(): void {
  afterAll(() => {
    for (const disk of disks.splice(0)) spawnSync("umount", ["-l", disk]);
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}
