// A deed written down: what ends, what begins, and everything that goes on in another unit from the day on. Whatever is
// written here was found in the actor's scope and allowed just before.
import { after, begunBy, type Deed, endedBy, heirFor, isNew, type NewUnit } from "#domain/organisation/deeds.ts";
import { type Inside, reaches, type UnitPlace } from "#domain/organisation/units.ts";
import type { Keeping } from "#features/units/keeping.ts";
import { dateOf, type KeptOrganisation } from "#features/units/organisation.ts";
import type { Tx } from "#lib/db.ts";

type Given = { changeId: string; deed: Deed };

export async function writeDeed(
  tx: Tx,
  actorId: string,
  { scope: { agencyId }, organisation }: Keeping,
  deed: Deed,
  basis: string,
): Promise<{ changeId: string }> {
  const { id: changeId } = await tx.unitChange.create({
    data: { agencyId, kind: deed.kind, day: dateOf(deed.day), basis: basis || null, madeById: actorId },
    select: { id: true },
  });
  const given = { changeId, deed };
  await endUnits(tx, given);
  await beginUnits(tx, agencyId, organisation, given);
  await writePlaces(tx, agencyId, organisation, given);
  await carryInside(tx, organisation, given);
  await writePredecessors(tx, agencyId, given);
  return { changeId };
}

async function endUnits(tx: Tx, { changeId, deed }: Given): Promise<void> {
  for (const id of endedBy(deed))
    await tx.unit.update({
      where: { id },
      data: { validUntil: dateOf(deed.day), endedById: changeId, version: { increment: 1 } },
      select: { id: true },
    });
}

async function beginUnits(tx: Tx, agencyId: string, now: KeptOrganisation, { changeId, deed }: Given): Promise<void> {
  const taken = new Set(now.units.map(({ code }) => code));
  const then = after(now, deed);
  for (const unit of begunBy(deed)) {
    const code = codeFor(unit, taken, deed.day);
    taken.add(code);
    const sortOrder = then.units.find(({ id }) => id === unit.id)?.sortOrder ?? 0;
    const { id, name, kind, parentId } = unit;
    const validFrom = dateOf(deed.day);
    await tx.unit.create({
      data: { id, agencyId, name, kind, parentId, code, sortOrder, validFrom, begunById: changeId },
      select: { id: true },
    });
  }
}

// Units that keep living but are called otherwise or stand elsewhere.
async function writePlaces(tx: Tx, agencyId: string, now: KeptOrganisation, { changeId, deed }: Given): Promise<void> {
  const day = dateOf(deed.day);
  const ended = new Set(endedBy(deed));
  const changed = now.places.flatMap((place) => {
    if (ended.has(place.unitId) || !reaches(place, deed.day)) return [];
    const change = changeOf(place, deed, ended);
    return change ? [{ place, change }] : [];
  });
  for (const { place, change } of changed) {
    const where = { agencyId, unitId: place.unitId, validFrom: dateOf(place.from) };
    if (place.from >= deed.day) {
      await tx.unitPlace.updateMany({ where, data: { ...change, changeId } });
      continue;
    }
    await tx.unitPlace.updateMany({ where, data: { validUntil: day } });
    const { unitId, parentId, kind, name, until } = place;
    await tx.unitPlace.create({
      data: {
        ...{ agencyId, unitId, parentId, kind, name, ...change },
        ...{ validFrom: day, validUntil: until && dateOf(until), changeId },
      },
      select: { id: true },
    });
  }
  const touched = new Set(changed.map(({ place }) => place.unitId));
  if (deed.kind === "merge" && !isNew(deed.into)) touched.add(deed.into.id);
  await tx.unit.updateMany({
    where: { agencyId, id: { in: [...touched] } },
    data: { version: { increment: 1 } },
  });
}

