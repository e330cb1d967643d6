// The calendar as its page shows it, and the exceptions from it.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Period } from "#domain/period/period.ts";
import { listAgencies } from "#features/agencies/queries.ts";
import { db } from "#lib/db.ts";

/** By the id of the period: its first and last day, and whether it still holds nothing and may be removed. */
export type PeriodSpan = { id: string; startsOn: Date; endsOn: Date; isEmpty: boolean };

export async function listSpans(actor: Actor): Promise<Map<string, PeriodSpan>> {
  const rows = await db().period.findMany({
    where: { governmentId: governmentScope(actor) },
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      _count: { select: { realisasi: true, variableValues: true, targets: true, spending: true, exceptions: true } },
    },
  });
  return new Map(
    rows.map(({ _count, ...row }) => [
      row.id,
      { ...row, isEmpty: Object.values(_count).every((count) => count === 0) },
    ]),
  );
}

export type ExceptionRow = {
  id: string;
  agency: { id: string; shortName: string };
  period: Period & { code: string };
  indicator: { code: string; shortName: string } | null;
  owner: string;
  reason: string;
  endsAt: Date;
  grantedAt: Date;
  grantedBy: string;
  revoked: { at: Date; by: string } | null;
  isLive: boolean;
};

/** Those of the government for who reads it whole, of the own agency for its people; the latest first. */
export async function listExceptions(actor: Actor, now: Date): Promise<ExceptionRow[]> {
  const governmentId = governmentScope(actor);
  const isWide = can(actor, "work.oversee", { governmentId });
  const rows = await db().periodException.findMany({
    where: { agency: { governmentId }, ...(isWide ? {} : { agencyId: agencyScope(actor) }) },
    orderBy: { grantedAt: "desc" },
    take: 200,
    select: {
      id: true,
      reason: true,
      endsAt: true,
      grantedAt: true,
      revokedAt: true,
      agency: { select: { id: true, shortName: true } },
      period: { select: { year: true, kind: true, ordinal: true, code: true } },
      indicator: { select: { code: true, shortName: true } },
      owner: { select: { name: true } },
      grantedBy: { select: { name: true } },
      revokedBy: { select: { name: true } },
    },
  });
  return rows.map(({ owner, grantedBy, revokedAt, revokedBy, ...row }) => ({
    ...row,
    owner: owner.name,
    grantedBy: grantedBy.name,
    revoked: revokedAt ? { at: revokedAt, by: revokedBy?.name ?? "" } : null,
    isLive: revokedAt === null && row.endsAt >= now,
  }));
}

export type ExceptionChoices = {
  agencies: { id: string; code: string; shortName: string }[];
  /** Of the chosen agency; null before one is chosen. */
  of: {
    agencyId: string;
    indicators: { id: string; shortName: string }[];
    people: { id: string; title: string }[];
  } | null;
};

/** What a manager chooses from; for others nothing. */
export async function readExceptionChoices(
  actor: Actor,
  agencyCode: string | null,
  year: number,
  now: Date,
): Promise<ExceptionChoices> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "period.manage", { governmentId })) return { agencies: [], of: null };
  const agencies = (await listAgencies(actor)).filter((agency) => agency.isMeasured);
  const chosen =
    agencies.find((agency) => agency.code === agencyCode) ?? (agencies.length === 1 ? agencies[0] : undefined);
  if (!chosen) return { agencies, of: null };
  const [indicators, members] = await Promise.all([
    db().indicator.findMany({
      where: {
        agencyId: chosen.id,
        validFromYear: { lte: year },
        OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }],
      },
      orderBy: [{ level: "asc" }, { sortOrder: "asc" }],
      select: { id: true, shortName: true },
    }),
    db().membership.findMany({
      where: { agencyId: chosen.id, validFrom: { lte: now }, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      orderBy: { title: "asc" },
      select: { userId: true, title: true, user: { select: { name: true } } },
    }),
  ]);
  const people = members.map(({ userId, title, user }) => ({
    id: userId,
    title: user.name === title ? title : `${user.name}, ${title}`,
  }));
  return { agencies, of: { agencyId: chosen.id, indicators, people } };
}
