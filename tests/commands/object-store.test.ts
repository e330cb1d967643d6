// Files in an S3-compatible store, by the same calls as in the folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { run } from "#cli/files.ts";
import { attachEvidence } from "#features/evidence/commands.ts";
import { deleteEvidence } from "#features/evidence/deletion.ts";
import { readEnv } from "#lib/env.ts";
import { deleteFile, listFiles, objectStore, putFile, readFileBytes, readFileStream } from "#lib/files.ts";
import { demoDatabase } from "../support/database.ts";
import { deskOf } from "../support/desk.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { SECRET, startObjectStore } from "../support/object-store.ts";
import { actorOf } from "../support/world.ts";

const store = await startObjectStore();
afterAll(() => store.stop());
const { client, url } = await demoDatabase();
openFileStore(url);
const environment = {
  TOLOK_S3_ENDPOINT: store.endpoint,
  TOLOK_S3_BUCKET: SECRET.bucket,
  TOLOK_S3_REGION: SECRET.region,
  TOLOK_S3_KEY: SECRET.key,
  TOLOK_S3_SECRET: SECRET.secret,
};
for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);

const bytes = (text: string) => new TextEncoder().encode(text);

test("what is put is there, is read whole and as a stream, is listed to the last one, and goes", async () => {
  for (const nth of [1, 2, 3, 4, 5]) await putFile(`a/b c/${nth}.txt`, bytes(`isi ${nth}`));
  await putFile("a/lain.txt", bytes("lain"));
  expect(new TextDecoder().decode(await readFileBytes("a/b c/3.txt"))).toBe("isi 3");
  expect(await new Response(await readFileStream("a/b c/4.txt")).text()).toBe("isi 4");
  expect((await listFiles("a/b c")).map(({ key, size }) => `${key} ${size}`)).toEqual(
    [1, 2, 3, 4, 5].map((nth) => `a/b c/${nth}.txt 5`),
  );
  await deleteFile("a/b c/3.txt");
  expect(store.objects.has("a/b c/3.txt")).toBe(false);
  expect((await listFiles("a/b c")).length).toBe(4);
  expect(await listFiles("tidak ada")).toEqual([]);
  expect(new Set(store.asked.map(({ status }) => status))).toEqual(new Set([200, 204]));
});

test("what is not there is an error, not an empty file", async () => {
  await expect(readFileStream("a/hilang.txt")).rejects.toThrow();
  await expect(readFileBytes("a/hilang.txt")).rejects.toThrow();
});

test("evidence goes into the store and out of it again", async () => {
  const operator = await actorOf(client, "operator@lamongan.tolok.test");
  const desk = await deskOf(client, operator, "2024-S2");
  const { id } = await desk.entryOf("nilai-sakip");
  const content = smallPdf("di S3");
  const file = { name: "di S3.pdf", content };
  const { evidenceId } = await attachEvidence(operator, { realisasiIds: [id], pageNote: "" }, file);
  const { storageKey } = await client.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  const kept = store.objects.get(storageKey as string);
  expect(kept?.type).toBe("application/pdf");
  expect(Buffer.compare(kept?.body ?? Buffer.alloc(0), content)).toBe(0);
  await deleteEvidence(operator, { evidenceId });
  expect(store.objects.has(storageKey as string)).toBe(false);
});

test("who signs with another secret gets nothing", async () => {
  const disk = await objectStore({ ...SECRET, secret: "salah", endpoint: store.endpoint });
  await expect(disk.put("a/curian.txt", "x")).rejects.toThrow();
  await expect(disk.getBytes("a/lain.txt")).rejects.toThrow();
  expect(store.objects.has("a/curian.txt")).toBe(false);
  expect(store.asked.at(-1)).toMatchObject({ status: 403 });
});

test("what lies in the folder is copied into the store, once, and half-sent parts stay behind", async () => {
  const folder = process.env.TOLOK_FILES as string;
  for (const [key, text] of [
    ["ab/satu.pdf", "satu"],
    ["cd/dua.pdf", "dua"],
    ["unggahan/x/y/0", "setengah"],
  ] as const) {
    mkdirSync(dirname(join(folder, key)), { recursive: true });
    writeFileSync(join(folder, key), text);
  }
  const said: string[] = [];
  const io = { stdin: async () => "", out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  expect(await run(["ke-s3"], io)).toBe(0);
  expect(await run(["ke-s3"], io)).toBe(0);
  expect(said).toEqual(["2 berkas di folder: 2 disalin, 0 sudah ada.", "2 berkas di folder: 0 disalin, 2 sudah ada."]);
  expect(store.objects.get("cd/dua.pdf")?.body.toString()).toBe("dua");
  expect([...store.objects.keys()].filter((key) => key.startsWith("unggahan/"))).toEqual([]);
  expect(await run([], io)).toBe(2);
});

test("the variables are checked together, and each that is missing is named", () => {
  const base = { DATABASE_URL: url, NEXTAUTH_SECRET: "s".repeat(40), NEXTAUTH_URL: "http://localhost" };
  expect(readEnv({ ...base, ...environment }).TOLOK_S3_BUCKET).toBe(SECRET.bucket);
  expect(readEnv({ ...base, ...environment, TOLOK_S3_ENDPOINT: "" }).TOLOK_S3_ENDPOINT).toBeUndefined();
  expect(readEnv(base).TOLOK_S3_BUCKET).toBeUndefined();
  expect(() => readEnv({ ...base, TOLOK_S3_BUCKET: "bukti" })).toThrow(
    "TOLOK_S3_REGION belum diisi; TOLOK_S3_KEY belum diisi; TOLOK_S3_SECRET belum diisi",
  );
  expect(() => readEnv({ ...base, ...environment, TOLOK_S3_ENDPOINT: "peladen-s3" })).toThrow(
    "TOLOK_S3_ENDPOINT: harus",
  );
});
