// Where this installation keeps what it may not lose, and which database it uses.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { StartRefusal } from "#cli/stage.ts";
import { runningAddress } from "#lib/database/embedded.ts";

export const PROJECT = join(import.meta.dirname, "../..");

export type Place = { data: string; postgres: string; files: string; anchor: string };

export function place(): Place {
  const data = resolve(PROJECT, process.env.TOLOK_DATA || ".data");
  return {
    data,
    postgres: join(data, "postgres"),
    files: process.env.TOLOK_FILES || join(data, "files"),
    anchor: process.env.TOLOK_ANCHOR || join(data, "jangkar.jsonl"),
  };
}

/** Makes the folder and proves that it can be written, before anything depends on it. */
export function prepare(at: Place): void {
  mkdirSync(at.data, { recursive: true });
  const probe = join(at.data, `.coba-${process.pid}`);
  writeFileSync(probe, randomBytes(4096));
  rmSync(probe);
  const space = statfsSync(at.data);
  const free = space.bavail * space.bsize;
  if (free < 200 * 1024 * 1024) {
    const have = Math.round(free / 1024 / 1024);
    throw new StartRefusal(
      `Disk hampir penuh di ${at.data}: tersisa ${have} MB, perlu 200 MB. Kosongkan tempat, lalu jalankan lagi.`,
    );
  }
}

/** The key that signs sessions on a laptop; a server gets its own from the environment. */
export function localSecret(at: Place): string {
  const file = join(at.data, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** The database in use, as the application: the one of the environment, or the embedded one while it runs. */
export async function databaseUrl(): Promise<string> {
  return process.env.DATABASE_URL || embedded("app");
}

/** The same as its owner, for what the application may not do: migrations, loading, backups. */
export async function ownerUrl(): Promise<string> {
  return process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL || embedded("owner");
}

async function embedded(as: "owner" | "app"): Promise<string> {
  const at = place();
  const url = await runningAddress(at.postgres, as);
  if (url) return url;
  throw new StartRefusal(
    `Basis data tertanam di ${at.postgres} tidak sedang menyala. Jalankan npm start lebih dulu, atau isi DATABASE_URL.`,
  );
}
