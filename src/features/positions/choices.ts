// What the forms about positions and holders offer.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Duty } from "#features/positions/detail.ts";
import { db } from "#lib/db.ts";

export type Choice = { value: string; label: string };

/** People with an account at work in the government, those of the agency first; nobody who may not write needs them. */
export async function readPeople(actor: Actor, agencyId: string): Promise<Choice[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "organisation.keep", { agencyId, governmentId })) return [];
  const rows = await db().membership.findMany({
    where: { governmentId, OR: [{ validUntil: null }, { validUntil: { gt: new Date() } }], user: { isActive: true } },
    orderBy: [{ user: { name: "asc" } }],
    select: { userId: true, agencyId: true, title: true, user: { select: { name: true } } },
  });
  const sorted = [...rows].sort((a, b) => Number(b.agencyId === agencyId) - Number(a.agencyId === agencyId));
  const seen = new Set<string>();
  return sorted.flatMap(({ userId, title, user }) => {
    if (seen.has(userId)) return [];
    seen.add(userId);
    return [{ value: userId, label: user.name === title ? user.name : `${user.name}, ${title}` }];
  });
}

/** Tugas and fungsi of the agency itself. null: not theirs to read. */
export async function listAgencyDuties(actor: Actor, agencyId: string): Promise<Duty[] | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  return db().duty.findMany({
    where: { agencyId, agency: { governmentId }, positionId: null },
    orderBy: [{ kind: "asc" }, { sortOrder: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, mark: true, text: true, version: true },
  });
}
