// The pohon kinerja of an agency in a year: the plan, the nodes below its sasaran, and who supports them from outside.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import type { PohonView } from "#features/pohon/view.ts";
import { db } from "#lib/db.ts";

/** Null when this person may not read the agency. */
export async function readPohon(actor: Actor, agencyId: string, year: number): Promise<PohonView | null> {
  const scope = { agencyId, agency: { governmentId: governmentScope(actor) } };
  const until = { OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }] };
  const [plan, nodes, supports] = await Promise.all([
    readStructure(actor, agencyId, year),
    db().pohonNode.findMany({
      where: { plan: scope, AND: [{ OR: [{ validFromYear: null }, { validFromYear: { lte: year } }] }, until] },
      orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, sasaranId: true, parentId: true, kind: true, text: true, version: true },
        ...{ indicatorId: true, programId: true, positionId: true, retiredFromYear: true },
      },
    }),
    db().crosscuttingLink.findMany({
      where: {
        ...{ supportedAgencyId: agencyId, governmentId: governmentScope(actor), sasaranId: { not: null } },
        ...{ state: { in: ["accepted", "proposed"] }, validFromYear: { lte: year }, ...until },
      },
      orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
      select: { id: true, sasaranId: true, text: true, state: true, agency: { select: { shortName: true } } },
    }),
  ]);
  return (
    plan && {
      plan,
      nodes,
      supports: supports.map(({ agency, sasaranId, ...row }) => ({
        ...row,
        sasaranId: sasaranId ?? "",
        supporter: agency.shortName,
      })),
    }
  );
}
