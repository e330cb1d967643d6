// What the bell counts, light enough to be read on every page.
import { type Actor, governmentScope, worksFor } from "#domain/access/actor.ts";
import { type Hat, hatsOf } from "#domain/access/behalf.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { countUnread } from "#features/notes/queries.ts";
import { isEnterable, type PeriodRow } from "#features/periods/queries.ts";
import {
  behindNotice,
  type DecisionCount,
  decisionNotice,
  type EntryCounts,
  entryNotices,
  type Notice,
  noteNotice,
  publishNotice,
} from "#features/work/notices.ts";
import { isOwed } from "#features/work/oversight.ts";
import { oversees, readOversight, readToPublish } from "#features/work/oversight-queries.ts";
import { readOwed } from "#features/work/owed-queries.ts";
import { db } from "#lib/db.ts";

type Whose = Pick<AgencyHead, "id" | "governmentId">;

export async function readNotices(
  actor: Actor,
  agency: Whose,
  calendar: readonly PeriodRow[],
  now: Date,
): Promise<Notice[]> {
  const open = calendar.filter(({ window }) => window === "open" || window === "late");
  const isOwn = worksFor(actor, { agencyId: agency.id, governmentId: agency.governmentId });
  const [entries, decisions, behind, approved, unread] = await Promise.all([
    isOwn && actor.role === "operator" ? readEntries(actor, agency, calendar) : [],
    isOwn ? readDecisions(actor, agency, calendar) : [],
    readBehind(actor, open, calendar),
    readToPublish(actor),
    countUnread(actor, agency.id),
  ]);
  return [
    ...decisions.flatMap(decisionNotice),
    ...calendar.flatMap((period) => {
      const own = approved.filter(({ periodId }) => periodId === period.id);
      const count = own.reduce((sum, one) => sum + one.count, 0);
      return count > 0 ? [publishNotice({ period, agencies: own.length, count })] : [];
    }),
    ...calendar.flatMap((period) => {
      const count = unread.get(period.id) ?? 0;
      const page = actor.role === "operator" ? "pengisian" : "periksa";
      return count > 0 ? [noteNotice({ period, count }, page)] : [];
    }),
    ...entries.flatMap((counts) => entryNotices(counts, now)),
    ...behind.flatMap((counts) => behindNotice(counts, now)),
  ];
}

/** Of the operator's own unit, or of the agency where they belong to none. */
async function readEntries(actor: Actor, agency: Whose, calendar: readonly PeriodRow[]): Promise<EntryCounts[]> {
  const enterable = calendar.filter(
    (period) => isEnterable(period, "") || (period.exceptions ?? []).some((one) => one.indicatorId !== null),
  );
  return Promise.all(
    enterable.map(async (period) => {
      const owed = (await readOwed(actor, [agency.id], period)).filter(
        (row) =>
          isOwed(row, period, calendar) &&
          isEnterable(period, row.indicatorId) &&
          (row.realisasi?.state ?? "draft") === "draft" &&
          (actor.unitId === null || row.unitId === null || row.unitId === actor.unitId),
      );
      return { period, drafts: owed.length, returned: owed.filter((row) => row.realisasi?.isReturned).length };
    }),
  );
}

async function readDecisions(actor: Actor, agency: Whose, calendar: readonly PeriodRow[]): Promise<DecisionCount[]> {
  const counts = await Promise.all(hatsOf(actor).map((hat) => readDecisionsAs(actor, hat, agency, calendar)));
  return counts.flat();
}

async function readDecisionsAs(
  actor: Actor,
  { role, onBehalfOf }: Hat,
  agency: Whose,
  calendar: readonly PeriodRow[],
): Promise<DecisionCount[]> {
  const eyes = [actor.userId, ...(onBehalfOf ? [onBehalfOf.fromUserId] : [])];
  const rows = await db().realisasi.groupBy({
    by: ["periodId"],
    where: {
      agencyId: agency.id,
      agency: { governmentId: governmentScope(actor) },
      state: role === "verifier" ? "submitted" : "verified",
      editors: { none: { userId: { in: eyes } } },
    },
    _count: true,
  });
  return calendar.flatMap((period) => {
    const count = rows.find((row) => row.periodId === period.id)?._count ?? 0;
    return count > 0 ? [{ period, role, count, onBehalfOf: onBehalfOf?.fromTitle ?? null }] : [];
  });
}

async function readBehind(actor: Actor, open: readonly PeriodRow[], calendar: readonly PeriodRow[]) {
  if (!oversees(actor)) return [];
  return Promise.all(
    open.map(async (period) => {
      const owing = (await readOversight(actor, period, calendar)).filter((one) => one.total > 0);
      return { period, behind: owing.filter((one) => one.draft > 0).length, agencies: owing.length };
    }),
  );
}
