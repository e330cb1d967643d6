// Handing one's role to a colleague for the days of an absence, and taking it back. Nobody does it for somebody else.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { EndDelegation, MakeDelegation, RevokeDelegation } from "#features/delegations/schema.ts";
import { endOfDay, startOfDay } from "#features/periods/days.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const makeDelegation = (actor: Actor, input: MakeDelegation): Promise<{ id: string; to: string }> =>
  transaction(
    actor,
    "delegation.make",
    async (tx) => {
      const agencyId = agencyScope(actor);
      if (!can(actor, "delegation.make", { agencyId, governmentId: governmentScope(actor) }))
        throw new Refusal("forbidden", "Hanya verifikator dan kepala instansi yang mendelegasikan tugasnya.");
      const now = new Date();
      const [startsAt, endsAt] = [startOfDay(input.from), endOfDay(input.until)];
      if (endsAt <= now) throw new Refusal("invalid", "Hari terakhirnya sudah lewat. Pilih hari ini atau sesudahnya.");
      const to = await findColleague(tx, actor, input.toUserId, now);
      await refuseSecond(tx, actor, startsAt, endsAt);
      const { id } = await tx.delegation.create({
        data: {
          agencyId,
          role: actor.role,
          fromUserId: actor.userId,
          toUserId: to.userId,
          startsAt,
          endsAt,
          reason: input.reason,
        },
        select: { id: true },
      });
      return { id, to: to.title };
    },
    { reason: input.reason },
  );

export const revokeDelegation = (actor: Actor, input: RevokeDelegation): Promise<{ id: string }> =>
  transaction(actor, "delegation.revoke", async (tx) => {
    const delegation = await tx.delegation.findFirst({
      where: { id: input.delegationId, agencyId: agencyScope(actor) },
      select: { id: true, fromUserId: true, endsAt: true, revokedAt: true },
    });
    if (!delegation || !can(actor, "delegation.revoke", delegation))
      throw new Refusal("not-found", "Pendelegasian tidak ditemukan. Muat ulang halaman.");
    const now = new Date();
    refuseOver(delegation, now);
    await tx.delegation.update({ where: { id: delegation.id }, data: { revokedAt: now }, select: { id: true } });
    return { id: delegation.id };
  });

/** For the one who gave it and is not there: the manager of the government ends it, and says why. */
export const endDelegation = (actor: Actor, { delegationId, reason }: EndDelegation): Promise<{ id: string }> =>
  transaction(
    actor,
    "delegation.end",
    async (tx) => {
      const governmentId = governmentScope(actor);
      const found = await tx.delegation.findFirst({
        where: { id: delegationId, agency: { governmentId } },
        select: { id: true, endsAt: true, revokedAt: true },
      });
      if (!found || !can(actor, "delegation.end", { governmentId }))
        throw new Refusal("not-found", "Pendelegasian tidak ditemukan. Muat ulang halaman.");
      const now = new Date();
      refuseOver(found, now);
      const data = { revokedAt: now, revokedReason: reason };
      return tx.delegation.update({ where: { id: found.id }, data, select: { id: true } });
    },
    { reason },
  );

function refuseOver({ revokedAt, endsAt }: { revokedAt: Date | null; endsAt: Date }, now: Date): void {
  if (revokedAt || endsAt <= now) throw new Refusal("conflict", "Pendelegasian ini sudah berakhir.");
}

async function findColleague(tx: Tx, actor: Actor, userId: string, now: Date) {
  if (userId === actor.userId) throw new Refusal("invalid", "Pilih rekan lain, bukan diri sendiri.");
  const found = await tx.membership.findFirst({
    where: {
      userId,
      agencyId: agencyScope(actor),
      user: { isActive: true },
      validFrom: { lte: now },
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
    },
    select: { userId: true, title: true },
  });
  if (!found) throw new Refusal("invalid", "Rekan itu tidak bekerja di instansi Anda.");
  return found;
}

/** One colleague at a time, so that it is always clear who acts. */
async function refuseSecond(tx: Tx, actor: Actor, startsAt: Date, endsAt: Date): Promise<void> {
  const other = await tx.delegation.findFirst({
    where: {
      fromUserId: actor.userId,
      agencyId: agencyScope(actor),
      role: actor.role,
      revokedAt: null,
      startsAt: { lte: endsAt },
      endsAt: { gte: startsAt },
    },
    select: { startsAt: true, endsAt: true, toUser: { select: { name: true } } },
  });
  if (!other) return;
  const days = `${formatDay(other.startsAt)} sampai ${formatDay(other.endsAt)}`;
  throw new Refusal("conflict", `Pada hari-hari itu tugas Anda sudah pada ${other.toUser.name} (${days}). Cabut dulu.`);
}
