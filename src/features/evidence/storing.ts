// A file is stored once for an agency, by its content, whatever it is evidence for.
import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "#domain/access/actor.ts";
import { checkContent, cleanFileName } from "#features/evidence/content.ts";
import { dateOf, lockContent, noteDate } from "#features/evidence/sealing.ts";
import type { Tx } from "#lib/db.ts";
import { putFile } from "#lib/files.ts";
import type { Evidence } from "#prisma/client.ts";

export type GivenFile = { name: string; content: Uint8Array };
export type CheckedFile = {
  fileName: string;
  mediaType: string;
  extension: string;
  sha256: string;
  content: Uint8Array;
};

/** Before the transaction: looking into a file takes its time. */
export async function checkFile({ name, content }: GivenFile): Promise<CheckedFile> {
  const fileName = cleanFileName(name);
  const { mediaType, extension } = await checkContent(fileName, content);
  return { fileName, mediaType, extension, sha256: createHash("sha256").update(content).digest("hex"), content };
}

/** The evidence of this content: the one that is there, with its day noted, or a new one. */
export async function storeFile(
  tx: Tx,
  actor: Actor,
  agencyId: string,
  { content, extension, ...file }: CheckedFile,
  datedOn: string | null = null,
): Promise<Evidence> {
  const { sha256 } = file;
  await lockContent(tx, agencyId, sha256);
  const known = await tx.evidence.findUnique({ where: { agencyId_sha256: { agencyId, sha256 } } });
  if (known) return noteDate(tx, known, datedOn);
  // A name of its own: where the same content was deleted before, what removes the one cannot reach the other.
  const storageKey = `${agencyId}/${sha256.slice(0, 2)}/${sha256}-${randomUUID().slice(0, 8)}.${extension}`;
  // The file is in place before its row is: a row without its file would be a lie, a file without its row is only space.
  await putFile(storageKey, content);
  return tx.evidence.create({
    data: {
      ...{ ...file, agencyId, storageKey, size: content.byteLength, uploadedById: actor.userId },
      datedOn: datedOn ? dateOf(datedOn) : null,
    },
  });
}
