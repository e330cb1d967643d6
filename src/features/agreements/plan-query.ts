// The plan of one year, read as its Perjanjian Kinerja are made from it: as many questions for one position as for all.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { storedTarget, targetFigure } from "#domain/capaian/target.ts";
import { type HolderKind, signerOn } from "#domain/organisation/holding.ts";
import { headTitle, leaderTitle } from "#domain/planning/titles.ts";
import { toCanonical } from "#domain/value/value.ts";
import {
  HEAD,
  headOf,
  type PlannedIndicator,
  type PlannedPosition,
  type PlanOfYear,
} from "#features/agreements/plan-of-year.ts";
import { plansFor } from "#features/plans/plan.ts";
import { dateOf } from "#features/positions/keeping.ts";
import { livesOn, positionUnitOnDay, unitOfPosition, unitOnDay, unitThen } from "#features/unit-days/on-day.ts";
import { db, type Tx } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

/** null: no such agency for this person. Holders are those of today, or of the nearest day of that year. */
export async function readPlanOfYear(
  actor: Actor,
  agencyId: string,
  year: number,
  now: Date,
  client: Tx = db(),
): Promise<PlanOfYear | null> {
  const governmentId = governmentScope(actor);
  const scope = { agencyId, agency: { governmentId } };
  const day = dayWithin(year, now);
  const [agency, plans, sasaran, indicators, programs, units, positions] = await Promise.all([
    client.agency.findFirst({
      where: { id: agencyId, governmentId },
      select: { name: true, government: { select: { name: true, kind: true } } },
    }),
    client.plan.findMany({ where: scope, select: { id: true, yearFrom: true, yearUntil: true } }),
    client.sasaran.findMany({
      where: { plan: scope, ...holdsIn(year) },
      orderBy: [{ planId: "asc" }, { sortOrder: "asc" }],
      select: { id: true, planId: true, text: true },
    }),
    readIndicators(client, scope, year),
    client.program.findMany({
      where: { ...scope, ...holdsIn(year) },
      orderBy: { sortOrder: "asc" },
      select: {
        ...{ id: true, parentId: true, code: true, name: true },
        pagu: { where: { year }, orderBy: { revision: "desc" }, take: 1, select: { amount: true } },
      },
    }),
    client.unit.findMany({
      where: { ...scope, ...livesIn(year) },
      orderBy: { sortOrder: "asc" },
      select: unitOnDay(day),
    }),
    readPositions(client, scope, year, day),
  ]);
  if (!agency) return null;
  const { covers, plans: reaching } = plansFor(plans, year);
  const isShown = ({ planId }: { planId: string }) => covers && reaching.some(({ id }) => id === planId);
  const planned: PlanOfYear = {
    ...{ agencyId, agency: agency.name, government: agency.government.name, leader: leaderTitle(agency.government) },
    ...{ year, covers, indicators },
    units: units.map(unitThen),
    sasaran: sasaran.filter(isShown).map(({ id, text }) => ({ id, text })),
    programs: programs.map(({ pagu, ...program }) => ({
      ...program,
      exact: pagu[0] ? toCanonical(pagu[0].amount.toString()) : null,
    })),
    positions: positions.map(({ kinerja, ...position }) => ({
      ...position,
      kinerja: kinerja.filter(isShown).map(({ id, text }) => ({ id, text })),
    })),
  };
  return headOf(planned) ? planned : { ...planned, positions: [headToBe(agency.name), ...planned.positions] };
}

/** Inside the year the day itself; before it the first of its days, after it the last. */
function dayWithin(year: number, now: Date): string {
  const today = isoDay(now);
  if (today < `${year}-01-01`) return `${year}-01-01`;
  return today.startsWith(String(year)) ? today : `${year}-12-31`;
}

type Scope = { agencyId: string; agency: { governmentId: string } };

async function readIndicators(client: Tx, scope: Scope, year: number): Promise<PlannedIndicator[]> {
  const rows = await client.indicator.findMany({
    where: {
      ...scope,
      level: { in: ["sasaran", "iki"] },
      validFromYear: { lte: year },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }],
    },
    orderBy: { sortOrder: "asc" },
    select: {
      ...{ code: true, name: true, satuan: true, decimals: true, isIku: true, sasaranId: true, kinerjaId: true },
      targets: {
        where: { period: { year, kind: "year" } },
        orderBy: { revision: "desc" },
        take: 1,
        select: { amount: true, lower: true, upper: true, agreedAt: true },
      },
      programs: { select: { programId: true } },
    },
  });
  return rows.map(({ targets: [row], programs, sasaranId, kinerjaId, decimals, ...one }) => {
    const target = row && storedTarget(row);
    return {
      ...one,
      ownerId: sasaranId ?? kinerjaId ?? "",
      target: target ? targetFigure(target, decimals, one.satuan) : null,
      isAgreed: row?.agreedAt != null,
      programIds: programs.map(({ programId }) => programId),
    };
  });
}

type PositionRow = Omit<PlannedPosition, "kinerja"> & { kinerja: { id: string; planId: string; text: string }[] };

async function readPositions(client: Tx, scope: Scope, year: number, day: string): Promise<PositionRow[]> {
  const rows = await client.position.findMany({
    where: { ...scope, ...livesIn(year) },
    orderBy: { sortOrder: "asc" },
    select: {
      ...{ id: true, level: true, name: true, shortName: true },
      kinerja: {
        where: holdsIn(year),
        orderBy: { sortOrder: "asc" },
        select: { id: true, planId: true, text: true },
      },
      formerNames: {
        where: { validFrom: { lte: dateOf(day) }, validUntil: { gt: dateOf(day) } },
        select: { name: true, shortName: true, level: true },
      },
      ...positionUnitOnDay(day),
      holders: {
        where: livesOn(day),
        select: { kind: true, personName: true, validFrom: true, validUntil: true, user: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ unit, places, _count, holders, formerNames: [called], ...position }) => ({
    ...position,
    ...called,
    unitId: unitOfPosition({ unit, places, _count })?.id ?? null,
    holder: signerAmong(holders.map(heldBy), day),
  }));
}

type HolderRow = {
  kind: HolderKind;
  personName: string | null;
  validFrom: Date;
  validUntil: Date | null;
  user: { name: string } | null;
};

const heldBy = ({ kind, personName, user, validFrom, validUntil }: HolderRow) => ({
  kind,
  name: user?.name ?? personName ?? "",
  from: validFrom.toISOString().slice(0, 10),
  until: validUntil?.toISOString().slice(0, 10) ?? null,
});

function signerAmong(holders: ReturnType<typeof heldBy>[], day: string): PlannedPosition["holder"] {
  const signer = signerOn(holders, day);
  return signer && { name: signer.name, kind: signer.kind };
}

const headToBe = (agency: string): PlannedPosition => ({
  ...{ id: HEAD, unitId: null, level: "kepala", kinerja: [], holder: null },
  ...{ name: headTitle(agency), shortName: headTitle(agency) },
});

const holdsIn = (year: number) => ({
  AND: [
    { OR: [{ validFromYear: null }, { validFromYear: { lte: year } }] },
    { OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }] },
  ],
});

const livesIn = (year: number) => ({
  validFrom: { lte: new Date(Date.UTC(year, 11, 31)) },
  OR: [{ validUntil: null }, { validUntil: { gt: new Date(Date.UTC(year, 0, 1)) } }],
});
