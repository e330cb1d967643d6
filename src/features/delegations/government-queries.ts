// All delegations of a government, as its manager sees them.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type DelegationState, stateOn } from "#features/delegations/queries.ts";
import { db } from "#lib/db.ts";

export type GivenDelegation = {
  id: string;
  role: "verifier" | "head";
  agency: string;
  from: string;
  to: string;
  startsAt: Date;
  endsAt: Date;
  reason: string;
  revokedAt: Date | null;
  ended: { by: string; reason: string } | null;
  state: DelegationState;
};

const MOST = 200;

/** Those that hold or will hold; with `isAll` also the last ones that are over. The latest first. */
export async function listGovernmentDelegations(actor: Actor, now: Date, isAll: boolean): Promise<GivenDelegation[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "delegation.end", { governmentId })) return [];
  const rows = await db().delegation.findMany({
    where: { agency: { governmentId }, ...(isAll ? {} : { revokedAt: null, endsAt: { gt: now } }) },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      ...{ id: true, role: true, startsAt: true, endsAt: true, reason: true, revokedAt: true, revokedReason: true },
      agency: { select: { shortName: true } },
      fromUser: { select: { name: true } },
      toUser: { select: { name: true } },
      revokedBy: { select: { name: true } },
    },
  });
  return rows.map(({ agency, fromUser, toUser, role, revokedBy, revokedReason, ...row }) => ({
    ...row,
    ...{ agency: agency.shortName, from: fromUser.name, to: toUser.name, role: role as GivenDelegation["role"] },
    ended: revokedReason === null ? null : { by: revokedBy?.name ?? "pengelola", reason: revokedReason },
    state: stateOn(row, now),
  }));
}
