// Keeping the units of an agency: every deed takes effect on a day, and the days before it stay as they were.
import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/access/actor.ts";
import type { Deed } from "#domain/organisation/deeds.ts";
import { placeOn } from "#domain/organisation/units.ts";
import { placeBefore } from "#domain/planning/order.ts";
import { type Keeping, keepAgency, keepUnit, refuseImpossible, refuseOvertaken } from "#features/units/keeping.ts";
import type {
  AddUnit,
  EndUnit,
  MergeUnits,
  MoveUnit,
  OrderUnit,
  RenameUnit,
  SplitUnit,
} from "#features/units/schema.ts";
import { writeDeed } from "#features/units/writing.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

/** unitIds: the units that came of it. */
export type Done = { changeId: string; unitIds: string[] };

export const addUnit = (actor: Actor, { agencyId, name, kind, parentId, day, basis }: AddUnit): Promise<Done> =>
  keeping(actor, "unit.add", basis, async (tx) => {
    const kept = await keepAgency(tx, actor, agencyId);
    const unit = { id: randomUUID(), name, kind, parentId };
    return perform(tx, actor, kept, { kind: "add", day, unit }, basis, [unit.id]);
  });

export const renameUnit = (actor: Actor, input: RenameUnit): Promise<Done> =>
  keeping(actor, "unit.rename", input.basis, async (tx) => {
    const { unitId, name, kind: unitKind, day, basis } = input;
    const kept = await keepUnit(tx, actor, unitId);
    refuseOvertaken(kept, [input]);
    const now = placeOn(placesOf(kept, unitId), day);
    if (now && now.name === name && now.kind === unitKind)
      throw new Refusal("invalid", "Nama dan jenisnya masih sama. Tulis nama barunya.");
    return perform(tx, actor, kept, { kind: "rename", day, unitId, name, unitKind }, basis, [unitId]);
  });

export const moveUnit = (actor: Actor, input: MoveUnit): Promise<Done> =>
  keeping(actor, "unit.move", input.basis, async (tx) => {
    const { unitId, parentId, day, basis } = input;
    const kept = await keepUnit(tx, actor, unitId);
    refuseOvertaken(kept, [input]);
    if (placeOn(placesOf(kept, unitId), day)?.parentId === parentId)
      throw new Refusal("invalid", "Unit itu sudah berada di sana. Pilih induk yang lain.");
    return perform(tx, actor, kept, { kind: "move", day, unitId, parentId }, basis, [unitId]);
  });

export const endUnit = (actor: Actor, input: EndUnit): Promise<Done> =>
  keeping(actor, "unit.end", input.basis, async (tx) => {
    const { unitId, heirId, day, basis } = input;
    const kept = await keepUnit(tx, actor, unitId);
    refuseOvertaken(kept, [input]);
    return perform(tx, actor, kept, { kind: "end", day, unitId, heirId }, basis, []);
  });

export const mergeUnits = (actor: Actor, { units, into, day, basis }: MergeUnits): Promise<Done> =>
  keeping(actor, "unit.merge", basis, async (tx) => {
    const unitIds = units.map(({ unitId }) => unitId);
    const kept = await keepUnit(tx, actor, unitIds[0] ?? "");
    refuseOvertaken(kept, units);
    const whole = into.id === null ? { ...into, id: randomUUID() } : { id: into.id };
    return perform(tx, actor, kept, { kind: "merge", day, unitIds, into: whole }, basis, [whole.id]);
  });

export const splitUnit = (actor: Actor, input: SplitUnit): Promise<Done> =>
  keeping(actor, "unit.split", input.basis, async (tx) => {
    const { unitId, day, basis } = input;
    const kept = await keepUnit(tx, actor, unitId);
    refuseOvertaken(kept, [input]);
    const parts = input.parts.map((part) => ({ ...part, id: randomUUID() }));
    const to = Object.fromEntries(Object.entries(input.to).map(([id, number]) => [id, parts[number]?.id ?? ""]));
    const made = parts.map(({ id }) => id);
    return perform(tx, actor, kept, { kind: "split", day, unitId, parts, to }, basis, made);
  });

/** Among those that stand beside it on the day; the order is the same on every day. */
export const orderUnit = (actor: Actor, { unitId, beforeId, day }: OrderUnit): Promise<{ id: string }> =>
  transaction(actor, "unit.order", async (tx) => {
    const { scope, organisation } = await keepUnit(tx, actor, unitId);
    const parentOf = (id: string) => placeOn(placesOf({ organisation }, id), day)?.parentId ?? null;
    const siblings = organisation.units.filter(
      ({ id }) => placeOn(placesOf({ organisation }, id), day) && parentOf(id) === parentOf(unitId),
    );
    for (const { id, sortOrder } of placeBefore(siblings, unitId, beforeId))
      await tx.unit.updateMany({ where: { ...scope, id }, data: { sortOrder } });
    return { id: unitId };
  });

const keeping = (actor: Actor, action: string, basis: string, work: (tx: Tx) => Promise<Done>): Promise<Done> =>
  transaction(actor, action, work, { reason: basis });

async function perform(
  tx: Tx,
  actor: Actor,
  kept: Keeping,
  deed: Deed,
  basis: string,
  unitIds: string[],
): Promise<Done> {
  refuseImpossible(kept, deed);
  return { ...(await writeDeed(tx, actor.userId, kept, deed, basis)), unitIds };
}

const placesOf = ({ organisation }: Pick<Keeping, "organisation">, id: string) =>
  organisation.places.filter(({ unitId }) => unitId === id);
