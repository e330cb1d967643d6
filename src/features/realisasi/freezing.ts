// The evidence of an approval: which files, by their content, lay beside the value when it was approved.
import type { Tx } from "#lib/db.ts";

export type FrozenEvidence = {
  evidenceId: string;
  fileName: string;
  sha256: string;
  size: number;
  pageNote: string | null;
};

type Entry = { id: string; agencyId: string };

/** Of entries that were found in the actor's scope; by realisasi, in the order in which they were attached. */
export async function evidenceToFreeze(tx: Tx, entries: readonly Entry[]): Promise<Map<string, FrozenEvidence[]>> {
  const agencyIds = entries.map(({ agencyId }) => agencyId);
  const links = await tx.evidenceLink.findMany({
    where: { agencyId: { in: agencyIds }, realisasiId: { in: entries.map(({ id }) => id) } },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: {
      realisasiId: true,
      pageNote: true,
      evidence: { select: { id: true, fileName: true, sha256: true, size: true } },
    },
  });
  const found = new Map<string, FrozenEvidence[]>(entries.map(({ id }) => [id, []]));
  for (const { realisasiId, pageNote, evidence } of links) {
    const { id: evidenceId, fileName, sha256, size } = evidence;
    found.get(realisasiId)?.push({ evidenceId, fileName, sha256, size, pageNote });
  }
  return found;
}
