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
  /** All revisions of the year, the first one first. */
  pagu: { exact: string; revision: number; reason: string | null; at: Date }[];
  spent: { exact: string; version: number } | null;
};

/** One question for programs, one each for their pagu and their spending, whatever their number. */
export async function readBudget(
  actor: Actor,
  agencyId: string,
  period: { id: string; year: number },
): Promise<BudgetNode[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return [];
  const rows = await db().program.findMany({
    where: { agencyId, agency: { governmentId } },
    orderBy: { sortOrder: "asc" },
    select: {
      ...{ id: true, parentId: true, level: true, code: true, name: true, shortName: true, tags: true },
      pagu: { where: { year: period.year }, orderBy: { revision: "asc" } },
      spending: { where: { periodId: period.id }, select: { amount: true, version: true } },
    },
  });
  return rows.map(({ pagu, spending, ...row }) => ({
    ...row,
    pagu: pagu.map(({ amount, revision, reason, createdAt }) => ({
      ...{ exact: toCanonical(amount.toString()), revision, reason, at: createdAt },
    })),
    spent: spending[0] ? { exact: toCanonical(spending[0].amount.toString()), version: spending[0].version } : null,
  }));
}
