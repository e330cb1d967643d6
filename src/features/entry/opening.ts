// Entries are drafts that wait to be filled. An indicator that came into force after its period had opened gets one when
// an operator comes to fill it.
import { type Actor, agencyScope } from "#domain/access/actor.ts";
import { contains, isDue, type Period } from "#domain/period/period.ts";
import { db, type Tx } from "#lib/db.ts";
import { transaction } from "#lib/transaction.ts";

type KnownPeriod = Period & { id: string };

/** Whether an indicator is typed in this period; what is typed in the parts of a period is not typed once more for it. */
export function isEntered(measuredIn: readonly string[] | null, period: Period, calendar: readonly Period[]): boolean {
  if (isDue(measuredIn, period) === "not-due") return false;
  return !calendar.some(
    (part) => !isSame(part, period) && contains(period, part) && isDue(measuredIn, part) !== "not-due",
  );
}

export async function openEntries(
  actor: Actor,
  agencyId: string,
  period: KnownPeriod,
  calendar: readonly KnownPeriod[],
): Promise<void> {
  if (agencyScope(actor) !== agencyId) return;
  const absent = await withoutEntry(db(), agencyId, period, calendar);
  if (absent.length === 0) return;
  await transaction(actor, "realisasi.open", async (tx) => {
    await tx.realisasi.createMany({
      data: absent.map(({ id, expression }) => ({
        agencyId,
        indicatorId: id,
        periodId: period.id,
        source: expression ? ("formula" as const) : ("direct" as const),
      })),
      // Two operators may come at the same moment.
      skipDuplicates: true,
    });
  });
}

async function withoutEntry(
  reader: Pick<Tx, "indicator">,
  agencyId: string,
  period: KnownPeriod,
  calendar: readonly KnownPeriod[],
) {
  const rows = await reader.indicator.findMany({
    where: {
      agencyId,
      validFromYear: { lte: period.year },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: period.year } }],
      realisasi: { none: { periodId: period.id } },
    },
    select: {
      id: true,
      measuredIn: true,
      formulas: {
        where: {
          validFromYear: { lte: period.year },
          OR: [{ validToYear: null }, { validToYear: { gte: period.year } }],
        },
        select: { expression: true },
      },
    },
  });
  return rows
    .filter((row) => isEntered(row.measuredIn.length > 0 ? row.measuredIn : null, period, calendar))
    .map((row) => ({ id: row.id, expression: row.formulas[0]?.expression ?? null }));
}

const isSame = (a: Period, b: Period) => a.year === b.year && a.kind === b.kind && a.ordinal === b.ordinal;
