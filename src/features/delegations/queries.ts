// A person's own delegations: what they have handed on, what was handed to them, and to whom they may hand it.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { db } from "#lib/db.ts";

export type DelegationState = "coming" | "live" | "over" | "revoked";

export type DelegationRow = {
  id: string;
  /** given: by this person; held: by somebody else to this person. */
  side: "given" | "held";
  role: "verifier" | "head";
  /** The other person. */
  other: string;
  startsAt: Date;
  endsAt: Date;
  reason: string;
  revokedAt: Date | null;
  /** Where it was not the one who gave it: who ended it, and why. */
  ended: { by: string; reason: string } | null;
  state: DelegationState;
};

/** Within the agency in whose name this person is here, the latest first. */
export async function listDelegations(actor: Actor, now: Date): Promise<DelegationRow[]> {
  const rows = await db().delegation.findMany({
    where: { agencyId: agencyScope(actor), OR: [{ fromUserId: actor.userId }, { toUserId: actor.userId }] },
    orderBy: { startsAt: "desc" },
    take: 100,
    select: {
      id: true,
      role: true,
      fromUserId: true,
      startsAt: true,
      endsAt: true,
      reason: true,
      revokedAt: true,
      revokedReason: true,
      revokedBy: { select: { name: true } },
      fromUser: { select: { name: true } },
      toUser: { select: { name: true } },
    },
  });
  return rows.map(({ fromUserId, fromUser, toUser, role, revokedBy, revokedReason, ...row }) => ({
    ...row,
    ended: revokedReason === null ? null : { by: revokedBy?.name ?? "pengelola", reason: revokedReason },
    role: role as DelegationRow["role"],
    side: fromUserId === actor.userId ? "given" : "held",
    other: (fromUserId === actor.userId ? toUser : fromUser).name,
    state: stateOn(row, now),
  }));
}

export type Colleague = { userId: string; title: string };

/** Everybody else of the same agency; for whoever has no role to hand on, nobody. */
export async function listColleagues(actor: Actor, now: Date): Promise<Colleague[]> {
  const agencyId = agencyScope(actor);
  if (!can(actor, "delegation.make", { agencyId, governmentId: governmentScope(actor) })) return [];
  const rows = await db().membership.findMany({
    where: {
      agencyId,
      userId: { not: actor.userId },
      user: { isActive: true },
      validFrom: { lte: now },
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
    },
    orderBy: { title: "asc" },
    select: { userId: true, title: true, user: { select: { name: true } } },
  });
  return rows.map(({ userId, title, user }) => ({
    userId,
    title: user.name === title ? title : `${user.name}, ${title}`,
  }));
}

export function stateOn(row: { startsAt: Date; endsAt: Date; revokedAt: Date | null }, now: Date): DelegationState {
  if (row.revokedAt) return "revoked";
  if (now < row.startsAt) return "coming";
  return now <= row.endsAt ? "live" : "over";
}
