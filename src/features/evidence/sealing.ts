// What attaching comes down to, whatever the evidence is: may it be attached here, and to which version of the value.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { dayOf } from "#features/evidence/dating.ts";
import { type Entry, findEntries, whyClosed } from "#features/realisasi/entry.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Evidence } from "#prisma/client.ts";

export type Attached = { evidenceId: string; fileName: string; indicators: string[] };

/** The entries, each of which takes evidence from this person now. */
export async function attachableEntries(tx: Tx, actor: Actor, realisasiIds: readonly string[]): Promise<Entry[]> {
  const entries = await findEntries(tx, actor, realisasiIds, new Date());
  for (const entry of entries) {
    if (can(actor, "evidence.attach", entry)) continue;
    const why = whyClosed(entry) ?? "bukti dukung hanya dilampirkan oleh operator instansi ini.";
    throw new Refusal("forbidden", `${entry.shortName}: ${why}`);
  }
  return entries;
}

/** Two people may give the same content at one moment, or give it while another deletes it: one after the other. */
export async function lockContent(tx: Tx, agencyId: string, sha256: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${agencyId}/${sha256}`}, 0)) is null`;
}

/** Ties evidence to the values as they are now. */
export async function seal(
  tx: Tx,
  actor: Actor,
  evidence: Pick<Evidence, "id" | "fileName">,
  entries: readonly Entry[],
  pageNote?: string,
): Promise<Attached> {
  const { id: evidenceId, fileName } = evidence;
  for (const { id: realisasiId, agencyId, valueVersion } of entries) {
    const tie = { valueVersion, linkedById: actor.userId, linkedAt: new Date() };
    const note = pageNote === undefined ? {} : { pageNote: pageNote || null };
    await tx.evidenceLink.upsert({
      where: { evidenceId_realisasiId: { evidenceId, realisasiId } },
      create: { agencyId, evidenceId, realisasiId, ...tie, ...note },
      update: { ...tie, ...note },
    });
  }
  return { evidenceId, fileName, indicators: entries.map((entry) => entry.shortName) };
}

/** The date of evidence that is there already: noted when it was not, the same when it was. */
export async function noteDate(tx: Tx, evidence: Evidence, datedOn: string | null): Promise<Evidence> {
  if (datedOn === null || (evidence.datedOn && dayOf(evidence.datedOn) === datedOn)) return evidence;
  if (evidence.datedOn)
    throw new Refusal(
      "conflict",
      `"${evidence.fileName}" sudah tercatat bertanggal ${formatDay(evidence.datedOn)}. Pakai tanggal itu, atau kosongkan tanggalnya.`,
    );
  return tx.evidence.update({ where: { id: evidence.id }, data: { datedOn: dateOf(datedOn) } });
}

export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
