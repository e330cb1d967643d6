// What a start cannot mend it says in one sentence, ends with a code, and leaves everything as it was.
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  copyOf,
  mayMount,
  newDataFolder,
  remount,
  removeFoldersAfterwards,
  smallDisk,
  startedOnce,
} from "../support/data-folder.ts";
import { countsOf, inEmbedded } from "../support/embedded-data.ts";
import { freePort, type Installation, killEverything, leftAfter, startInstallation } from "../support/installation.ts";

removeFoldersAfterwards();
const used: string[] = [];
afterAll(async () => {
  for (const data of used) await killEverything(data);
});

const data = await startedOnce();
const before = await countsOf(data);

test("a second start on the same data is refused, and the first goes on", async () => {
  const first = await start({ data });
  await first.ready();
  const second = await start({ data });
  expect(await refusalOf(second)).toMatch(
    /^✗ Tolok sudah menyala dari folder ini \(proses \d+, http:\/\/localhost:\d+\)/,
  );
  expect((await fetch(`${first.address}/api/health`)).status).toBe(200);
  expect((await first.interrupt()).code).toBe(0);
});

test("of two starts at the same moment one serves and the other is refused", async () => {
  const both = await Promise.all([start({ data }), start({ data })]);
  const refused = await Promise.race(both.map((one) => one.ended().then(() => one)));
  const served = both.find((one) => one !== refused) as Installation;
  expect(await refusalOf(refused)).toMatch(/^✗ Tolok sudah menyala dari folder ini/);
  await served.ready();
  expect((await served.interrupt()).code).toBe(0);
  expect(await countsOf(data)).toEqual(before);
});

test("a port that another program has is named before anything is touched", async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, "127.0.0.1", done));
  const fresh = newDataFolder();
  const tolok = await start({ data: fresh, port });
  expect(await refusalOf(tolok)).toMatch(new RegExp(`^✗ Port ${port} sudah dipakai program lain`));
  expect(readdirSync(fresh)).toEqual([]);
  await new Promise((done) => other.close(done));
});

test("a PORT that is no port is named", async () => {
  const tolok = await start({ data: newDataFolder(), environment: { PORT: "delapan" } });
  expect(await refusalOf(tolok)).toMatch(/^✗ PORT "delapan" bukan nomor port/);
});

const locked = mayMount ? "a disk mounted read-only" : "a folder of somebody else";
test(`data that cannot be written are left alone (${locked})`, async () => {
  if (mayMount) {
    const disk = smallDisk("600m");
    await onceOn(disk);
    remount(disk, "ro");
    expect(await refusalOf(await start({ data: disk }))).toMatch(/^✗ Disk hanya dapat dibaca di /);
    remount(disk, "rw");
    expect(await countsOf(disk)).toEqual(before);
  } else {
    const folder = unwritable();
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    expect(await refusalOf(await start({ data: folder, ...nobody }))).toMatch(/^✗ Tidak boleh menulis di /);
  }
});

const full = mayMount ? "a small disk filled up" : "no disk of our own may be mounted here: a folder of somebody else";
test(`a full disk is named, and what is on it is whole afterwards (${full})`, async () => {
  if (mayMount) {
    const disk = smallDisk("600m");
    await onceOn(disk);
    const free = statfsSync(disk);
    const filler = join(disk, "filler");
    writeFileSync(filler, Buffer.alloc(free.bavail * free.bsize - 50 * 1024 * 1024));
    expect(await refusalOf(await start({ data: disk }))).toMatch(/^✗ Disk hampir penuh di .*: tersisa (49|50) MB/);
    rmSync(filler);
    expect(await countsOf(disk)).toEqual(before);
    const nothing = smallDisk("4k");
    expect(await refusalOf(await start({ data: nothing }))).toMatch(/^✗ Disk (hampir )?penuh di /);
  } else {
    const folder = unwritable();
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    expect(await refusalOf(await start({ data: folder, ...nobody }))).toMatch(/^✗ Tidak boleh menulis di /);
  }
});

const SERVER = { NEXTAUTH_SECRET: "s".repeat(40), NEXTAUTH_URL: "https://kinerja.lamongan.test" };

test("a DATABASE_URL that nobody answers at is named, without its password", async () => {
  const url = `postgresql://tolok:sangat-rahasia@127.0.0.1:${await freePort()}/kinerja`;
  const tolok = await start({ data: newDataFolder(), environment: { ...SERVER, DATABASE_URL: url } });
  expect(await refusalOf(tolok)).toMatch(
    /^✗ Basis data DATABASE_URL \(127\.0\.0\.1:\d+\/kinerja\) tidak dapat dihubungi: /,
  );
  expect(tolok.said()).not.toContain("sangat-rahasia");
});

test("a server without its secrets does not start, and says which", async () => {
  const environment = { DATABASE_URL: "postgresql://tolok:x@127.0.0.1:5/kinerja" };
  const tolok = await start({ data: newDataFolder(), environment });
  const refusal = await refusalOf(tolok);
  expect(refusal).toContain("NEXTAUTH_SECRET belum diisi");
  expect(refusal).toContain("NEXTAUTH_URL belum diisi");
  const short = await start({
    data: newDataFolder(),
    environment: { ...environment, ...SERVER, NEXTAUTH_SECRET: "pendek" },
  });
  expect(await refusalOf(short)).toContain("NEXTAUTH_SECRET: minimal 32 huruf acak");
});

test("a database that is newer than this code is not touched", async () => {
  const newer = copyOf(data);
  used.push(newer);
  await inEmbedded(newer, (sql) =>
    sql.query(`insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      values ('x', 'x', '99990101000000_later', now(), 1)`),
  );
  const tolok = await start({ data: newer });
  expect(await refusalOf(tolok)).toMatch(
    /^✗ Basis data lebih baru daripada program ini: migrasi 99990101000000_later tidak dikenal/,
  );
  expect(await leftAfter(newer, 2)).toEqual([]);
  expect(await countsOf(newer)).toEqual({ ...before, _prisma_migrations: (before._prisma_migrations ?? 0) + 1 });
});

async function start(options: Parameters<typeof startInstallation>[0]): Promise<Installation> {
  used.push(options.data);
  return startInstallation(options);
}

/** The one sentence of a start that ended with a code; a trace or a second complaint fails the test. */
async function refusalOf(tolok: Installation): Promise<string> {
  const code = await tolok.ended();
  const lines = tolok.said().trimEnd().split("\n");
  const complaints = lines.filter((line) => !/^[•✓] |^ {2}masih: /.test(line));
  expect({ code, complaints: complaints.length, said: tolok.said() }).toMatchObject({ code: 1, complaints: 1 });
  return complaints[0] as string;
}

async function onceOn(disk: string): Promise<void> {
  const tolok = await start({ data: disk });
  await tolok.ready();
  await tolok.interrupt();
}

function unwritable(): string {
  const folder = newDataFolder();
  mkdirSync(folder);
  if (process.getuid?.() === 0) chownSync(folder, 0, 0);
  chmodSync(folder, 0o555);
  return folder;
}
