// Targets that were made easier although their realisasi was already known: for the inspectorate's desk.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Polarity } from "#domain/capaian/policy.ts";
import { storedTarget, targetText } from "#domain/capaian/target.ts";
import { easedAfterRealisasi } from "#domain/planning/targets.ts";
import { db } from "#lib/db.ts";

export type LoweredTarget = {
  indicator: { id: string; code: string; shortName: string };
  periodCode: string;
  before: string;
  after: string;
  reason: string | null;
  decidedOn: Date | null;
  setAt: Date;
  by: string;
};

/** Of one agency and year, in the order in which they were made. */
export async function targetsLoweredAfterRealisasi(
  actor: Actor,
  agencyId: string,
  year: number,
): Promise<LoweredTarget[]> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return [];
  const rows = await db().indicator.findMany({
    where: {
      ...{ agencyId, agency: { governmentId: governmentScope(actor) } },
      targets: { some: { realisasiKnown: true, revision: { gt: 0 }, period: { year } } },
    },
    select: {
      ...{ id: true, code: true, shortName: true, polarity: true, satuan: true, decimals: true },
      targets: {
        where: { period: { year } },
        orderBy: { revision: "asc" },
        include: { period: { select: { code: true } }, change: { select: { author: { select: { name: true } } } } },
      },
    },
  });
  return rows
    .flatMap(({ targets, polarity, satuan, decimals, ...indicator }) =>
      [...Map.groupBy(targets, ({ period }) => period.code)].flatMap(([periodCode, revisions]) => {
        const told = revisions.flatMap((row) => {
          const target = storedTarget(row);
          return target ? [{ ...row, target }] : [];
        });
        return easedAfterRealisasi(polarity.replace("_", "-") as Polarity, told).map(({ before, after }) => ({
          ...{ indicator, periodCode, reason: after.reason, decidedOn: after.decidedOn, setAt: after.createdAt },
          before: targetText(before.target, { satuan, decimals }),
          after: targetText(after.target, { satuan, decimals }),
          by: after.change?.author.name ?? "",
        }));
      }),
    )
    .sort((a, b) => a.setAt.getTime() - b.setAt.getTime());
}
