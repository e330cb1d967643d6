// Who holds a position, from which day to which: appointed, corrected, handed over, ended.
import type { Actor } from "#domain/access/actor.ts";
import { clashing, type Held } from "#domain/organisation/holding.ts";
import { dayAfter } from "#features/periods/days.ts";
import { dateOf, dayOf, type FoundPosition, findPosition } from "#features/positions/keeping.ts";
import type {
  AppointHolder,
  CorrectHolder,
  EndHolder,
  HandOver,
  RemoveHolder,
  ReopenHolder,
} from "#features/positions/schema.ts";
import { HOLDER_WORDS, heldInWords } from "#features/positions/words.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type SavedHolder = { id: string; version: number };
const saved = { id: true, version: true } as const;

export const appointHolder = (actor: Actor, input: AppointHolder): Promise<SavedHolder> =>
  transaction(actor, "holder.appoint", async (tx) => {
    const position = await findPosition(tx, actor, input.positionId);
    refuseImpossible(position, input, null);
    return appoint(tx, position, input);
  });

export const correctHolder = (actor: Actor, input: CorrectHolder): Promise<SavedHolder> =>
  transaction(actor, "holder.correct", async (tx) => {
    const { position, holder } = await findHolder(tx, actor, input.holderId, input.version);
    refuseImpossible(position, input, holder.id);
    return tx.positionHolder.update({
      where: { id: holder.id },
      data: { ...(await columnsOf(tx, position, input)), version: { increment: 1 } },
      select: saved,
    });
  });

export const endHolder = (actor: Actor, input: EndHolder): Promise<SavedHolder> =>
  transaction(actor, "holder.end", async (tx) => {
    const { position, holder } = await findHolder(tx, actor, input.holderId, input.version);
    const from = dayOf(holder.validFrom);
    refuseImpossible(position, { kind: holder.kind, from, lastDay: input.lastDay }, holder.id);
    return until(tx, holder.id, input.lastDay);
  });

export const reopenHolder = (actor: Actor, input: ReopenHolder): Promise<SavedHolder> =>
  transaction(actor, "holder.reopen", async (tx) => {
    const { position, holder } = await findHolder(tx, actor, input.holderId, input.version);
    const from = dayOf(holder.validFrom);
    refuseImpossible(position, { kind: holder.kind, from, lastDay: input.lastDay }, holder.id);
    return until(tx, holder.id, input.lastDay);
  });

/** One act: the last day of the one who leaves is the day before the other begins. */
export const handOver = (actor: Actor, input: HandOver): Promise<SavedHolder> =>
  transaction(actor, "holder.hand-over", async (tx) => {
    const { position, holder } = await findHolder(tx, actor, input.holderId, input.version);
    if (input.from <= dayOf(holder.validFrom))
      throw new Refusal(
        "invalid",
        `${nameOf(holder)} memangku jabatan ini sejak ${formatDay(holder.validFrom)}. Serah terima sesudah hari itu.`,
      );
    if (holder.validUntil && dayOf(holder.validUntil) < input.from)
      throw new Refusal(
        "invalid",
        `${nameOf(holder)} sudah berhenti ${formatDay(dateOf(dayAfter(dayOf(holder.validUntil), -1)))}. Tunjuk pejabat baru saja.`,
      );
    await until(tx, holder.id, dayAfter(input.from, -1));
    refuseImpossible(position, input, holder.id);
    return appoint(tx, position, input);
  });

/** Only for what was written by mistake: whoever held the position is ended, not erased. */
export const removeHolder = (actor: Actor, input: RemoveHolder): Promise<{ id: string }> =>
  transaction(actor, "holder.remove", async (tx) => {
    const { holder } = await findHolder(tx, actor, input.holderId, input.version);
    await tx.positionHolder.delete({ where: { id: holder.id }, select: { id: true } });
    return { id: holder.id };
  });

type Wanted = Pick<AppointHolder, "kind" | "from" | "lastDay">;

