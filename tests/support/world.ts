// Known people. In the demo database they are the demo accounts; each becomes an actor as the session would make it.
import { type Actor, proveActor, type Role } from "#domain/access/actor.ts";
import { actorIn, membershipsOn } from "#lib/actors.ts";
import type { PrismaClient } from "#prisma/client.ts";

/** The installation itself, which loads reference and demo data. */
export const SYSTEM_ID = "00000000-0000-7000-8000-000000000001";

export const systemActor: Actor = proveActor({
  userId: SYSTEM_ID,
  name: "Sistem Tolok",
  membershipId: SYSTEM_ID,
  role: "administrator",
  title: "Sistem",
  governmentId: null,
  agencyId: null,
  unitId: null,
});

/** The person with this address, in their only role or in the one asked for. */
export async function actorOf(client: PrismaClient, email: string, role?: Role): Promise<Actor> {
  const now = new Date();
  const user = await client.user.findUnique({
    where: { email },
    include: { memberships: { ...membershipsOn(now), where: { role, validUntil: null } } },
  });
  const membership = user?.memberships[0];
  if (!user || !membership) throw new Error(`${email} has no ${role ?? "role"} in this database`);
  return actorIn(user, membership, now);
}
