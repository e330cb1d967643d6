// What can be done to the units of an agency from a day on, and what the organisation is after it. The day before it
// nothing changes; whatever lies in a unit that ends goes on in its successor, or the deed is refused.
import {
  holdsOn,
  type Inside,
  type Organisation,
  reaches,
  type UnitKind,
  type UnitPlace,
} from "#domain/organisation/units.ts";

export type NewUnit = { id: string; name: string; kind: UnitKind; parentId: string | null };

/** Which part each thing of a unit goes to, by the id of the child unit or of the thing. */
type Assignment = { [id: string]: string };

export type Deed =
  | { kind: "add"; day: string; unit: NewUnit }
  | { kind: "rename"; day: string; unitId: string; name: string; unitKind: UnitKind }
  | { kind: "move"; day: string; unitId: string; parentId: string | null }
  /** heirId: who answers from then on for indicators, and where the people work; null where there are none. */
  | { kind: "end"; day: string; unitId: string; heirId: string | null }
  /** Into a new unit, or into one of them that goes on. */
  | { kind: "merge"; day: string; unitIds: string[]; into: NewUnit | { id: string } }
  | { kind: "split"; day: string; unitId: string; parts: NewUnit[]; to: Assignment };

export const isNew = (into: NewUnit | { id: string }): into is NewUnit => "name" in into;

/** Units that live no longer from the day on. */
export function endedBy(deed: Deed): string[] {
  if (deed.kind === "merge") return deed.unitIds.filter((id) => id !== deed.into.id);
  return deed.kind === "end" || deed.kind === "split" ? [deed.unitId] : [];
}

export function begunBy(deed: Deed): NewUnit[] {
  if (deed.kind === "add") return [deed.unit];
  if (deed.kind === "split") return deed.parts;
  return deed.kind === "merge" && isNew(deed.into) ? [deed.into] : [];
}

/** Where a thing or a child of an ended unit goes; null: nowhere was said. */
export function heirFor(deed: Deed, id: string): string | null {
  if (deed.kind === "merge") return deed.into.id;
  if (deed.kind === "split") return deed.to[id] ?? null;
  return deed.kind === "end" ? deed.heirId : null;
}

/** The organisation once the deed is done. It takes for granted that the deed is not refused. */
export function after(now: Organisation, deed: Deed): Organisation {
  const { day } = deed;
  const ended = new Set(endedBy(deed));
  const begun = begunBy(deed);
  const first = now.units.filter(({ id }) => ended.has(id)).map(({ sortOrder }) => sortOrder);
  const order =
    first.length > 0 ? Math.min(...first) : Math.max(-1, ...now.units.map(({ sortOrder }) => sortOrder)) + 1;
  return {
    units: [
      ...now.units.map((unit) => (ended.has(unit.id) ? { ...unit, until: day } : unit)),
      ...begun.map(({ id }) => ({ id, from: day, until: null, sortOrder: order })),
    ],
    places: [
      ...now.places.flatMap((place) => placeAfter(place, deed, ended)),
      ...begun.map(({ id, name, kind, parentId }) => ({ unitId: id, name, kind, parentId, from: day, until: null })),
    ],
    inside: now.inside.flatMap((one) => insideAfter(one, deed, ended)),
  };
}

function placeAfter(place: UnitPlace, deed: Deed, ended: ReadonlySet<string>): UnitPlace[] {
  const { day } = deed;
  if (!reaches(place, day)) return [place];
  if (ended.has(place.unitId)) return place.from < day ? [{ ...place, until: day }] : [];
  if (place.parentId && ended.has(place.parentId))
    return fromDay(place, day, { parentId: heirFor(deed, place.unitId) });
  if (deed.kind === "rename" && place.unitId === deed.unitId && holdsOn(place, day))
    return fromDay(place, day, { name: deed.name, kind: deed.unitKind });
  if (deed.kind === "move" && place.unitId === deed.unitId && holdsOn(place, day))
    return fromDay(place, day, { parentId: deed.parentId });
  return [place];
}

function insideAfter(one: Inside, deed: Deed, ended: ReadonlySet<string>): Inside[] {
  if (!ended.has(one.unitId) || !reaches(one, deed.day)) return [one];
  const unitId = heirFor(deed, one.id);
  return unitId === null ? fromDay(one, deed.day, null) : fromDay(one, deed.day, { unitId });
}

/** As it was up to the day, and changed from it on; what begins no earlier is changed as a whole. */
function fromDay<S extends { from: string | null; until: string | null }>(
  span: S,
  day: string,
  change: Partial<S> | null,
): S[] {
  const changed = change
    ? [{ ...span, ...change, from: span.from !== null && span.from >= day ? span.from : day }]
    : [];
  return span.from !== null && span.from >= day ? changed : [{ ...span, until: day }, ...changed];
}

export type Carried = { unitId: string; units: number; positions: number; indicators: number; people: number };

/** What goes on elsewhere from the day on, by the unit it goes to. */
export function carriedBy(now: Organisation, deed: Deed): Carried[] {
  const ended = new Set(endedBy(deed));
  const found = new Map<string, Carried>();
  const add = (id: string, what: Exclude<keyof Carried, "unitId">) => {
    const unitId = heirFor(deed, id);
    if (unitId === null) return;
    const one = found.get(unitId) ?? { unitId, units: 0, positions: 0, indicators: 0, people: 0 };
    found.set(unitId, { ...one, [what]: one[what] + 1 });
  };
  for (const { unitId, parentId, ...span } of now.places)
    if (parentId && ended.has(parentId) && !ended.has(unitId) && reaches(span, deed.day)) add(unitId, "units");
  for (const { what, id, unitId, ...span } of now.inside)
    if (ended.has(unitId) && reaches(span, deed.day)) add(id, COUNTED[what]);
  return [...found.values()];
}

const COUNTED = { position: "positions", indicator: "indicators", person: "people" } as const;