async function findHolder(tx: Tx, actor: Actor, holderId: string, version: number) {
  const stored = await tx.positionHolder.findUnique({ where: { id: holderId }, select: { positionId: true } });
  if (!stored) throw new Refusal("not-found", "Pejabat ini tidak ditemukan: mungkin baru dihapus. Muat ulang halaman.");
  const position = await findPosition(tx, actor, stored.positionId);
  const holder = position.holders.find(({ id }) => id === holderId);
  if (!holder) throw new Refusal("not-found", "Pejabat ini baru saja dihapus. Muat ulang halaman.");
  if (holder.version !== version)
    throw new Refusal(
      "conflict",
      "Catatan pejabat ini baru saja diubah orang lain. Bandingkan kedua tulisan, lalu simpan lagi.",
      {
        ...{ kind: holder.kind, userId: holder.userId, personName: holder.personName, nip: holder.nip },
        ...{ decreeNumber: holder.decreeNumber, decreeOn: holder.decreeOn && dayOf(holder.decreeOn) },
        ...{ from: dayOf(holder.validFrom), lastDay: holder.validUntil && dayAfter(dayOf(holder.validUntil), -1) },
        ...{ name: nameOf(holder), version: holder.version },
      },
    );
  return { position, holder };
}

function refuseImpossible(position: FoundPosition, wanted: Wanted, exceptId: string | null): void {
  const { from, lastDay } = wanted;
  if (lastDay !== null && lastDay < from)
    throw new Refusal("invalid", "Hari terakhirnya sebelum hari pertamanya. Periksa kedua tanggal.");
  const until = lastDay === null ? null : dayAfter(lastDay, 1);
  if (from < dayOf(position.validFrom))
    throw new Refusal(
      "invalid",
      `Jabatan ini baru ada sejak ${formatDay(position.validFrom)}. Pilih tanggal sesudahnya.`,
    );
  const end = position.validUntil && dayOf(position.validUntil);
  if (end && (until === null || until > end))
    throw new Refusal(
      "invalid",
      `Jabatan ini berakhir ${formatDay(dateOf(dayAfter(end, -1)))}. Hari terakhir pejabatnya paling lambat hari itu.`,
    );
  const others = position.holders
    .filter(({ id }) => id !== exceptId)
    .map((one): Held & { name: string } => ({
      ...{ kind: one.kind, from: dayOf(one.validFrom), until: one.validUntil && dayOf(one.validUntil) },
      name: nameOf(one),
    }));
  const other = clashing(others, { kind: wanted.kind, from, until });
  if (!other) return;
  const rule =
    wanted.kind === "plh" || other.kind === "plh"
      ? "Satu hari satu Plt. atau Plh."
      : "Satu hari satu pejabat definitif atau Plt.; untuk hari-hari ia berhalangan pilih Plh.";
  throw new Refusal(
    "conflict",
    `${other.name} (${HOLDER_WORDS[other.kind]}) memangku jabatan ini ${heldInWords(other)}. ${rule} Akhiri dahulu, atau pakai serah terima.`,
  );
}

async function appoint(tx: Tx, position: FoundPosition, input: Person): Promise<SavedHolder> {
  return tx.positionHolder.create({
    data: { positionId: position.id, ...(await columnsOf(tx, position, input)) },
    select: saved,
  });
}

type Person = Omit<AppointHolder, "positionId">;

async function columnsOf(tx: Tx, position: FoundPosition, input: Person) {
  const { kind, userId, personName, nip, decreeNumber, decreeOn, from, lastDay } = input;
  if (userId === null && personName === null)
    throw new Refusal("invalid", "Pilih akun orangnya, atau tulis namanya bila ia tidak punya akun.");
  if (userId !== null) await refuseStranger(tx, position, userId);
  return {
    ...{ kind, userId, personName: userId === null ? personName : null, nip, decreeNumber },
    decreeOn: decreeOn === null ? null : dateOf(decreeOn),
    validFrom: dateOf(from),
    validUntil: lastDay === null ? null : dateOf(dayAfter(lastDay, 1)),
  };
}

/** Whoever holds a position by an account belongs to this government; a Plt. may come from another agency of it. */
async function refuseStranger(tx: Tx, { agency }: FoundPosition, userId: string): Promise<void> {
  const belongs = await tx.membership.count({ where: { userId, governmentId: agency.governmentId } });
  if (belongs === 0) throw new Refusal("not-found", "Akun itu tidak ditemukan di pemda ini. Muat ulang halaman.");
}

const until = (tx: Tx, id: string, lastDay: string | null): Promise<SavedHolder> =>
  tx.positionHolder.update({
    where: { id },
    data: { validUntil: lastDay === null ? null : dateOf(dayAfter(lastDay, 1)), version: { increment: 1 } },
    select: saved,
  });

const nameOf = (one: { user: { name: string } | null; personName: string | null }): string =>
  one.user?.name ?? one.personName ?? "pejabat ini";
