// Roles from a day to a day. A role is ended, never rewritten: what somebody did as verifier stays done as verifier.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { EndRole, GiveRole } from "#features/accounts/people-schema.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay, isoDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const giveRole = (actor: Actor, { userId, ...role }: GiveRole): Promise<{ membershipId: string }> =>
  transaction(actor, "role.give", async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { isActive: true, memberships: { select: { governmentId: true } } },
    });
    const governmentIds = user?.memberships.map(({ governmentId }) => governmentId) ?? [];
    if (!user || !can(actor, "account.keep", { governmentIds }))
      throw new Refusal("not-found", "Akun tidak ditemukan. Muat ulang halaman.");
    if (!user.isActive) throw new Refusal("conflict", "Akun ini ditutup. Buka dahulu akunnya.");
    const data = await newRole(tx, actor, userId, role);
    await refuseDouble(tx, userId, data);
    const { id } = await tx.membership.create({ data: { ...data, userId }, select: { id: true } });
    return { membershipId: id };
  });

/** It no longer holds from that day; one that would have begun on or after it is struck. */
export const endRole = (actor: Actor, { membershipId, from, reason }: EndRole): Promise<{ membershipId: string }> =>
  transaction(
    actor,
    "role.end",
    async (tx) => {
      const role = await tx.membership.findUnique({
        where: { id: membershipId },
        select: { id: true, userId: true, governmentId: true, validFrom: true, validUntil: true },
      });
      if (!role || !can(actor, "role.give", role))
        throw role?.userId === actor.userId
          ? new Refusal("forbidden", "Peran Anda sendiri diakhiri oleh orang lain, bukan oleh Anda.")
          : new Refusal("not-found", "Peran tidak ditemukan. Muat ulang halaman.");
      if (from < isoDay(new Date()))
        throw new Refusal("invalid", "Peran tidak diakhiri surut. Pilih hari ini atau sesudahnya.");
      const validUntil = dateOf(from);
      if (role.validUntil && role.validUntil <= validUntil)
        throw new Refusal("conflict", `Peran ini sudah berakhir pada ${formatDay(role.validUntil)}.`);
      if (role.validFrom >= validUntil) await tx.membership.delete({ where: { id: role.id }, select: { id: true } });
      else await tx.membership.update({ where: { id: role.id }, data: { validUntil }, select: { id: true } });
      return { membershipId };
    },
    { reason },
  );

type NewRole = Omit<GiveRole, "userId">;

/** The row of a role, once it is certain that this actor may give it and that agency and unit belong together. */
export async function newRole(tx: Tx, actor: Actor, userId: string | null, role: NewRole) {
  const { governmentId, agencyId, unitId } = role;
  if (!can(actor, "role.give", { governmentId, userId }))
    throw new Refusal(
      "forbidden",
      userId === actor.userId
        ? "Peran Anda sendiri diberikan oleh orang lain, bukan oleh Anda."
        : "Peran hanya diberikan oleh pengelola pemda itu atau oleh administrator.",
    );
  if (governmentId && !(await tx.government.count({ where: { id: governmentId } })))
    throw new Refusal("not-found", "Pemda tidak ditemukan. Muat ulang halaman.");
  if (agencyId && !(await tx.agency.count({ where: { id: agencyId, governmentId: governmentId ?? undefined } })))
    throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
  if (unitId && !(await tx.unit.count({ where: { id: unitId, agencyId: agencyId ?? undefined } })))
    throw new Refusal("not-found", "Unit itu bukan milik instansi ini. Pilih lagi unitnya.");
  return { role: role.role, title: role.title, governmentId, agencyId, unitId, validFrom: dateOf(role.from) };
}

async function refuseDouble(tx: Tx, userId: string, data: Awaited<ReturnType<typeof newRole>>): Promise<void> {
  const { role, governmentId, agencyId, validFrom } = data;
  const held = await tx.membership.findFirst({
    where: { userId, role, governmentId, agencyId, OR: [{ validUntil: null }, { validUntil: { gt: validFrom } }] },
    select: { validFrom: true },
  });
  if (held) throw new Refusal("conflict", `Orang ini sudah memegang peran itu sejak ${formatDay(held.validFrom)}.`);
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
