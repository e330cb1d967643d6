// The page of one position: a handful of questions, whatever it carries.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { lastDay, type Period } from "#domain/period/period.ts";
import { superiorOf } from "#domain/planning/superior.ts";
import { plansFor } from "#features/plans/plan.ts";
import { carriedIn, readLinks, tieAbove } from "#features/positions/carrying.ts";
import type { PositionDetail, Related } from "#features/positions/detail.ts";
import { dayOf } from "#features/positions/keeping.ts";
import type { PositionList, PositionRow } from "#features/positions/position.ts";
import { listPositions } from "#features/positions/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import { db } from "#lib/db.ts";

/** null: there is none of that code that this person may read. */
export async function readPosition(
  actor: Actor,
  agencyId: string,
  code: string,
  period: Period & { id: string; code: string },
): Promise<PositionDetail | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const [row, list] = await Promise.all([
    findRow({ agencyId, agency: { governmentId } }, code, period.year),
    listPositions(actor, agencyId, lastDay(period), true),
  ]);
  const own = list?.positions.find(({ id }) => id === row?.id);
  if (!row || !list || !own) return null;
  const [sheet, links] = await Promise.all([
    readSheet(actor, agencyId, period),
    readLinks({ agencyId, agency: { governmentId } }, { positionId: row.id }),
  ]);
  const shown = new Set(plansFor(row.agency.plans, period.year).plans.map(({ id }) => id));
  return {
    ...own,
    ...{ version: row.version, nowNamed: row.name, nowShort: row.shortName, nowLevel: row.level },
    formerNames: row.formerNames.map((one) => ({
      ...{ name: one.name, from: dayOf(one.validFrom), until: dayOf(one.validUntil) },
    })),
    places: placesOf(row, own),
    holders: row.holders.map((one) => ({
      ...{ id: one.id, kind: one.kind, userId: one.userId, name: one.user?.name ?? one.personName ?? "" },
      ...{ nip: one.nip, decreeNumber: one.decreeNumber, decreeOn: one.decreeOn && dayOf(one.decreeOn) },
      ...{ from: dayOf(one.validFrom), until: one.validUntil && dayOf(one.validUntil), version: one.version },
    })),
    agreement: row.agreements[0] ?? null,
    duties: row.duties.map(({ id, kind, mark, text, version }) => ({ id, kind, mark, text, version })),
    kinerja: row.kinerja
      .filter(
        ({ planId, validFromYear: from, retiredFromYear: end }) =>
          shown.has(planId) && (from === null || from <= period.year) && (end === null || end > period.year),
      )
      .map(({ id, text, duties, indicators }) => ({
        ...{ id, text, dutyIds: duties.map(({ dutyId }) => dutyId) },
        iki: indicators.flatMap((one) => {
          const indicator = sheet.indicators.find((measured) => measured.id === one.id);
          return indicator
            ? [{ indicator, ties: links.filter(({ childId }) => childId === one.id).map(tieAbove) }]
            : [];
        }),
      })),
    above: carriedIn(links, sheet),
    ...relatedOf(own, list),
    units: list.units,
    bands: sheet.policy.bands.length,
  };
}

type Scope = { agencyId: string; agency: { governmentId: string } };

const findRow = ({ agencyId, agency }: Scope, code: string, year: number) =>
  db().position.findFirst({
    where: { agencyId, agency, code },
    include: {
      agency: { select: { plans: { select: { id: true, yearFrom: true, yearUntil: true } } } },
      agreements: { where: { year }, orderBy: { revision: "desc" }, take: 1, select: { id: true, state: true } },
      formerNames: { orderBy: { validFrom: "asc" } },
      places: { orderBy: { validFrom: "asc" }, include: { unit: { select: { name: true } } } },
      holders: { orderBy: [{ validFrom: "asc" }, { id: "asc" }], include: { user: { select: { name: true } } } },
      duties: { orderBy: [{ kind: "asc" }, { sortOrder: "asc" }, { id: "asc" }] },
      kinerja: {
        orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
        include: {
          duties: { select: { dutyId: true } },
          indicators: { orderBy: { sortOrder: "asc" }, select: { id: true } },
        },
      },
    },
  });

type FoundRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** Days without a place are days directly under the head of the agency. */
function placesOf({ places }: FoundRow, { validFrom, validUntil }: PositionRow): PositionDetail["places"] {
  const found: PositionDetail["places"] = [];
  let free: string | null = validFrom;
  for (const place of places) {
    const [from, until] = [dayOf(place.validFrom), place.validUntil && dayOf(place.validUntil)];
    if (free !== null && free < from) found.push({ unit: null, from: free, until: from });
    found.push({ unit: place.unit.name, from, until });
    free = until;
  }
  if (free !== null && (validUntil === null || free < validUntil))
    found.push({ unit: null, from: free, until: validUntil });
  return found;
}

function relatedOf(
  own: PositionRow,
  { positions, units }: PositionList,
): Pick<PositionDetail, "superior" | "subordinates"> {
  const there = positions.filter(({ isThere }) => isThere);
  const answersTo = (one: PositionRow) => superiorOf(one, there, units);
  const above = answersTo(own);
  const position =
    above.kind === "position"
      ? there.find(({ id }) => id === above.id)
      : above.kind === "head" && there.find(({ level }) => level === "kepala");
  const below = there.filter((one) => {
    const to = answersTo(one);
    return to.kind === "position"
      ? to.id === own.id
      : to.kind === "head" && own.level === "kepala" && one.id !== own.id;
  });
  return {
    superior: { kind: above.kind, position: position ? related(position) : null },
    subordinates: below.map(related),
  };
}

const related = ({ id, code, shortName, holder }: PositionRow): Related => ({ id, code, shortName, holder });