function changeOf(place: UnitPlace, deed: Deed, ended: ReadonlySet<string>) {
  if (place.parentId && ended.has(place.parentId)) return { parentId: heirFor(deed, place.unitId) };
  if (deed.kind === "rename" && place.unitId === deed.unitId) return { name: deed.name, kind: deed.unitKind };
  if (deed.kind === "move" && place.unitId === deed.unitId) return { parentId: deed.parentId };
  return null;
}

async function carryInside(tx: Tx, now: KeptOrganisation, given: Given): Promise<void> {
  for (const what of ["position", "indicator", "person"] as const) await carry(tx, now, what, given);
}

/** What lies in an ended unit is cut at the day and goes on in its heir; what begins later begins there. */
async function carry(tx: Tx, now: KeptOrganisation, what: Inside["what"], { changeId, deed }: Given): Promise<void> {
  const ended = endedBy(deed);
  const day = dateOf(deed.day);
  const moved = now.inside.filter((one) => one.what === what && ended.includes(one.unitId) && reaches(one, deed.day));
  if (moved.length === 0) return;
  const isLater = ({ from }: Inside) => from !== null && from >= deed.day;
  const open = { unitId: { in: ended }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] };
  const begunBefore = { validFrom: { lt: day } };
  const data = { validUntil: day };
  const next = moved.flatMap((one) => {
    const unitId = heirFor(deed, one.id);
    const validUntil = one.until === null ? null : dateOf(one.until);
    return unitId && !isLater(one) ? [{ subject: one.id, row: { unitId, validFrom: day, validUntil, changeId } }] : [];
  });
  const later = moved.filter(isLater).map((one) => ({ id: one.id, to: heirFor(deed, one.id) ?? "" }));
  const inEnded = { unitId: { in: ended }, validFrom: { gte: day } };
  if (what === "position") {
    await tx.positionPlace.updateMany({ where: { ...open, ...begunBefore }, data });
    await tx.positionPlace.createMany({ data: next.map(({ subject, row }) => ({ positionId: subject, ...row })) });
    for (const { id, to } of later)
      await tx.positionPlace.updateMany({ where: { positionId: id, ...inEnded }, data: { unitId: to, changeId } });
  } else if (what === "indicator") {
    await tx.indicatorPlace.updateMany({ where: { ...open, AND: { OR: [{ validFrom: null }, begunBefore] } }, data });
    await tx.indicatorPlace.createMany({ data: next.map(({ subject, row }) => ({ indicatorId: subject, ...row })) });
    for (const { id, to } of later)
      await tx.indicatorPlace.updateMany({ where: { indicatorId: id, ...inEnded }, data: { unitId: to, changeId } });
  } else {
    await tx.membershipPlace.updateMany({ where: { ...open, ...begunBefore }, data });
    await tx.membershipPlace.createMany({ data: next.map(({ subject, row }) => ({ membershipId: subject, ...row })) });
    for (const { id, to } of later)
      await tx.membershipPlace.updateMany({ where: { membershipId: id, ...inEnded }, data: { unitId: to, changeId } });
  }
}

async function writePredecessors(tx: Tx, agencyId: string, { changeId, deed }: Given): Promise<void> {
  if (deed.kind !== "merge" && deed.kind !== "split") return;
  const after = deed.kind === "merge" ? [deed.into.id] : deed.parts.map(({ id }) => id);
  await tx.unitPredecessor.createMany({
    data: after.flatMap((unitId) =>
      endedBy(deed).map((predecessorId) => ({ agencyId, unitId, predecessorId, changeId })),
    ),
  });
}

/** For addresses and sheets: the name in small letters, with the year where an older unit has it. */
function codeFor({ name }: NewUnit, taken: ReadonlySet<string>, day: string): string {
  const plain =
    name
      .normalize("NFD")
      .replace(/[̀-ͯ]/g, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "unit";
  const dated = `${plain}-${day.slice(0, 4)}`;
  const numbered = (n: number): string => (taken.has(`${dated}-${n}`) ? numbered(n + 1) : `${dated}-${n}`);
  return !taken.has(plain) ? plain : !taken.has(dated) ? dated : numbered(2);
}
