// The cells that a command is about: each with its indicator and period, found in the actor's scope.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import type { Polarity, Target } from "#domain/capaian/policy.ts";
import { storedTarget, targetFigure } from "#domain/capaian/target.ts";
import { keptText, readTarget } from "#features/targets/reading.ts";
import type { TargetCell } from "#features/targets/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type Agency = { agencyId: string; governmentId: string };

export async function findAgency(tx: Tx, actor: Actor, agencyId: string): Promise<Agency> {
  // Two people at one grid go one after the other.
  await tx.$queryRaw`select id from agency where id = ${agencyId}::uuid and government_id = ${governmentScope(actor)}::uuid for no key update`;
  const agency = await tx.agency.findFirst({
    where: { id: agencyId, governmentId: governmentScope(actor) },
    select: { id: true, governmentId: true },
  });
  if (!agency) throw new Refusal("not-found", "Instansi tidak ditemukan.");
  return { agencyId: agency.id, governmentId: agency.governmentId };
}

/** What a cell holds now: the newest revision. written: as the grid shows it. */
type Standing = { id: string; revision: number; written: string; isAgreed: boolean; by: string | null };

export type FoundCell = {
  cell: TargetCell;
  name: string;
  year: number;
  standing: Standing | null;
  /** null: the cell was emptied. */
  target: Target | null;
  /** As it will be kept. */
  written: string;
  /** Why it cannot be read. */
  problem: string | null;
};

export async function findCells(tx: Tx, agency: Agency, cells: readonly TargetCell[]): Promise<FoundCell[]> {
  const indicatorIds = [...new Set(cells.map(({ indicatorId }) => indicatorId))];
  const periodIds = [...new Set(cells.map(({ periodId }) => periodId))];
  const [indicators, periods, targets] = await Promise.all([
    tx.indicator.findMany({
      where: { agencyId: agency.agencyId, id: { in: indicatorIds } },
      select: {
        ...{ id: true, shortName: true, satuan: true, decimals: true, polarity: true },
        validFromYear: true,
        retiredFromYear: true,
      },
    }),
    tx.period.findMany({
      where: { governmentId: agency.governmentId, id: { in: periodIds } },
      select: { id: true, year: true },
    }),
    tx.target.findMany({
      where: {
        indicatorId: { in: indicatorIds },
        periodId: { in: periodIds },
        indicator: { agencyId: agency.agencyId },
      },
      orderBy: { revision: "desc" },
      include: { setBy: { select: { name: true } } },
    }),
  ]);
  return cells.map((cell) => {
    const indicator = indicators.find(({ id }) => id === cell.indicatorId);
    const period = periods.find(({ id }) => id === cell.periodId);
    if (!indicator || !period)
      throw new Refusal("not-found", "Ada indikator atau periode yang tidak ditemukan. Muat ulang halaman.");
    const shape = { ...indicator, polarity: indicator.polarity.replace("_", "-") as Polarity };
    const row = targets.find((one) => one.indicatorId === cell.indicatorId && one.periodId === cell.periodId);
    const reading = readTarget(cell.text, shape);
    const target = reading.kind === "target" ? reading.target : null;
    return {
      ...{ cell, target, name: indicator.shortName, year: period.year },
      written: keptText(cell.text, target, shape),
      standing: row ? standingOf(row, shape) : null,
      problem: isInForce(indicator, period.year)
        ? reading.kind === "refused"
          ? reading.message
          : null
        : `Indikator ini tidak berlaku pada ${period.year}.`,
    };
  });
}

type TargetRow = Parameters<typeof storedTarget>[0] & {
  id: string;
  revision: number;
  agreedAt: Date | null;
  setBy: { name: string } | null;
};

function standingOf(row: TargetRow, { decimals, satuan }: { decimals: number; satuan: string }): Standing {
  const target = storedTarget(row);
  return {
    ...{ id: row.id, revision: row.revision, isAgreed: row.agreedAt !== null, by: row.setBy?.name ?? null },
    written: target ? targetFigure(target, decimals, satuan) : "",
  };
}

const isInForce = (
  { validFromYear, retiredFromYear }: { validFromYear: number; retiredFromYear: number | null },
  year: number,
): boolean => validFromYear <= year && (retiredFromYear === null || year < retiredFromYear);

/** The columns of a target. */
export function amountsOf(target: Target) {
  return target.kind === "single"
    ? { amount: target.exact, lower: null, upper: null }
    : { amount: null, lower: target.lo, upper: target.hi };
}
