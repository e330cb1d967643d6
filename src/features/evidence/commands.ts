// Evidence is stored once, by its content, and sealed to the version of the value it supports.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type {
  AttachAddress,
  AttachEvidence,
  DateEvidence,
  DetachEvidence,
  LinkEvidence,
} from "#features/evidence/schema.ts";
import { type Attached, attachableEntries, dateOf, lockContent, noteDate, seal } from "#features/evidence/sealing.ts";
import { checkFile, type GivenFile, storeFile } from "#features/evidence/storing.ts";
import { db, type Tx } from "#lib/db.ts";
import { sealOfAddress } from "#lib/digest.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export async function attachEvidence(actor: Actor, input: AttachEvidence, file: GivenFile): Promise<Attached> {
  const checked = await checkFile(file);
  return transaction(actor, "evidence.attach", async (tx) => {
    const entries = await attachableEntries(tx, actor, input.realisasiIds);
    const evidence = await storeFile(tx, actor, agencyScope(actor), checked, input.datedOn ?? null);
    return seal(tx, actor, evidence, entries, input.pageNote);
  });
}

/** Whether the agency of this person has a file of this very content. */
export const isKnown = async (actor: Actor, sha256: string): Promise<boolean> =>
  (await db().evidence.count({ where: { agencyId: agencyScope(actor), sha256, url: null } })) > 0;

/** The same for a file that the agency has already; null when it has not. */
export const attachKnown = (actor: Actor, input: AttachEvidence, sha256: string): Promise<Attached | null> =>
  transaction(actor, "evidence.attach", async (tx) => {
    const entries = await attachableEntries(tx, actor, input.realisasiIds);
    const agencyId = agencyScope(actor);
    await lockContent(tx, agencyId, sha256);
    const known = await tx.evidence.findFirst({ where: { agencyId, sha256, url: null } });
    return known && seal(tx, actor, await noteDate(tx, known, input.datedOn ?? null), entries, input.pageNote);
  });

/** An address is sealed by itself and its date; the same one twice is one. */
export const attachAddress = (actor: Actor, input: AttachAddress): Promise<Attached> =>
  transaction(actor, "evidence.attach", async (tx) => {
    const entries = await attachableEntries(tx, actor, input.realisasiIds);
    const agencyId = agencyScope(actor);
    const sha256 = sealOfAddress(input.address, input.datedOn);
    await lockContent(tx, agencyId, sha256);
    const known = await tx.evidence.findUnique({ where: { agencyId_sha256: { agencyId, sha256 } } });
    const evidence =
      known ??
      (await tx.evidence.create({
        data: {
          ...{ agencyId, sha256, url: input.address, fileName: input.title, mediaType: "text/uri-list", size: 0 },
          datedOn: dateOf(input.datedOn),
          uploadedById: actor.userId,
        },
      }));
    return seal(tx, actor, evidence, entries, input.pageNote);
  });

/** Evidence that is there already, for further realisasi or for a value that has changed: looked at anew, sealed anew. */
export const linkEvidence = (actor: Actor, input: LinkEvidence): Promise<Attached> =>
  transaction(actor, "evidence.attach", async (tx) => {
    const entries = await attachableEntries(tx, actor, input.realisasiIds);
    return seal(tx, actor, await findFile(tx, input.evidenceId, agencyScope(actor)), entries, input.pageNote);
  });

/** The day of a document that was attached without one. */
export const dateEvidence = (actor: Actor, input: DateEvidence): Promise<{ datedOn: string }> =>
  transaction(actor, "evidence.date", async (tx) => {
    const agencyId = agencyScope(actor);
    const found = await tx.evidence.findFirst({
      where: { id: input.evidenceId, agencyId, agency: { governmentId: governmentScope(actor) } },
    });
    if (!found || !can(actor, "evidence.upload", { agencyId, governmentId: governmentScope(actor) }))
      throw new Refusal("not-found", GONE);
    await noteDate(tx, found, input.datedOn);
    return { datedOn: input.datedOn };
  });

export const detachEvidence = (actor: Actor, input: DetachEvidence): Promise<{ evidenceId: string }> =>
  transaction(actor, "evidence.detach", async (tx) => {
    const [entry] = await attachableEntries(tx, actor, [input.realisasiId]);
    const evidence = await findFile(tx, input.evidenceId, agencyScope(actor));
    // Only the link goes. The evidence stays: it may support other values, and can be deleted by itself.
    await tx.evidenceLink.deleteMany({ where: { evidenceId: evidence.id, realisasiId: entry?.id ?? "" } });
    return { evidenceId: evidence.id };
  });

async function findFile(tx: Tx, evidenceId: string, agencyId: string) {
  const found = await tx.evidence.findFirst({
    where: { id: evidenceId, agencyId },
    select: { id: true, fileName: true },
  });
  if (!found) throw new Refusal("not-found", GONE);
  return found;
}

const GONE = "Bukti dukung tidak ditemukan. Muat ulang halaman.";
