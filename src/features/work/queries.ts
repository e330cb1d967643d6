// What is mine: read for one agency and the periods in which something can still be done, or chosen to be seen.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { hatsOf, signature } from "#domain/access/behalf.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import { indicatorUnitOnDay, unitOf } from "#features/unit-days/on-day.ts";
import type { Deed, Unit, Way, WorkFacts } from "#features/work/facts.ts";
import { operatorGroups } from "#features/work/operator-work.ts";
import { decisionGroups, otherGroups } from "#features/work/reviewer-work.ts";
import type { PeriodWork } from "#features/work/work.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

type Whose = Pick<AgencyHead, "id" | "governmentId">;

/** chosen: only this period, whatever its window. Otherwise those that are open, and those where something waits. */
export async function readWork(
  actor: Actor,
  agency: Whose,
  calendar: readonly PeriodRow[],
  chosen: PeriodRow | null,
  now: Date,
): Promise<PeriodWork[]> {
  const periods = chosen ? [chosen] : await periodsWithWork(actor, agency, calendar);
  const [units, reviewers] = await Promise.all([readUnits(actor, agency, now), readReviewers(actor, agency, now)]);
  return Promise.all(
    periods.map(async (period) => {
      const sheet = await readSheet(actor, agency.id, period);
      const ways = await readWays(actor, agency, period);
      return { period, groups: groupsOf({ actor, period, calendar, sheet, ways, units, reviewers, now }) };
    }),
  );
}

function groupsOf(facts: WorkFacts) {
  const isOperator = facts.actor.role === "operator" && facts.actor.agencyId === facts.sheet.agency.id;
  return [
    ...decisionGroups(facts),
    ...(isOperator ? operatorGroups(facts) : []),
    ...otherGroups(facts, isOperator),
  ].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER = ["mine", "others", "done"];

/** Open ones, and closed ones in which something was left with this person: a decision, or a return. */
async function periodsWithWork(actor: Actor, agency: Whose, calendar: readonly PeriodRow[]): Promise<PeriodRow[]> {
  const states = hatsOf(actor).map(({ role }) =>
    role === "verifier" ? ("submitted" as const) : ("verified" as const),
  );
  const left = await db().realisasi.groupBy({
    by: ["periodId"],
    where: {
      agencyId: agency.id,
      agency: { governmentId: governmentScope(actor) },
      OR: [
        { state: { in: states } },
        ...(actor.role === "operator" ? [{ state: "draft" as const, returnedReason: { not: null } }] : []),
      ],
    },
  });
  const kept = new Set(left.map((row) => row.periodId));
  return calendar.filter(
    (period) =>
      period.window === "open" ||
      period.window === "late" ||
      (period.exceptions?.length ?? 0) > 0 ||
      (period.window === "locked" && kept.has(period.id)),
  );
}

async function readWays(actor: Actor, agency: Whose, period: PeriodRow): Promise<Map<string, Way>> {
  const rows = await db().realisasi.findMany({
    where: { agencyId: agency.id, periodId: period.id, agency: { governmentId: governmentScope(actor) } },
    select: {
      id: true,
      editors: { orderBy: { at: "desc" }, take: 1, select: { at: true } },
      steps: {
        where: { action: { in: ["submit", "verify", "return_to_operator", "reopen"] } },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        select: {
          action: true,
          at: true,
          reason: true,
          actor: { select: { name: true } },
          onBehalfOf: { select: { name: true } },
        },
      },
    },
  });
  return new Map(rows.map((row) => [row.id, wayOf(row)]));
}

type WayRow = {
  editors: { at: Date }[];
  steps: {
    action: string;
    at: Date;
    reason: string | null;
    actor: { name: string };
    onBehalfOf: { name: string } | null;
  }[];
};

function wayOf({ editors, steps }: WayRow): Way {
  const last = (...actions: string[]): Deed | null => {
    const step = steps.find((one) => actions.includes(one.action));
    return step ? { by: signature(step.actor.name, step.onBehalfOf?.name), at: step.at, reason: step.reason } : null;
  };
  return {
    sent: last("submit"),
    verified: last("verify"),
    returned: last("return_to_operator", "reopen"),
    lastTyped: editors[0]?.at ?? null,
  };
}

// Today's units, also for a period of last year: after a merger the work of the old ones is that of the new one.
async function readUnits(actor: Actor, { id: agencyId }: Whose, now: Date): Promise<Map<string, Unit>> {
  const rows = await db().indicator.findMany({
    where: { agencyId, agency: { governmentId: governmentScope(actor) }, unitId: { not: null } },
    select: { id: true, ...indicatorUnitOnDay(isoDay(now)) },
  });
  return new Map(
    rows.flatMap((row) => {
      const unit = unitOf(row);
      return unit ? [[row.id, unit]] : [];
    }),
  );
}

/** By title, when one person alone holds the role; otherwise the step has no name. */
async function readReviewers(actor: Actor, { id: agencyId }: Whose, now: Date): Promise<WorkFacts["reviewers"]> {
  const rows = await db().membership.findMany({
    where: {
      agencyId,
      governmentId: governmentScope(actor),
      role: { in: ["verifier", "head"] },
      validFrom: { lte: now },
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
    },
    select: { role: true, title: true },
  });
  const only = (role: string) => {
    const held = rows.filter((row) => row.role === role);
    return held.length === 1 ? (held[0]?.title ?? null) : null;
  };
  return { verifier: only("verifier"), head: only("head") };
}
