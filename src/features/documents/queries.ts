// Source documents and their findings. The actor comes first and the scope stands in each where.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type DocumentDetails, documentDetails } from "#features/documents/details.ts";
import type { FindingRow } from "#features/documents/findings.ts";
import { db } from "#lib/db.ts";

export type DocumentRow = {
  id: string;
  title: string;
  kind: string;
  year: number | null;
  details: DocumentDetails;
  findings: number;
};

export async function listDocuments(actor: Actor, agencyId: string): Promise<DocumentRow[]> {
  if (!mayRead(actor, agencyId)) return [];
  const rows = await db().sourceDocument.findMany({
    where: { agencyId, agency: { governmentId: governmentScope(actor) } },
    orderBy: [{ year: "desc" }, { title: "asc" }],
    include: { _count: { select: { findings: true } } },
  });
  return rows.map(({ id, title, kind, year, details, _count }) => ({
    ...{ id, title, kind, year },
    // A document loaded by other means may say less; it is never refused for that.
    details: documentDetails.safeParse(details).data ?? documentDetails.parse({}),
    findings: _count.findings,
  }));
}

/** Findings in the order of the document, whatever their weight. */
export async function listFindings(actor: Actor, agencyId: string): Promise<FindingRow[]> {
  if (!mayRead(actor, agencyId)) return [];
  const rows = await db().finding.findMany({
    where: { agencyId, agency: { governmentId: governmentScope(actor) } },
    orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
    include: {
      document: { select: { title: true } },
      indicator: { select: { code: true, shortName: true } },
    },
  });
  return rows.map(({ id, severity, document, place, message, printed, indicator }) => ({
    ...{ id, severity, place, message, printed, indicator },
    documentTitle: document?.title ?? null,
  }));
}

const mayRead = (actor: Actor, agencyId: string) =>
  can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) });
