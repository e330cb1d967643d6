// Opening a locked period again for one agency, or one of its indicators: until a day, for a reason, with somebody who
// answers for it.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { periodName } from "#domain/period/period.ts";
import { windowState } from "#domain/period/window.ts";
import { findPeriod } from "#features/calendar/commands.ts";
import type { GrantException, RevokeException } from "#features/calendar/schema.ts";
import { endOfDay } from "#features/periods/days.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const grantException = (actor: Actor, input: GrantException): Promise<{ id: string }> =>
  transaction(
    actor,
    "period.except",
    async (tx) => {
      const now = new Date();
      const period = await findPeriod(tx, actor, input.periodId);
      const endsAt = endOfDay(input.until);
      refuseUselessEnd(period, endsAt, now);
      const agency = await tx.agency.findFirst({
        where: { id: input.agencyId, governmentId: governmentScope(actor) },
        select: { id: true, governmentId: true },
      });
      if (!agency || !can(actor, "period.except", { agencyId: agency.id, governmentId: agency.governmentId }))
        throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
      await refuseStrangers(tx, input, now);
      return tx.periodException.create({
        data: {
          agencyId: agency.id,
          periodId: period.id,
          indicatorId: input.indicatorId,
          ownerId: input.ownerId,
          reason: input.reason,
          endsAt,
          grantedById: actor.userId,
        },
        select: { id: true },
      });
    },
    { reason: input.reason },
  );

export const revokeException = (actor: Actor, input: RevokeException): Promise<{ id: string }> =>
  transaction(
    actor,
    "period.except.revoke",
    async (tx) => {
      const exception = await tx.periodException.findFirst({
        where: { id: input.exceptionId, agency: { governmentId: governmentScope(actor) } },
        select: { id: true, agencyId: true, revokedAt: true, agency: { select: { governmentId: true } } },
      });
      if (!exception) throw new Refusal("not-found", "Pengecualian tidak ditemukan. Muat ulang halaman.");
      const { id, agencyId, agency } = exception;
      if (!can(actor, "period.except", { agencyId, governmentId: agency.governmentId }))
        throw new Refusal("forbidden", "Pengecualian hanya dicabut oleh pengelola periode.");
      if (exception.revokedAt) throw new Refusal("conflict", "Pengecualian ini sudah dicabut.");
      await tx.periodException.update({
        where: { id },
        data: { revokedAt: new Date(), revokedById: actor.userId },
        select: { id: true },
      });
      return { id };
    },
    { reason: input.reason },
  );

type Period = Parameters<typeof periodName>[0] & { opensAt: Date; dueAt: Date; locksAt: Date | null };

function refuseUselessEnd(period: Period, endsAt: Date, now: Date): void {
  const name = periodName(period);
  if (windowState(period, now) === "not-open")
    throw new Refusal("invalid", `${name} belum dibuka; pengecualian hanya untuk periode yang terkunci.`);
  if (period.locksAt === null)
    throw new Refusal("invalid", `${name} tidak pernah dikunci, jadi tidak perlu pengecualian.`);
  if (endsAt <= now) throw new Refusal("invalid", "Hari terakhirnya sudah lewat. Pilih hari ini atau sesudahnya.");
  if (endsAt <= period.locksAt)
    throw new Refusal("invalid", `${name} masih terbuka sampai ${formatDay(period.locksAt)}. Pilih hari sesudahnya.`);
}

/** The indicator and the person are the agency's own. */
async function refuseStrangers(tx: Tx, { agencyId, indicatorId, ownerId }: GrantException, now: Date): Promise<void> {
  const isOwn = indicatorId === null || (await tx.indicator.count({ where: { id: indicatorId, agencyId } })) > 0;
  if (!isOwn) throw new Refusal("not-found", "Indikator tidak ditemukan. Muat ulang halaman.");
  const works = await tx.membership.count({
    where: {
      userId: ownerId,
      agencyId,
      validFrom: { lte: now },
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
    },
  });
  if (works === 0) throw new Refusal("invalid", "Penanggung jawab harus bekerja di instansi itu.");
}
