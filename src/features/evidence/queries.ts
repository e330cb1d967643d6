import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { db } from "#lib/db.ts";

export type EvidenceRow = {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  uploadedAt: Date;
  uploadedBy: string;
  pageNote: string | null;
  sealed: boolean;
  usedBy: number;
};

/** Evidence of one realisasi. `sealed` is false when the value changed after the file was attached. */
export async function listEvidence(actor: Actor, realisasiId: string): Promise<EvidenceRow[]> {
  const rows = await db().evidenceLink.findMany({
    where: { realisasiId, realisasi: { agency: { governmentId: governmentScope(actor) } } },
    orderBy: { linkedAt: "asc" },
    include: {
      realisasi: { select: { valueVersion: true, agencyId: true } },
      evidence: { include: { uploadedBy: { select: { name: true } }, _count: { select: { links: true } } } },
    },
  });
  return rows
    .filter((row) =>
      can(actor, "agency.read", { agencyId: row.realisasi.agencyId, governmentId: governmentScope(actor) }),
    )
    .map(({ evidence, realisasi, valueVersion, pageNote }) => ({
      id: evidence.id,
      fileName: evidence.fileName,
      mediaType: evidence.mediaType,
      size: evidence.size,
      sha256: evidence.sha256,
      uploadedAt: evidence.uploadedAt,
      uploadedBy: evidence.uploadedBy.name,
      pageNote,
      sealed: valueVersion === realisasi.valueVersion,
      usedBy: evidence._count.links,
    }));
}

/** The file to open, or null when there is none that this person may read. */
export async function findEvidence(actor: Actor, evidenceId: string) {
  const evidence = await db().evidence.findFirst({
    where: { id: evidenceId, agency: { governmentId: governmentScope(actor) } },
    include: { agency: { select: { governmentId: true } } },
  });
  if (!evidence) return null;
  const { agencyId, agency } = evidence;
  return can(actor, "agency.read", { agencyId, governmentId: agency.governmentId }) ? evidence : null;
}
