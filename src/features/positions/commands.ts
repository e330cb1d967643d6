// A position comes, is called otherwise, and ends; old days keep what they were.
import type { Actor } from "#domain/access/actor.ts";
import { dayAfter } from "#features/periods/days.ts";
import {
  dateOf,
  dayOf,
  type FoundPosition,
  findOwnAgency,
  findPosition,
  refuseForeignUnit,
  refuseOvertaken,
} from "#features/positions/keeping.ts";
import type {
  AddPosition,
  CorrectPosition,
  EndPosition,
  RemovePosition,
  RenamePosition,
  ReopenPosition,
  UndoRename,
} from "#features/positions/schema.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type SavedPosition = { id: string; code: string; version: number };
const saved = { id: true, code: true, version: true } as const;

export const addPosition = (actor: Actor, input: AddPosition): Promise<SavedPosition> =>
  transaction(actor, "position.add", async (tx) => {
    const { agencyId } = await findOwnAgency(tx, actor, input.agencyId);
    await refuseForeignUnit(tx, agencyId, input.unitId, input.from);
    const { _max } = await tx.position.aggregate({ where: { agencyId }, _max: { sortOrder: true } });
    const { unitId, name, shortName, level } = input;
    return tx.position.create({
      data: {
        ...{ agencyId, unitId, name, shortName, level },
        ...{ code: await freeCode(tx, agencyId, shortName), sortOrder: (_max.sortOrder ?? -1) + 1 },
        validFrom: dateOf(input.from),
      },
      select: saved,
    });
  });

export const correctPosition = (actor: Actor, input: CorrectPosition): Promise<SavedPosition> =>
  transaction(actor, "position.correct", async (tx) => {
    const found = await findPosition(tx, actor, input.positionId);
    refuseOvertaken(found, input.version);
    refuseUnchanged(found, input);
    const { name, shortName, level } = input;
    return tx.position.update({
      where: { id: found.id },
      data: { name, shortName, level, version: { increment: 1 } },
      select: saved,
    });
  });

export const renamePosition = (actor: Actor, input: RenamePosition): Promise<SavedPosition> =>
  transaction(actor, "position.rename", async (tx) => {
    const found = await findPosition(tx, actor, input.positionId);
    refuseOvertaken(found, input.version);
    refuseUnchanged(found, input);
    const since = found.formerNames[0]?.validUntil ?? found.validFrom;
    if (input.from <= dayOf(since))
      throw new Refusal(
        "invalid",
        `Nama yang sekarang berlaku sejak ${formatDay(since)}. Pilih tanggal sesudahnya, atau pakai Koreksi bila hanya salah tulis.`,
      );
    if (found.validUntil && input.from >= dayOf(found.validUntil)) throw ended(found);
    const { name, shortName, level } = found;
    await tx.positionFormerName.create({
      data: { positionId: found.id, name, shortName, level, validFrom: since, validUntil: dateOf(input.from) },
      select: { id: true },
    });
    return tx.position.update({
      where: { id: found.id },
      data: { name: input.name, shortName: input.shortName, level: input.level, version: { increment: 1 } },
      select: saved,
    });
  });

/** Takes the last new name back: the name before it holds again, as if it had never changed. */
export const undoRename = (actor: Actor, input: UndoRename): Promise<SavedPosition> =>
  transaction(actor, "position.rename.undo", async (tx) => {
    const found = await findPosition(tx, actor, input.positionId);
    refuseOvertaken(found, input.version);
    const [last] = found.formerNames;
    if (!last) throw new Refusal("conflict", "Jabatan ini belum pernah berganti nama. Muat ulang halaman.");
    await tx.positionFormerName.delete({ where: { id: last.id }, select: { id: true } });
    const { name, shortName, level } = last;
    return tx.position.update({
      where: { id: found.id },
      data: { name, shortName, level, version: { increment: 1 } },
      select: saved,
    });
  });

