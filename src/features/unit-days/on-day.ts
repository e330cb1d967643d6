// Units as they were on a day, for whoever reads something that belongs to one: parts of a select, and what they bring.
import type { Prisma } from "#prisma/client.ts";

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** What holds on the day: rows with a beginning and perhaps an end. */
export const livesOn = (day: string) => ({
  validFrom: { lte: dateOf(day) },
  OR: [{ validUntil: null }, { validUntil: { gt: dateOf(day) } }],
});

/** The same for places, which may have no beginning. */
const placedOn = (day: string) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: dateOf(day) } }] },
    { OR: [{ validUntil: null }, { validUntil: { gt: dateOf(day) } }] },
  ],
});

/** Name and place of a unit on the day; with them its present ones, where the history of old does not reach back. */
export const unitOnDay = (day: string) =>
  ({
    ...{ id: true, name: true, parentId: true },
    places: { where: livesOn(day), select: { name: true, parentId: true } },
  }) satisfies Prisma.UnitSelect;

/** In which unit an indicator is on the day. */
export const indicatorUnitOnDay = (day: string) =>
  ({
    unit: { select: unitOnDay(day) },
    places: { where: placedOn(day), select: { unit: { select: unitOnDay(day) } } },
  }) satisfies Prisma.IndicatorSelect;

/** In which unit a position is on the day. */
export const positionUnitOnDay = (day: string) =>
  ({
    unit: { select: unitOnDay(day) },
    places: { where: livesOn(day), select: { unit: { select: unitOnDay(day) } } },
    _count: { select: { places: true } },
  }) satisfies Prisma.PositionSelect;

/** In which unit somebody works on the day. */
export const membershipUnitOnDay = (day: string) =>
  ({
    unit: { select: unitOnDay(day) },
    places: { where: livesOn(day), select: { unit: { select: unitOnDay(day) } } },
  }) satisfies Prisma.MembershipSelect;

type UnitRow = {
  id: string;
  name: string;
  parentId: string | null;
  places: { name: string; parentId: string | null }[];
};

export function unitThen({ id, name, parentId, places: [place] }: UnitRow): {
  id: string;
  name: string;
  parentId: string | null;
} {
  return { id, name: place?.name ?? name, parentId: place ? place.parentId : parentId };
}

type Placed = { unit: UnitRow | null; places: { unit: UnitRow }[] };

/** The unit of something on the day that was asked for; where no place is known, its last one. */
export function unitOf({ unit, places: [place] }: Placed): { id: string; name: string } | null {
  const row = place?.unit ?? unit;
  if (!row) return null;
  const { id, name } = unitThen(row);
  return { id, name };
}

/** The same for a position, which may stand directly under the head: then there is no place on that day. */
export function unitOfPosition(row: Placed & { _count: { places: number } }): { id: string; name: string } | null {
  return row.places.length === 0 && row._count.places > 0 ? null : unitOf(row);
}

/** The last day of a year or of a period. */
export const lastDayOf = (year: number): string => `${year}-12-31`;
