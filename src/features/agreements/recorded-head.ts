// The kepala as a position of its own: every agency has one, but a plan read from documents may never have named it.
import type { PlannedPosition, PlanOfYear } from "#features/agreements/plan-of-year.ts";
import type { Tx } from "#lib/db.ts";

/** As the loader of plans sets it where no document says since when. */
const BEGINNING = new Date("2000-01-01");

export async function recordHead(
  tx: Tx,
  { agencyId }: PlanOfYear,
  { name, shortName }: PlannedPosition,
): Promise<string> {
  const [first, taken] = await Promise.all([
    tx.position.aggregate({ where: { agencyId }, _min: { sortOrder: true } }),
    tx.position.findMany({ where: { agencyId, code: { startsWith: CODE } }, select: { code: true } }),
  ]);
  const codes = new Set(taken.map(({ code }) => code));
  const { id } = await tx.position.create({
    data: {
      ...{ agencyId, name, shortName, level: "kepala", validFrom: BEGINNING },
      // Before everybody else.
      sortOrder: (first._min.sortOrder ?? 1) - 1,
      code: codes.has(CODE) ? `${CODE}-${codes.size + 1}` : CODE,
    },
    select: { id: true },
  });
  return id;
}

const CODE = "kepala";