/** Whoever still holds it on the last day holds it until then, too. */
export const endPosition = (actor: Actor, input: EndPosition): Promise<SavedPosition> =>
  transaction(actor, "position.end", async (tx) => {
    const found = await findPosition(tx, actor, input.positionId);
    refuseOvertaken(found, input.version);
    if (found.validUntil) throw ended(found);
    if (input.lastDay < dayOf(found.validFrom))
      throw new Refusal(
        "invalid",
        `Jabatan ini baru ada sejak ${formatDay(found.validFrom)}. Pilih tanggal sesudahnya.`,
      );
    const until = dayAfter(input.lastDay, 1);
    const [renamed] = found.formerNames;
    if (renamed && until <= dayOf(renamed.validUntil))
      throw new Refusal(
        "invalid",
        `Jabatan ini bernama ${found.name} sejak ${formatDay(renamed.validUntil)}. Pilih tanggal sesudahnya.`,
      );
    const later = found.holders.find(({ validFrom }) => dayOf(validFrom) >= until);
    if (later)
      throw new Refusal(
        "conflict",
        `${later.user?.name ?? later.personName} memangku jabatan ini mulai ${formatDay(later.validFrom)}. Hapus atau pindahkan dahulu pejabat itu.`,
      );
    for (const holder of found.holders.filter((one) => !one.validUntil || dayOf(one.validUntil) > until))
      await tx.positionHolder.update({
        where: { id: holder.id },
        data: { validUntil: dateOf(until), version: { increment: 1 } },
        select: { id: true },
      });
    return tx.position.update({
      where: { id: found.id },
      data: { validUntil: dateOf(until), version: { increment: 1 } },
      select: saved,
    });
  });

/** The position goes on as if it had not ended; its holders stay ended, because nobody knows whether they went on. */
export const reopenPosition = (actor: Actor, input: ReopenPosition): Promise<SavedPosition> =>
  transaction(actor, "position.reopen", async (tx) => {
    const found = await findPosition(tx, actor, input.positionId);
    refuseOvertaken(found, input.version);
    if (!found.validUntil) throw new Refusal("conflict", "Jabatan ini masih ada. Muat ulang halaman.");
    return tx.position.update({
      where: { id: found.id },
      data: { validUntil: null, version: { increment: 1 } },
      select: saved,
    });
  });

/** Only what was added by mistake: whatever has kinerja, a holder, duties or a place in the pohon ends instead. */
export const removePosition = (actor: Actor, input: RemovePosition): Promise<{ id: string }> =>
  transaction(actor, "position.remove", async (tx) => {
    const found = await findPosition(tx, actor, input.positionId);
    refuseOvertaken(found, input.version);
    const { _count: held } = await tx.position.findFirstOrThrow({
      where: { id: found.id, agencyId: found.agencyId },
      select: { _count: { select: { kinerja: true, holders: true, duties: true, pohon: true, formerNames: true } } },
    });
    if (Object.values(held).some((count) => count > 0))
      throw new Refusal(
        "conflict",
        `${found.name} sudah punya kinerja, tugas, atau pejabat, jadi tidak dihapus. Akhiri saja jabatannya.`,
      );
    await tx.position.delete({ where: { id: found.id }, select: { id: true } });
    return { id: found.id };
  });

function refuseUnchanged(found: FoundPosition, { name, shortName, level }: Omit<CorrectPosition, "positionId">): void {
  if (found.name === name && found.shortName === shortName && found.level === level)
    throw new Refusal("invalid", "Belum ada yang berubah.");
}

const ended = ({ validUntil }: FoundPosition): Refusal =>
  new Refusal(
    "conflict",
    `Jabatan ini sudah berakhir ${validUntil ? formatDay(new Date(validUntil.getTime() - 86_400_000)) : ""}. Buka kembali dahulu bila masih ada.`,
  );

/** From the short name; with a number where another position of the agency has it already. */
async function freeCode(tx: Tx, agencyId: string, shortName: string): Promise<string> {
  const base =
    shortName
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "jabatan";
  const taken = new Set(
    (await tx.position.findMany({ where: { agencyId, code: { startsWith: base } }, select: { code: true } })).map(
      ({ code }) => code,
    ),
  );
  // Addresses of pages beside those of the positions.
  for (const page of ["baru"]) taken.add(page);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
