import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { db } from "#lib/db.ts";

export type AgencyHead = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  governmentId: string;
  governmentCode: string;
  government: string;
  /** False for an agency that is here only because its people are, such as the inspectorate. */
  isMeasured: boolean;
};

/** Agencies the actor may read: their own, or all of their government for those who oversee it. */
export async function listAgencies(actor: Actor): Promise<AgencyHead[]> {
  if (!actor.governmentId) return [];
  const rows = await db().agency.findMany({
    where: { governmentId: actor.governmentId },
    orderBy: { name: "asc" },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      governmentId: true,
      government: { select: { name: true, code: true } },
      _count: { select: { plans: true } },
    },
  });
  return rows
    .filter((row) => can(actor, "agency.read", { agencyId: row.id, governmentId: row.governmentId }))
    .map(({ government, _count, ...row }) => ({
      ...row,
      isMeasured: _count.plans > 0,
      government: government.name,
      governmentCode: government.code,
    }));
}

/** Where somebody lands after signing in: their own agency, or for those who oversee many the first that is measured. */
export async function homeOf(actor: Actor): Promise<AgencyHead | null> {
  const agencies = await listAgencies(actor);
  const measured = agencies.filter((agency) => agency.isMeasured);
  return measured.find((agency) => agency.id === actor.agencyId) ?? measured[0] ?? null;
}
