import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type Dating, datingOf, dayOf, type Span } from "#features/evidence/dating.ts";
import { db } from "#lib/db.ts";

export type EvidenceRow = {
  id: string;
  fileName: string;
  mediaType: string;
  /** Of an address on the web; a file has none. */
  url: string | null;
  size: number;
  sha256: string;
  /** "2024-07-18", the day of the document itself; null while nobody has noted it. */
  datedOn: string | null;
  /** Whether that day lies in the period of this realisasi. */
  dating: Dating;
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
      realisasi: { select: { valueVersion: true, agencyId: true, period: SPAN } },
      evidence: { include: { uploadedBy: { select: { name: true } }, _count: { select: { links: true } } } },
    },
  });
  return rows
    .filter((row) =>
      can(actor, "agency.read", { agencyId: row.realisasi.agencyId, governmentId: governmentScope(actor) }),
    )
    .map(({ evidence, realisasi, valueVersion, pageNote }) => ({
      id: evidence.id,
      ...{ fileName: evidence.fileName, mediaType: evidence.mediaType, url: evidence.url, size: evidence.size },
      ...dated(evidence, realisasi),
      sha256: evidence.sha256,
      uploadedAt: evidence.uploadedAt,
      uploadedBy: evidence.uploadedBy.name,
      pageNote,
      sealed: valueVersion === realisasi.valueVersion,
      usedBy: evidence._count.links,
    }));
}

export type PeriodEvidence = {
  id: string;
  fileName: string;
  mediaType: string;
  url: string | null;
  datedOn: string | null;
  dating: Dating;
  pageNote: string;
  uploadedAt: string;
  usedElsewhere: number;
  sealed: boolean;
};

/** Evidence of all realisasi of an agency in a period, by realisasi. */
export async function listEvidenceOfPeriod(
  actor: Actor,
  agencyId: string,
  periodId: string,
): Promise<Map<string, PeriodEvidence[]>> {
  const found = new Map<string, PeriodEvidence[]>();
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return found;
  const rows = await db().evidenceLink.findMany({
    where: { realisasi: { agencyId, periodId, agency: { governmentId: governmentScope(actor) } } },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    include: {
      realisasi: { select: { valueVersion: true, period: SPAN } },
      evidence: {
        select: {
          ...{ id: true, fileName: true, mediaType: true, url: true, datedOn: true, uploadedAt: true },
          _count: { select: { links: true } },
        },
      },
    },
  });
  for (const { realisasiId, realisasi, valueVersion, pageNote, evidence } of rows) {
    const { _count, uploadedAt, ...file } = evidence;
    const one = {
      ...file,
      ...dated(evidence, realisasi),
      uploadedAt: uploadedAt.toISOString(),
      pageNote: pageNote ?? "",
      usedElsewhere: _count.links - 1,
      sealed: valueVersion === realisasi.valueVersion,
    };
    found.set(realisasiId, [...(found.get(realisasiId) ?? []), one]);
  }
  return found;
}

const SPAN = { select: { startsOn: true, endsOn: true } } as const;

const dated = ({ datedOn }: { datedOn: Date | null }, { period }: { period: Span }) => ({
  datedOn: datedOn && dayOf(datedOn),
  dating: datingOf(datedOn, period),
});

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
