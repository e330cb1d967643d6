// A position goes to another unit from a day; on the days before it stays where it was.
import type { Actor } from "#domain/access/actor.ts";
import type { SavedPosition } from "#features/positions/commands.ts";
import { dateOf, dayOf, findPosition, refuseForeignUnit, refuseOvertaken } from "#features/positions/keeping.ts";
import type { MovePosition } from "#features/positions/schema.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

/** unitId null: directly under the head of the agency. The database keeps Position.unitId the last of the places. */
export const movePosition = (actor: Actor, input: MovePosition): Promise<SavedPosition> =>
  transaction(actor, "position.move", async (tx) => {
    const found = await findPosition(tx, actor, input.positionId);
    const { id: positionId, agencyId } = found;
    refuseOvertaken(found, input.version);
    const { from, unitId } = input;
    if (found.unitId === unitId) throw new Refusal("invalid", "Pilih unit yang lain dari unitnya sekarang.");
    const until = found.validUntil;
    if (from < dayOf(found.validFrom) || (until && from >= dayOf(until)))
      throw new Refusal("invalid", `Jabatan ini tidak ada pada ${formatDay(dateOf(from))}. Pilih hari lain.`);
    const unit = await refuseForeignUnit(tx, agencyId, unitId, from);
    const places = await tx.positionPlace.findMany({ where: { positionId }, orderBy: { validFrom: "desc" } });
    const last = places[0];
    if (last && from < dayOf(last.validFrom))
      throw new Refusal(
        "invalid",
        `Jabatan ini berada di unitnya sekarang sejak ${formatDay(last.validFrom)}. Pilih hari itu atau sesudahnya.`,
      );
    if (unit?.until && (until === null || until > unit.until))
      throw new Refusal("invalid", `${unit.name} berakhir ${formatDay(unit.until)}. Pilih unit yang tetap ada.`);
    const isOpen = last && (last.validUntil === null || dayOf(last.validUntil) > from);
    if (isOpen && dayOf(last.validFrom) === from)
      await tx.positionPlace.delete({ where: { id: last.id }, select: { id: true } });
    else if (isOpen)
      await tx.positionPlace.update({
        where: { id: last.id },
        data: { validUntil: dateOf(from) },
        select: { id: true },
      });
    if (unitId !== null)
      await tx.positionPlace.create({
        data: { positionId, unitId, validFrom: dateOf(from), validUntil: until },
        select: { id: true },
      });
    return tx.position.update({
      where: { id: positionId },
      data: { version: { increment: 1 } },
      select: { id: true, code: true, version: true },
    });
  });
