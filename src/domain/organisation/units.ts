// The units of an agency as they are on a day. A unit lives from a day to a day; its name and the unit above it have days
// of their own, so every day has one tree and old periods keep theirs. Days are written "2019-01-01"; until is the first
// day on which it no longer holds, null while it goes on.

export type UnitKind = "sekretariat" | "bidang" | "seksi" | "subbag" | "upt" | "lainnya";

export const UNIT_KIND_WORDS: Record<UnitKind, string> = {
  sekretariat: "Sekretariat",
  bidang: "Bidang",
  seksi: "Seksi",
  subbag: "Subbagian",
  upt: "UPT",
  lainnya: "Lainnya",
};

export type Span = { from: string | null; until: string | null };

export type UnitLife = { id: string; from: string; until: string | null; sortOrder: number };

/** What a unit was called and where it stood, from a day to a day. parentId null: directly under the head. */
export type UnitPlace = {
  unitId: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  from: string;
  until: string | null;
};

/** What lies in a unit from a day to a day. from null: since there has been one. */
export type Inside = {
  what: "position" | "indicator" | "person";
  id: string;
  name: string;
  unitId: string;
  from: string | null;
  until: string | null;
};

export type Organisation = { units: UnitLife[]; places: UnitPlace[]; inside: Inside[] };

export type UnitOn = Omit<UnitPlace, "unitId"> & { id: string; depth: number };

export const holdsOn = ({ from, until }: Span, day: string): boolean =>
  (from === null || from <= day) && (until === null || until > day);

/** Whether something of it lies on the day or after it. */
export const reaches = ({ until }: Span, day: string): boolean => until === null || until > day;

/** The tree on a day, each unit after the one above it, siblings in their order. from and until: of its name and place. */
export function treeOn({ units, places }: Pick<Organisation, "units" | "places">, day: string): UnitOn[] {
  const order = new Map(units.map(({ id, sortOrder }) => [id, sortOrder]));
  const living = places
    .filter((place) => holdsOn(place, day))
    .sort((one, other) => (order.get(one.unitId) ?? 0) - (order.get(other.unitId) ?? 0));
  const known = new Set(living.map(({ unitId }) => unitId));
  const below = Map.groupBy(living, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const walk = (parentId: string | null, depth: number): UnitOn[] =>
    (below.get(parentId) ?? []).flatMap(({ unitId: id, ...place }) => [
      { ...place, id, depth },
      ...walk(id, depth + 1),
    ]);
  return walk(null, 0);
}

/** Of several stretches of one thing the one that holds on the day. */
export const placeOn = <S extends Span>(places: readonly S[], day: string): S | undefined =>
  places.find((place) => holdsOn(place, day));

/** Every day from this one on, on which some name or place begins. */
export function boundariesFrom(places: readonly UnitPlace[], day: string): string[] {
  return [day, ...new Set(places.map(({ from }) => from).filter((from) => from > day))].sort();
}

/** A unit that would stand under itself on some day from this one on; null when none does. */
export function circleFrom(places: readonly UnitPlace[], day: string): string | null {
  for (const at of boundariesFrom(places, day)) {
    const parent = new Map(places.filter((one) => holdsOn(one, at)).map((one) => [one.unitId, one.parentId]));
    for (const start of parent.keys()) {
      const seen = new Set<string>();
      for (let up = parent.get(start) ?? null; up; up = parent.get(up) ?? null) {
        if (up === start) return start;
        if (seen.has(up)) break;
        seen.add(up);
      }
    }
  }
  return null;
}

export type Succession = { unitId: string; predecessorId: string };

/** The units that do today what this one did: itself while it lives, else what it was merged or split into. */
export function heirsOn(
  unitId: string,
  units: readonly Pick<UnitLife, "id" | "from" | "until">[],
  successions: readonly Succession[],
  day: string,
): string[] {
  const life = units.find(({ id }) => id === unitId);
  if (!life || holdsOn(life, day)) return [unitId];
  const heirs = successions
    .filter(({ predecessorId }) => predecessorId === unitId)
    .flatMap((next) => heirsOn(next.unitId, units, successions, day));
  return [...new Set(heirs)];
}
