// A change that has not taken effect is taken back: everything is again as if it had never been decided.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { keepAgency } from "#features/units/keeping.ts";
import { dayOf } from "#features/units/organisation.ts";
import type { UndoChange } from "#features/units/schema.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay, isoDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const undoChange = (actor: Actor, { changeId }: UndoChange): Promise<{ id: string }> =>
  transaction(actor, "unit.undo", async (tx) => {
    const governmentId = governmentScope(actor);
    const found = await tx.unitChange.findFirst({
      where: { id: changeId, agency: { governmentId } },
      select: { agencyId: true, day: true, kind: true },
    });
    if (!found)
      throw new Refusal("not-found", "Perubahan tidak ditemukan: mungkin baru dibatalkan. Muat ulang halaman.");
    const { agencyId, day } = found;
    await keepAgency(tx, actor, agencyId);
    if (dayOf(day) <= isoDay(new Date()))
      throw new Refusal(
        "conflict",
        `Perubahan ini sudah berlaku sejak ${formatDay(day)}, jadi tidak dibatalkan. Catat perubahan baru mulai hari lain.`,
      );
    const begun = (await tx.unit.findMany({ where: { agencyId, begunById: changeId }, select: { id: true } })).map(
      ({ id }) => id,
    );
    await refuseBuiltUpon(tx, agencyId, changeId, begun);
    await bringBack(tx, agencyId, changeId);
    await placesBack(tx, agencyId, changeId, begun);
    await tx.unit.deleteMany({ where: { agencyId, id: { in: begun } } });
    await tx.unit.updateMany({
      where: { agencyId, endedById: changeId },
      data: { validUntil: null, endedById: null, version: { increment: 1 } },
    });
    await tx.unitChange.deleteMany({ where: { id: changeId, agencyId } });
    return { id: changeId };
  });

/** Whatever came after it stands on it: that goes first. */
async function refuseBuiltUpon(tx: Tx, agencyId: string, changeId: string, begun: string[]): Promise<void> {
  const inBegun = { unitId: { in: begun }, OR: [{ changeId: null }, { changeId: { not: changeId } }] };
  const [ended, places, positions, indicators, people] = [
    await tx.unit.count({ where: { agencyId, id: { in: begun }, validUntil: { not: null } } }),
    await tx.unitPlace.count({
      where: {
        agencyId,
        OR: [
          { changeId, validUntil: { not: null } },
          { OR: [{ unitId: { in: begun } }, { parentId: { in: begun } }], NOT: { changeId } },
          { OR: [{ unitId: { in: begun } }, { parentId: { in: begun } }], changeId: null },
        ],
      },
    }),
    await tx.positionPlace.count({ where: { position: { agencyId }, ...inBegun } }),
    await tx.indicatorPlace.count({ where: { indicator: { agencyId }, ...inBegun } }),
    await tx.membershipPlace.count({ where: { membership: { agencyId }, ...inBegun } }),
  ];
  if (ended + places + positions + indicators + people > 0)
    throw new Refusal(
      "conflict",
      "Sesudah perubahan ini sudah ada yang lain di unit yang sama. Batalkan atau pindahkan yang terakhir lebih dahulu.",
    );
}

/** Positions, indicators and people are again where they were, as one stretch. */
async function bringBack(tx: Tx, agencyId: string, changeId: string): Promise<void> {
  const positions = await tx.positionPlace.findMany({ where: { changeId, position: { agencyId } } });
  for (const { positionId, ...row } of positions) {
    const before = await tx.positionPlace.findFirst({ where: { positionId, validUntil: row.validFrom } });
    if (!before) throw unclear();
    await tx.positionPlace.delete({ where: { id: before.id }, select: { id: true } });
    await tx.positionPlace.update({ where: { id: row.id }, data: asBefore(before), select: { id: true } });
  }
  const indicators = await tx.indicatorPlace.findMany({ where: { changeId, indicator: { agencyId } } });
  for (const { indicatorId, ...row } of indicators) {
    const before = await tx.indicatorPlace.findFirst({ where: { indicatorId, validUntil: row.validFrom } });
    if (!before) throw unclear();
    await tx.indicatorPlace.delete({ where: { id: before.id }, select: { id: true } });
    await tx.indicatorPlace.update({ where: { id: row.id }, data: asBefore(before), select: { id: true } });
  }
  const people = await tx.membershipPlace.findMany({ where: { changeId, membership: { agencyId } } });
  for (const { membershipId, ...row } of people) {
    const before = await tx.membershipPlace.findFirst({ where: { membershipId, validUntil: row.validFrom } });
    if (!before) throw unclear();
    await tx.membershipPlace.delete({ where: { id: before.id }, select: { id: true } });
    await tx.membershipPlace.update({ where: { id: row.id }, data: asBefore(before), select: { id: true } });
  }
}

type Before<D> = { unitId: string; validFrom: D; changeId: string | null };

const asBefore = <D>({ unitId, validFrom, changeId }: Before<D>): Before<D> => ({ unitId, validFrom, changeId });

/** Units that live on are again called and placed as before. */
async function placesBack(tx: Tx, agencyId: string, changeId: string, begun: string[]): Promise<void> {
  const rows = await tx.unitPlace.findMany({ where: { agencyId, changeId, unitId: { notIn: begun } } });
  for (const { id, unitId, validFrom, validUntil } of rows) {
    const before = await tx.unitPlace.findFirst({ where: { agencyId, unitId, validUntil: validFrom } });
    if (!before) throw unclear();
    await tx.unitPlace.delete({ where: { id }, select: { id: true } });
    await tx.unitPlace.update({ where: { id: before.id }, data: { validUntil }, select: { id: true } });
    await tx.unit.update({ where: { id: unitId }, data: { version: { increment: 1 } }, select: { id: true } });
  }
}

const unclear = () =>
  new Refusal(
    "conflict",
    "Ada jabatan, indikator, atau akun yang baru dicatat sesudah hari itu, jadi tempat asalnya tidak pasti. Pindahkan dulu ke unit lain.",
  );
