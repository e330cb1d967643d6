// Evidence of a whole agency in one period. The actor comes first and the scope stands in each where.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type Dating, datingOf, dayOf } from "#features/evidence/dating.ts";
import type { SupportedEntry } from "#features/evidence/support.ts";
import { db } from "#lib/db.ts";

export type EvidenceFile = {
  id: string;
  fileName: string;
  mediaType: string;
  url: string | null;
  size: number;
  datedOn: string | null;
  dating: Dating;
  uploadedAt: Date;
  /** Role title, where the person still holds a role in this agency; else the name of the account. */
  uploadedBy: string;
  /** All links of the file, of other periods too. */
  usedBy: number;
  supports: { code: string; shortName: string; pageNote: string | null; sealed: boolean }[];
};

/** Evidence that supports an entry of the period, or none of any period, newest first. */
export async function listEvidenceOf(actor: Actor, agencyId: string, periodId: string): Promise<EvidenceFile[]> {
  if (!mayRead(actor, agencyId)) return [];
  const ofPeriod = { realisasi: { periodId } };
  const scope = { id: periodId, governmentId: governmentScope(actor) };
  const period = await db().period.findFirst({ where: scope, select: { startsOn: true, endsOn: true } });
  if (!period) return [];
  const rows = await db().evidence.findMany({
    where: {
      ...{ agencyId, agency: { governmentId: governmentScope(actor) } },
      OR: [{ links: { some: ofPeriod } }, { links: { none: {} } }],
    },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    include: {
      _count: { select: { links: true } },
      uploadedBy: {
        select: { name: true, memberships: { where: { agencyId }, orderBy: { id: "asc" }, select: { title: true } } },
      },
      links: {
        where: ofPeriod,
        orderBy: { linkedAt: "asc" },
        select: {
          pageNote: true,
          valueVersion: true,
          realisasi: { select: { valueVersion: true, indicator: { select: { code: true, shortName: true } } } },
        },
      },
    },
  });
  return rows.map(({ id, fileName, mediaType, url, size, datedOn, uploadedAt, uploadedBy, links, _count }) => ({
    ...{ id, fileName, mediaType, url, size, uploadedAt },
    ...{ datedOn: datedOn && dayOf(datedOn), dating: datingOf(datedOn, period) },
    uploadedBy: uploadedBy.memberships[0]?.title ?? uploadedBy.name,
    usedBy: _count.links,
    supports: links.map(({ pageNote, valueVersion, realisasi }) => ({
      ...realisasi.indicator,
      pageNote,
      sealed: valueVersion === realisasi.valueVersion,
    })),
  }));
}

/** Every entry of the period with the number of its files, in the order of the plan. */
export async function listSupportedEntries(
  actor: Actor,
  agencyId: string,
  periodId: string,
): Promise<SupportedEntry[]> {
  if (!mayRead(actor, agencyId)) return [];
  const rows = await db().realisasi.findMany({
    where: { agencyId, periodId, agency: { governmentId: governmentScope(actor) } },
    orderBy: [{ indicator: { level: "asc" } }, { indicator: { sortOrder: "asc" } }],
    select: {
      ...{ state: true, source: true, valueVersion: true, directAmount: true, notApplicableReason: true },
      indicator: { select: { code: true, shortName: true, measuredIn: true } },
      _count: { select: { evidence: true } },
    },
  });
  return rows.map(({ state, source, valueVersion, directAmount, notApplicableReason, indicator, _count }) => ({
    code: indicator.code,
    shortName: indicator.shortName,
    measuredIn: indicator.measuredIn.length > 0 ? indicator.measuredIn : null,
    state,
    isPrinted: source === "document",
    hasValue: valueVersion > 0 || directAmount !== null,
    isNotApplicable: notApplicableReason !== null,
    evidence: _count.evidence,
  }));
}

const mayRead = (actor: Actor, agencyId: string) =>
  can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) });
