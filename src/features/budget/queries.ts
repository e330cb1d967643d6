// The budget of an agency in a year and what was spent of it up to a period, over the whole tree.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import { db } from "#lib/db.ts";

export type BudgetNode = {
  id: string;
  parentId: string | null;
  level: "program" | "kegiatan" | "sub_kegiatan";
  code: string;
  name: string;
  shortName: string;
  tags: string[];
  /** Its own indicators of the year, and those of a sasaran that it supports. */
  indicators: { code: string; name: string; isOwn: boolean }[];
  /** All revisions of the year, the first one first. */
  pagu: { exact: string; revision: number; reason: string | null; at: Date }[];
  spent: { exact: string; version: number } | null;
};

/** One question for programs, one each for what hangs on them, whatever their number. */
export async function readBudget(
  actor: Actor,
  agencyId: string,
  period: { id: string; year: number },
): Promise<BudgetNode[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return [];
  const ofYear = {
    validFromYear: { lte: period.year },
    OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: period.year } }],
  };
  const rows = await db().program.findMany({
    where: {
      agencyId,
      agency: { governmentId },
      OR: [{ AND: isOf(period.year) }, { pagu: { some: { year: period.year } } }],
    },
    orderBy: { sortOrder: "asc" },
    select: {
      ...{ id: true, parentId: true, level: true, code: true, name: true, shortName: true, tags: true },
      pagu: { where: { year: period.year }, orderBy: { revision: "asc" } },
      indicators: { where: ofYear, orderBy: { sortOrder: "asc" }, select: NAMED },
      supports: { where: { indicator: ofYear }, select: { indicator: { select: NAMED } } },
      spending: { where: { periodId: period.id }, select: { amount: true, version: true } },
    },
  });
  const shown = new Set(rows.map(({ id }) => id));
  return rows.map(({ pagu, spending, indicators, supports, ...row }) => ({
    ...row,
    parentId: row.parentId !== null && shown.has(row.parentId) ? row.parentId : null,
    indicators: [
      ...indicators.map((one) => namedIndicator(one, true)),
      ...supports.map(({ indicator }) => namedIndicator(indicator, false)),
    ],
    pagu: pagu.map(({ amount, revision, reason, createdAt }) => ({
      ...{ exact: toCanonical(amount.toString()), revision, reason, at: createdAt },
    })),
    spent: spending[0] ? { exact: toCanonical(spending[0].amount.toString()), version: spending[0].version } : null,
  }));
}

/** What a year holds: begun by then and not yet ended. Money that was given all the same is never left out. */
const isOf = (year: number) => [
  { OR: [{ validFromYear: null }, { validFromYear: { lte: year } }] },
  { OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }] },
];

const NAMED = { code: true, shortName: true } as const;

const namedIndicator = ({ code, shortName }: { code: string; shortName: string }, isOwn: boolean) => ({
  ...{ code, isOwn },
  name: shortName,
});
