// The units of an agency through all its days, with what lies in them: what the rules, the commands and the page are told.
import type { Inside, Organisation, UnitLife, UnitPlace } from "#domain/organisation/units.ts";
import type { Db, Tx } from "#lib/db.ts";

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export type Scope = { agencyId: string; agency: { governmentId: string } };

type KeptUnit = UnitLife & { code: string; version: number };
export type KeptOrganisation = Omit<Organisation, "units"> & { units: KeptUnit[] };

/** One question for each of five tables, however large the agency is. */
export async function loadOrganisation(reader: Tx | Db, { agencyId, agency }: Scope): Promise<KeptOrganisation> {
  const unitId = true;
  const days = { validFrom: true, validUntil: true } as const;
  const [units, places, positions, indicators, people] = [
    await reader.unit.findMany({
      where: { agencyId, agency },
      orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
      select: { id: true, code: true, sortOrder: true, version: true, ...days },
    }),
    await reader.unitPlace.findMany({ where: { agencyId, agency }, orderBy: [{ validFrom: "asc" }, { id: "asc" }] }),
    await reader.positionPlace.findMany({
      where: { position: { agencyId, agency } },
      orderBy: [{ position: { sortOrder: "asc" } }, { id: "asc" }],
      select: { unitId, ...days, position: { select: { id: true, shortName: true } } },
    }),
    await reader.indicatorPlace.findMany({
      where: { indicator: { agencyId, agency } },
      orderBy: [{ indicator: { sortOrder: "asc" } }, { id: "asc" }],
      select: { unitId, ...days, indicator: { select: { id: true, shortName: true } } },
    }),
    await reader.membershipPlace.findMany({
      where: { membership: { agencyId, agency } },
      orderBy: { id: "asc" },
      select: { unitId, ...days, membership: { select: { id: true, title: true } } },
    }),
  ];
  return {
    units: units.map(({ id, code, sortOrder, version, ...row }) => ({ id, code, sortOrder, version, ...life(row) })),
    places: places.map((row): UnitPlace => {
      const { unitId: ofUnit, parentId, kind, name } = row;
      return { unitId: ofUnit, parentId, kind, name, ...life(row) };
    }),
    inside: [
      ...positions.map(({ position, ...row }) => inside("position", position.id, position.shortName, row)),
      ...indicators.map(({ indicator, ...row }) => inside("indicator", indicator.id, indicator.shortName, row)),
      ...people.map(({ membership, ...row }) => inside("person", membership.id, membership.title, row)),
    ],
  };
}

type Days = { validFrom: Date; validUntil: Date | null };

const life = ({ validFrom, validUntil }: Days) => ({ from: dayOf(validFrom), until: validUntil && dayOf(validUntil) });

function inside(
  what: Inside["what"],
  id: string,
  name: string,
  row: { unitId: string; validFrom: Date | null; validUntil: Date | null },
): Inside {
  const { unitId, validFrom, validUntil } = row;
  return { what, id, name, unitId, from: validFrom && dayOf(validFrom), until: validUntil && dayOf(validUntil) };
}
