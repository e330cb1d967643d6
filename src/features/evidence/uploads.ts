// A large file arrives in parts and waits for its last one. It is known by its content: whoever chooses the same file
// again, in another tab or on another day, goes on where the network broke, and what arrived twice is kept once.
import { createHash } from "node:crypto";
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { attachEvidence, attachKnown, isKnown } from "#features/evidence/commands.ts";
import { MAXIMUM_BYTES, PART_BYTES, tooLarge } from "#features/evidence/limits.ts";
import type { AttachEvidence, PartOfFile, WholeFile } from "#features/evidence/schema.ts";
import type { Attached } from "#features/evidence/sealing.ts";
import { deleteFile, listFiles, putFile, readFileBytes } from "#lib/files.ts";
import { logSurprise } from "#lib/log.ts";
import { Refusal } from "#lib/refusal.ts";

const FOLDER = "unggahan";
/** Files that one person may have half sent. */
const AT_ONCE = 20;
const HOUR = 3_600_000;
const ABANDONED_AFTER = 72 * HOUR;
const SWEEP_EVERY = 6 * HOUR;

/** How many bytes are here already, from the first on; all of them where the agency has this very file. */
export async function receivedOf(actor: Actor, file: WholeFile): Promise<number> {
  refuseUnlessUploader(actor);
  if (await isKnown(actor, file.sha256)) return file.size;
  return offsetOf(await partsOf(actor, file), file.size);
}

/** Takes one part; one that is here already is not taken again. Answers with how many bytes are here then. */
export async function takePart(actor: Actor, part: PartOfFile, content: Uint8Array): Promise<number> {
  refuseUnlessUploader(actor);
  const { offset, size } = part;
  if (size > MAXIMUM_BYTES) throw new Refusal("invalid", tooLarge("Berkas ini"));
  const expected = Math.min(PART_BYTES, size - offset);
  if (offset % PART_BYTES !== 0 || content.byteLength !== expected)
    throw new Refusal("invalid", "Bagian berkas ini tidak utuh. Kirim ulang dari bagian yang terakhir diterima.");
  const parts = await partsOf(actor, part);
  if (parts.size === 0) {
    sweep();
    await refuseTooMany(actor);
  }
  await putFile(`${folderOf(actor, part)}/${offset}`, content);
  return offsetOf(parts.set(offset, expected), size);
}

/** The last step: the parts become one file, which is evidence like any other. Asked twice, it answers the same. */
export async function finishUpload(
  actor: Actor,
  file: WholeFile & { name: string },
  input: AttachEvidence,
): Promise<Attached> {
  refuseUnlessUploader(actor);
  const parts = await partsOf(actor, file);
  if (offsetOf(parts, file.size) < file.size) {
    const attached = await attachKnown(actor, input, file.sha256);
    if (attached) return attached;
    throw new Refusal(
      "conflict",
      `"${file.name}" belum diterima seluruhnya. Kirim lagi; yang sudah diterima tidak diulang.`,
    );
  }
  const content = await assembled(actor, file, parts);
  if (createHash("sha256").update(content).digest("hex") !== file.sha256) {
    await dropParts(actor, file);
    throw new Refusal("conflict", `"${file.name}" berubah selama dikirim. Kirim lagi dari awal.`);
  }
  const attached = await attachEvidence(actor, input, { name: file.name, content });
  await dropParts(actor, file);
  return attached;
}

/** Parts whose last one never came. */
export async function clearAbandoned(now: Date): Promise<number> {
  const old = (await listFiles(FOLDER)).filter(({ modified }) => now.getTime() - modified.getTime() > ABANDONED_AFTER);
  for (const { key } of old) await deleteFile(key);
  return old.length;
}

let sweptAt = 0;

/** Space is only needed by who sends, so sending is when it is looked after; nobody waits for it. */
function sweep(): void {
  if (Date.now() - sweptAt < SWEEP_EVERY) return;
  sweptAt = Date.now();
  clearAbandoned(new Date()).catch((error: unknown) => logSurprise(error, "evidence.sweep.failed"));
}

function refuseUnlessUploader(actor: Actor): void {
  const subject = { agencyId: actor.agencyId ?? "", governmentId: governmentScope(actor) };
  if (!can(actor, "evidence.upload", subject))
    throw new Refusal("forbidden", "Bukti dukung hanya dilampirkan oleh operator instansi.");
}

// What somebody sends is theirs until it is attached: nobody else can finish it or see how far it is.
const homeOf = (actor: Actor) => `${FOLDER}/${agencyScope(actor)}/${actor.userId}`;
const folderOf = (actor: Actor, { sha256, size }: WholeFile) => `${homeOf(actor)}/${sha256}-${size}`;

/** Whole parts by their offset; one that was cut off while it was written does not count. */
async function partsOf(actor: Actor, file: WholeFile): Promise<Map<number, number>> {
  const found = (await listFiles(folderOf(actor, file))).map(
    ({ key, size }) => [Number(key.split("/").at(-1)), size] as const,
  );
  return new Map(found.filter(([offset, size]) => size === Math.min(PART_BYTES, file.size - offset)));
}

function offsetOf(parts: ReadonlyMap<number, number>, size: number): number {
  let offset = 0;
  while (offset < size && parts.has(offset)) offset += PART_BYTES;
  return Math.min(offset, size);
}

async function assembled(actor: Actor, file: WholeFile, parts: ReadonlyMap<number, number>): Promise<Uint8Array> {
  const content = new Uint8Array(file.size);
  for (const offset of parts.keys()) content.set(await readFileBytes(`${folderOf(actor, file)}/${offset}`), offset);
  return content;
}

async function dropParts(actor: Actor, file: WholeFile): Promise<void> {
  for (const { key } of await listFiles(folderOf(actor, file))) await deleteFile(key);
}

async function refuseTooMany(actor: Actor): Promise<void> {
  const files = new Set((await listFiles(homeOf(actor))).map(({ key }) => key.split("/").at(-2)));
  if (files.size >= AT_ONCE)
    throw new Refusal("conflict", `Masih ada ${files.size} berkas yang belum selesai dikirim. Selesaikan dulu.`);
}
