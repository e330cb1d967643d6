// Rows made into actors: for the session, once it has proven who asks, and for the jobs, which read for each person what
// that person may read and nothing more.
import { type Actor, type Delegated, proveActor } from "#domain/access/actor.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

/** Memberships in force on a day, in the order in which they were given. */
export const membershipsOn = (day: Date) =>
  ({
    where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
    orderBy: { id: "asc" },
    select: {
      id: true,
      role: true,
      title: true,
      governmentId: true,
      agencyId: true,
      unitId: true,
      // Of several units in which somebody works one after the other, the one of that day.
      places: {
        where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
        select: { unitId: true },
      },
      agency: { select: { shortName: true } },
    },
  }) satisfies Prisma.User$membershipsArgs;

type MembershipRow = Prisma.MembershipGetPayload<{ select: ReturnType<typeof membershipsOn>["select"] }>;

export async function actorIn(
  user: { id: string; name: string },
  membership: MembershipRow,
  now: Date,
): Promise<Actor> {
  const { id: membershipId, role, title, governmentId, agencyId } = membership;
  const unitId = membership.places[0]?.unitId ?? membership.unitId;
  const delegations = agencyId ? await delegationsTo(user.id, agencyId, now) : [];
  const facts = { userId: user.id, name: user.name, membershipId, role, title, governmentId, agencyId, unitId };
  return proveActor({ ...facts, delegations });
}

/** Roles of colleagues that this person takes now; whoever no longer holds a role has none to lend. */
async function delegationsTo(userId: string, agencyId: string, now: Date): Promise<Delegated[]> {
  const rows = await db().delegation.findMany({
    where: { toUserId: userId, agencyId, revokedAt: null, startsAt: { lte: now }, endsAt: { gte: now } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      role: true,
      fromUserId: true,
      endsAt: true,
      fromUser: {
        select: {
          memberships: {
            where: { ...membershipsOn(now).where, agencyId, role: { in: ["verifier", "head"] } },
            select: { role: true, title: true },
          },
        },
      },
    },
  });
  return rows.flatMap(({ id, role, fromUserId, endsAt, fromUser }) => {
    const held = fromUser.memberships.find((one) => one.role === role);
    return held ? [{ id, role, agencyId, fromUserId, fromTitle: held.title, until: endsAt }] : [];
  });
}
