// What waits for this person: the count beside the navigation, and the same things by name for the dashboard.
import { type Actor, agencyScope, type Role } from "#domain/access/actor.ts";
import type { Period } from "#domain/period/period.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

const MINE: Partial<Record<Role, "draft" | "submitted" | "verified">> = {
  operator: "draft",
  verifier: "submitted",
  head: "verified",
};

export async function countWaiting(actor: Actor, agencyId: string, now: Date): Promise<number> {
  const inHand = inTheirHands(actor, agencyId, now);
  return inHand ? db().realisasi.count({ where: { agencyId, ...inHand } }) : 0;
}

export type Waiting = { period: Period & { code: string; dueAt: Date }; name: string; returnedReason: string | null };

/** By period, the earliest first, and there in the order of the indicators. */
export async function listWaiting(actor: Actor, agencyId: string, now: Date): Promise<Waiting[]> {
  const inHand = inTheirHands(actor, agencyId, now);
  if (!inHand) return [];
  const rows = await db().realisasi.findMany({
    where: { agencyId, ...inHand },
    orderBy: [{ period: { endsOn: "asc" } }, { indicator: { level: "asc" } }, { indicator: { sortOrder: "asc" } }],
    select: {
      returnedReason: true,
      indicator: { select: { shortName: true } },
      period: { select: { year: true, kind: true, ordinal: true, code: true, dueAt: true } },
    },
  });
  return rows.map(({ period, indicator, returnedReason }) => ({ period, name: indicator.shortName, returnedReason }));
}

/** Realisasi of open periods that are in this person's hands: returned ones for the operator, sent ones for the others. */
function inTheirHands(actor: Actor, agencyId: string, now: Date): Prisma.RealisasiWhereInput | null {
  const state = MINE[actor.role];
  if (!state || agencyScope(actor) !== agencyId) return null;
  return {
    state,
    period: { opensAt: { lte: now } },
    ...(state === "draft" ? { returnedReason: { not: null } } : { editors: { none: { userId: actor.userId } } }),
  };
}
