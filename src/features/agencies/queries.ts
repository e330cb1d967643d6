import { type Actor, governmentScope } from "#domain/access/actor.ts";
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

export type KeptGovernment = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  agencies: {
    id: string;
    code: string;
    name: string;
    shortName: string;
    people: number;
    indicators: number;
    plans: number;
  }[];
};

/** For who keeps them: the own government, or all of them; how much each agency holds is counted by the database. */
export async function listKeptGovernments(actor: Actor): Promise<KeptGovernment[]> {
  const isAll = can(actor, "government.keep", {});
  if (!isAll && !can(actor, "agency.keep", { governmentId: actor.governmentId ?? "" })) return [];
  const rows = await db().government.findMany({
    where: isAll ? {} : { id: governmentScope(actor) },
    orderBy: { name: "asc" },
    select: {
      ...{ id: true, code: true, name: true, shortName: true, kind: true },
      agencies: {
        orderBy: { name: "asc" },
        select: {
          ...{ id: true, code: true, name: true, shortName: true },
          _count: { select: { memberships: true, indicators: true, plans: true } },
        },
      },
    },
  });
  return rows.map(({ agencies, ...government }) => ({
    ...government,
    agencies: agencies.map(({ _count, ...agency }) => ({
      ...agency,
      people: _count.memberships,
      indicators: _count.indicators,
      plans: _count.plans,
    })),
  }));
}
