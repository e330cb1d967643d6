// Positions of an agency on a day. The actor comes first and the scope stands in each where; one question per table,
// however many positions there are.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { coverageOf } from "#domain/organisation/coverage.ts";
import { holdersOn, isOn } from "#domain/organisation/holding.ts";
import { plansFor } from "#features/plans/plan.ts";
import { dateOf, dayOf } from "#features/positions/keeping.ts";
import { namedOn, type PositionList, type PositionUnit } from "#features/positions/position.ts";
import { db } from "#lib/db.ts";

type Scope = { agencyId: string; agency: { governmentId: string } };

/** Those that are there on the day; withEnded: also those that are there on another. Null: not theirs to read. */
export async function listPositions(
  actor: Actor,
  agencyId: string,
  day: string,
  withEnded = false,
): Promise<PositionList | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const scope = { agencyId, agency: { governmentId } };
  const year = Number(day.slice(0, 4));
  const [plans, units, indicators, rows] = await Promise.all([
    db().plan.findMany({ where: scope, select: { id: true, yearFrom: true, yearUntil: true } }),
    readUnitsOn(actor, agencyId, day),
    readIndicators(scope, year),
    readRows(scope, day, withEnded),
  ]);
  const shown = new Set(plansFor(plans, year).plans.map(({ id }) => id));
  const iki = Map.groupBy(indicators, ({ kinerjaId }) => kinerjaId);
  const hasIku = indicators.some(({ level }) => level === "sasaran");
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const positions = rows.map((row) => {
    const holders = row.holders.map((one) => ({
      ...{ kind: one.kind, from: dayOf(one.validFrom), until: one.validUntil && dayOf(one.validUntil) },
      name: one.user?.name ?? one.personName ?? "",
    }));
    const { inOffice, standingIn } = holdersOn(holders, day);
    const kinerja = row.kinerja.filter(({ planId, ...lives }) => shown.has(planId) && holdsIn(lives, year));
    const carried = new Set(kinerja.flatMap(({ duties }) => duties.map(({ dutyId }) => dutyId)));
    const unitId = row.places[0]?.unitId ?? null;
    const [validFrom, validUntil] = [dayOf(row.validFrom), row.validUntil && dayOf(row.validUntil)];
    return {
      ...{ id: row.id, code: row.code, ...namedOn(row, day), validFrom, validUntil },
      ...{ unitId, unit: (unitId && unitOf.get(unitId)?.name) || null },
      isThere: isOn({ from: validFrom, until: validUntil }, day),
      holder: inOffice && { kind: inOffice.kind, name: inOffice.name },
      standingIn: standingIn && { name: standingIn.name },
      coverage: coverageOf(
        {
          kinerja: kinerja.map(({ id }) => ({
            iki: (iki.get(id) ?? []).map(({ _count }) => ({ isTied: _count.upward > 0 })),
          })),
          fungsi: row.duties.map(({ id }) => ({ isCarried: carried.has(id) })),
          isHeld: inOffice !== null,
        },
        hasIku,
      ),
    };
  });
  return { day, hasIku, units, positions };
}

/** Units with the names and places that they had on that day. */
export async function readUnitsOn(actor: Actor, agencyId: string, day: string): Promise<PositionUnit[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return [];
  const scope = { agencyId, agency: { governmentId } };
  const rows = await db().unitPlace.findMany({
    where: { ...scope, ...holdsOn(day) },
    orderBy: [{ unit: { sortOrder: "asc" } }, { unitId: "asc" }],
    select: { unitId: true, parentId: true, name: true },
  });
  return rows.map(({ unitId, parentId, name }) => ({ id: unitId, parentId, name }));
}

function readRows(scope: Scope, day: string, withEnded: boolean) {
  return db().position.findMany({
    where: { ...scope, ...(withEnded ? {} : holdsOn(day)) },
    orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, code: true, name: true, shortName: true, level: true, validFrom: true, validUntil: true },
      formerNames: { where: { validUntil: { gt: new Date(day) } } },
      places: { where: holdsOn(day), select: { unitId: true } },
      holders: { where: holdsOn(day), include: { user: { select: { name: true } } } },
      duties: { where: { kind: "fungsi" }, select: { id: true } },
      kinerja: {
        select: {
          ...{ id: true, planId: true, validFromYear: true, retiredFromYear: true },
          duties: { select: { dutyId: true } },
        },
      },
    },
  });
}

/** Only levels that coverage asks for. */
function readIndicators(scope: Scope, year: number) {
  return db().indicator.findMany({
    where: {
      ...scope,
      level: { in: ["iki", "sasaran"] },
      validFromYear: { lte: year },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }],
    },
    select: { level: true, kinerjaId: true, _count: { select: { upward: true } } },
  });
}

type Years = { validFromYear: number | null; retiredFromYear: number | null };

const holdsIn = ({ validFromYear, retiredFromYear }: Years, year: number): boolean =>
  (validFromYear === null || validFromYear <= year) && (retiredFromYear === null || retiredFromYear > year);

function holdsOn(day: string) {
  const date = dateOf(day);
  return { validFrom: { lte: date }, OR: [{ validUntil: null }, { validUntil: { gt: date } }] };
}
