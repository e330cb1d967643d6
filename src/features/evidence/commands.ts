// Evidence is stored once, by its content, and sealed to the version of the value it supports.
import { createHash } from "node:crypto";
import { type Actor, agencyScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { checkContent, cleanFileName } from "#features/evidence/content.ts";
import type { AttachEvidence, DetachEvidence, LinkEvidence } from "#features/evidence/schema.ts";
import { type Entry, findEntries, findEntry, whyClosed } from "#features/realisasi/entry.ts";
import type { Tx } from "#lib/db.ts";
import { putFile } from "#lib/files.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type GivenFile = { name: string; content: Uint8Array };
export type Attached = { evidenceId: string; fileName: string; indicators: string[] };

export async function attachEvidence(actor: Actor, input: AttachEvidence, file: GivenFile): Promise<Attached> {
  const fileName = cleanFileName(file.name);
  const { mediaType, extension } = await checkContent(fileName, file.content);
  const sha256 = createHash("sha256").update(file.content).digest("hex");
  return transaction(actor, "evidence.attach", async (tx) => {
    const entries = await findEntries(tx, actor, input.realisasiIds, new Date());
    for (const entry of entries) refuseUnlessAttachable(actor, entry);
    const agencyId = agencyScope(actor);
    const storageKey = `${agencyId}/${sha256.slice(0, 2)}/${sha256}.${extension}`;
    // The file is in place before its row is: a row without its file would be a lie, a file without its row is only space.
    await putFile(storageKey, file.content);
    const evidence = await keepOnce(tx, actor, {
      agencyId,
      fileName,
      mediaType,
      size: file.content.byteLength,
      sha256,
      storageKey,
    });
    await seal(tx, actor, evidence.id, entries, input.pageNote);
    return {
      evidenceId: evidence.id,
      fileName: evidence.fileName,
      indicators: entries.map((entry) => entry.shortName),
    };
  });
}

/** A file that is there already, for further realisasi or for a value that has changed: looked at anew, sealed anew. */
export const linkEvidence = (actor: Actor, input: LinkEvidence): Promise<Attached> =>
  transaction(actor, "evidence.attach", async (tx) => {
    const entries = await findEntries(tx, actor, input.realisasiIds, new Date());
    for (const entry of entries) refuseUnlessAttachable(actor, entry);
    const evidence = await findFile(tx, input.evidenceId, agencyScope(actor));
    await seal(tx, actor, evidence.id, entries, input.pageNote);
    return { evidenceId: evidence.id, fileName: evidence.fileName, indicators: entries.map((one) => one.shortName) };
  });

export const detachEvidence = (actor: Actor, input: DetachEvidence): Promise<{ evidenceId: string }> =>
  transaction(actor, "evidence.detach", async (tx) => {
    const entry = await findEntry(tx, actor, input.realisasiId, new Date());
    refuseUnlessAttachable(actor, entry);
    const evidence = await findFile(tx, input.evidenceId, entry.agencyId);
    // Only the link goes. The file stays: an earlier version of a value may have rested on it, and history names it.
    await tx.evidenceLink.deleteMany({ where: { evidenceId: evidence.id, realisasiId: entry.id } });
    return { evidenceId: evidence.id };
  });

function refuseUnlessAttachable(actor: Actor, entry: Entry): void {
  if (can(actor, "evidence.attach", entry)) return;
  throw new Refusal(
    "forbidden",
    `${entry.shortName}: ${whyClosed(entry) ?? "bukti dukung hanya dilampirkan oleh operator instansi ini."}`,
  );
}

async function findFile(tx: Tx, evidenceId: string, agencyId: string) {
  const found = await tx.evidence.findFirst({
    where: { id: evidenceId, agencyId },
    select: { id: true, fileName: true },
  });
  if (!found) throw new Refusal("not-found", "Bukti dukung tidak ditemukan. Muat ulang halaman.");
  return found;
}

/** Ties a file to the values as they are now. */
async function seal(tx: Tx, actor: Actor, evidenceId: string, entries: readonly Entry[], pageNote?: string) {
  for (const { id: realisasiId, agencyId, valueVersion } of entries) {
    const tie = { valueVersion, linkedById: actor.userId, linkedAt: new Date() };
    const note = pageNote === undefined ? {} : { pageNote: pageNote || null };
    await tx.evidenceLink.upsert({
      where: { evidenceId_realisasiId: { evidenceId, realisasiId } },
      create: { agencyId, evidenceId, realisasiId, ...tie, ...note },
      update: { ...tie, ...note },
    });
  }
}

type NewEvidence = {
  agencyId: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
};

async function keepOnce(tx: Tx, actor: Actor, file: NewEvidence) {
  const known = await tx.evidence.findUnique({
    where: { agencyId_sha256: { agencyId: file.agencyId, sha256: file.sha256 } },
  });
  return known ?? tx.evidence.create({ data: { ...file, uploadedById: actor.userId } });
}
