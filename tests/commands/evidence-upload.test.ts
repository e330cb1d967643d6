// A large file in parts: broken off, gone on with, sent twice, changed on its way, never finished.
import { createHash } from "node:crypto";
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PART_BYTES } from "#features/evidence/limits.ts";
import { clearAbandoned, finishUpload, receivedOf, takePart } from "#features/evidence/uploads.ts";
import { listFiles, putFile, readFileBytes } from "#lib/files.ts";
import { demoDatabase } from "../support/database.ts";
import { deskOf } from "../support/desk.ts";
import { openFileStore } from "../support/file-store.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const desk = await deskOf(client, operator, "2024-S2");
const [sakip, ikm] = [await desk.entryOf("nilai-sakip"), await desk.entryOf("nilai-ikm-internal")];
const input = { realisasiIds: [sakip.id], pageNote: "halaman 2", datedOn: "2024-10-01" };

/** A PDF of two and a half parts. */
function largePdf(seed: number) {
  const content = new Uint8Array(PART_BYTES * 2.5).map((_, at) => (at * 31 + seed) % 251);
  content.set(new TextEncoder().encode("%PDF-1.7\n"));
  return { content, sha256: createHash("sha256").update(content).digest("hex"), size: content.byteLength };
}
type Large = ReturnType<typeof largePdf>;
const known = ({ sha256, size }: Large) => ({ sha256, size });
const part = (file: Large, nth: number, actor = operator) => {
  const offset = nth * PART_BYTES;
  return takePart(actor, { ...known(file), offset }, file.content.slice(offset, offset + PART_BYTES));
};

test("goes on where it broke off, in whatever order the parts come, and is whole in the end", async () => {
  const file = largePdf(1);
  expect(await receivedOf(operator, known(file))).toBe(0);
  expect(await part(file, 0)).toBe(PART_BYTES);
  expect(await part(file, 2)).toBe(PART_BYTES);
  expect(await receivedOf(operator, known(file))).toBe(PART_BYTES);
  const early = await refusalOf(finishUpload(operator, { ...known(file), name: "besar.pdf" }, input));
  expect(early?.message).toContain("belum diterima seluruhnya");
  expect(await part(file, 1)).toBe(file.size);
  expect(await part(file, 1)).toBe(file.size);
  const attached = await finishUpload(operator, { ...known(file), name: "besar.pdf" }, input);
  const stored = await client.evidence.findUniqueOrThrow({ where: { id: attached.evidenceId } });
  expect(stored).toMatchObject({ sha256: file.sha256, size: file.size, fileName: "besar.pdf" });
  expect(Buffer.compare(await readFileBytes(stored.storageKey as string), file.content)).toBe(0);
  expect(await listFiles("unggahan")).toEqual([]);
});

test("asked to finish twice, or for another value, it is the same evidence and nothing is sent again", async () => {
  const file = largePdf(1);
  expect(await receivedOf(operator, known(file))).toBe(file.size);
  const again = await finishUpload(
    operator,
    { ...known(file), name: "lagi.pdf" },
    { ...input, realisasiIds: [ikm.id] },
  );
  expect(again).toMatchObject({ fileName: "besar.pdf", indicators: ["Nilai IKM internal"] });
  expect(await client.evidence.count({ where: { sha256: file.sha256 } })).toBe(1);
});

test("a part that was cut off while it was written does not count", async () => {
  const file = largePdf(2);
  await part(file, 0);
  const [stored] = await listFiles("unggahan");
  await putFile(stored?.key ?? "", file.content.slice(0, 1000));
  expect(await receivedOf(operator, known(file))).toBe(0);
});

test("a part of another size, beyond the end, or of a file that is too large is refused", async () => {
  const file = largePdf(3);
  const take = (offset: number, bytes: number, size = file.size) =>
    refusalOf(takePart(operator, { sha256: file.sha256, size, offset }, new Uint8Array(bytes)));
  expect((await take(0, 10))?.message).toContain("tidak utuh");
  expect((await take(17, PART_BYTES))?.message).toContain("tidak utuh");
  expect((await take(PART_BYTES * 3, PART_BYTES))?.message).toContain("tidak utuh");
  expect((await take(0, PART_BYTES, 21 * 1024 * 1024))?.message).toContain("lebih dari 20 MB");
});

test("content that is not what it said it is must be sent anew; a program stays out however it comes", async () => {
  const file = largePdf(4);
  const lie = { ...known(file), sha256: "a".repeat(64) };
  for (const nth of [0, 1, 2])
    await takePart(
      operator,
      { ...lie, offset: nth * PART_BYTES },
      file.content.slice(nth * PART_BYTES, (nth + 1) * PART_BYTES),
    );
  expect((await refusalOf(finishUpload(operator, { ...lie, name: "x.pdf" }, input)))?.message).toContain(
    "berubah selama dikirim",
  );
  expect(await receivedOf(operator, lie)).toBe(0);
  const program = new TextEncoder().encode(`MZ${"x".repeat(500)}`);
  const sha256 = createHash("sha256").update(program).digest("hex");
  await takePart(operator, { sha256, size: program.byteLength, offset: 0 }, program);
  const refused = await refusalOf(finishUpload(operator, { sha256, size: program.byteLength, name: "lap.pdf" }, input));
  expect(refused?.message).toContain('Isi "lap.pdf" bukan PDF');
});

test("what one person sends nobody else sees, finishes or adds to; only operators send", async () => {
  const file = largePdf(5);
  await part(file, 0);
  const colleague = await actorOf(client, "operator@jombang.tolok.test");
  expect(await receivedOf(colleague, known(file))).toBe(0);
  const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
  expect((await refusalOf(part(file, 1, verifier)))?.kind).toBe("forbidden");
  expect((await refusalOf(receivedOf(verifier, known(file))))?.kind).toBe("forbidden");
});

test("at most twenty files half sent; what is abandoned for three days is cleared away", async () => {
  for (let seed = 20; seed < 45; seed += 1) {
    const refusal = await refusalOf(part(largePdf(seed), 0));
    if (refusal) expect(refusal.message).toMatch(/^Masih ada 20 berkas yang belum selesai dikirim/);
  }
  const before = await listFiles("unggahan");
  const [oldest] = before;
  const old = new Date(Date.now() - 73 * 3_600_000);
  utimesSync(join(process.env.TOLOK_FILES as string, oldest?.key ?? ""), old, old);
  expect(await clearAbandoned(new Date())).toBe(1);
  expect((await listFiles("unggahan")).length).toBe(before.length - 1);
  expect(new Set(before.map(({ key }) => key.split("/").at(-2))).size).toBe(20);
});
