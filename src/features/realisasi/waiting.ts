// What waits for this person: the count beside the navigation, and the same things by name for the dashboard.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { type Hat, hatsOf } from "#domain/access/behalf.ts";
import type { Period } from "#domain/period/period.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

const STATES = { verifier: "submitted", head: "verified" } as const;

/** returned: drafts that came back to an operator. decisions: what waits for a step of this person. */
export type WaitingCounts = { returned: number; decisions: number };

export async function countWaiting(actor: Actor, agencyId: string, now: Date): Promise<WaitingCounts> {
  const count = async (waiting: Prisma.RealisasiWhereInput[]) =>
    waiting.length === 0
      ? 0
      : db().realisasi.count({
          where: {
            agencyId,
            agency: { governmentId: governmentScope(actor) },
            OR: waiting,
            period: { opensAt: { lte: now } },
          },
        });
  const toPublish = actor.role === "manager" ? [{ state: "approved" as const }] : [];
  const [returned, decisions] = await Promise.all([
    count(returnedTo(actor, agencyId)),
    count([...decidedBy(actor, agencyId, hatsOf(actor)), ...toPublish]),
  ]);
  return { returned, decisions };
}

export type Waiting = { period: Period & { code: string; dueAt: Date }; name: string; returnedReason: string | null };

/** In their own role, by period, the earliest first, and there in the order of the indicators. */
export async function listWaiting(actor: Actor, agencyId: string, now: Date): Promise<Waiting[]> {
  const own = hatsOf(actor).filter(({ onBehalfOf }) => onBehalfOf === null);
  const waiting = [...returnedTo(actor, agencyId), ...decidedBy(actor, agencyId, own)];
  if (waiting.length === 0) return [];
  const rows = await db().realisasi.findMany({
    where: { agencyId, OR: waiting, period: { opensAt: { lte: now } } },
    orderBy: [{ period: { endsOn: "asc" } }, { indicator: { level: "asc" } }, { indicator: { sortOrder: "asc" } }],
    select: {
      returnedReason: true,
      indicator: { select: { shortName: true } },
      period: { select: { year: true, kind: true, ordinal: true, code: true, dueAt: true } },
    },
  });
  return rows.map(({ period, indicator, returnedReason }) => ({ period, name: indicator.shortName, returnedReason }));
}

function returnedTo(actor: Actor, agencyId: string): Prisma.RealisasiWhereInput[] {
  const isTheirs = actor.role === "operator" && agencyScope(actor) === agencyId;
  return isTheirs ? [{ state: "draft", returnedReason: { not: null } }] : [];
}

/** In their own role or for somebody who is away; of what either of the two has typed, neither decides. */
function decidedBy(actor: Actor, agencyId: string, hats: readonly Hat[]): Prisma.RealisasiWhereInput[] {
  if (agencyScope(actor) !== agencyId) return [];
  return hats.map(({ role, onBehalfOf }) => ({
    state: STATES[role],
    editors: { none: { userId: { in: [actor.userId, ...(onBehalfOf ? [onBehalfOf.fromUserId] : [])] } } },
  }));
}
