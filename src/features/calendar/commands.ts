// Keeping the calendar of a government: only its manager does, each change with its reason.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { periodName } from "#domain/period/period.ts";
import type { AddPeriodSet, ChangeWindow, RemovePeriod } from "#features/calendar/schema.ts";
import { periodSet, windowProblems } from "#features/calendar/window-days.ts";
import { endOfDay, startOfDay } from "#features/periods/days.ts";
import type { Tx } from "#lib/db.ts";
import { isoDay, listed } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

const NOT_YOURS = "Kalender hanya diubah oleh pengelola di pemerintah daerah ini.";

/** All periods of a kind in a year, or none of them. */
export const addPeriodSet = (actor: Actor, input: AddPeriodSet): Promise<{ codes: string[] }> =>
  transaction(actor, "period.add", async (tx) => {
    const governmentId = refuseUnlessManager(actor);
    const planned = periodSet(input.year, input.kind, input.dueDays, input.lockDays);
    const known = await tx.period.findMany({
      where: { governmentId, code: { in: planned.map((one) => one.code) } },
      select: { year: true, kind: true, ordinal: true },
    });
    if (known.length > 0)
      throw new Refusal("conflict", `${listed(known.map(periodName))} sudah ada di kalender. Ubah saja jadwalnya.`);
    await tx.period.createMany({
      data: planned.map(({ opens, due, locks, startsOn, endsOn, ...period }) => ({
        ...period,
        governmentId,
        startsOn: new Date(startsOn),
        endsOn: new Date(endsOn),
        ...momentsOf({ opens, due, locks }),
      })),
    });
    return { codes: planned.map((one) => one.code) };
  });

export const changeWindow = (actor: Actor, input: ChangeWindow): Promise<{ code: string }> =>
  transaction(
    actor,
    "period.change",
    async (tx) => {
      const period = await findPeriod(tx, actor, input.periodId);
      const { opens, due, locks, before } = input;
      const stored = { opens: isoDay(period.opensAt), due: isoDay(period.dueAt), locks: lockDay(period.locksAt) };
      if (stored.opens !== before.opens || stored.due !== before.due || stored.locks !== before.locks)
        throw new Refusal("conflict", "Jadwal ini baru saja diubah orang lain. Muat ulang halaman untuk melihatnya.");
      if (stored.opens === opens && stored.due === due && stored.locks === locks)
        throw new Refusal("invalid", "Belum ada tanggal yang berubah.");
      const [problem] = windowProblems({ opens, due, locks }, period.startsOn.toISOString().slice(0, 10));
      if (problem) throw new Refusal("invalid", problem.message);
      await tx.period.update({
        where: { id: period.id },
        data: momentsOf({ opens, due, locks }),
        select: { id: true },
      });
      return { code: period.code };
    },
    { reason: input.reason },
  );

/** Takes back a period that was added by mistake, while nothing has been put into it. */
export const removePeriod = (actor: Actor, input: RemovePeriod): Promise<{ code: string }> =>
  transaction(
    actor,
    "period.remove",
    async (tx) => {
      const period = await findPeriod(tx, actor, input.periodId);
      const { _count: held } = await tx.period.findFirstOrThrow({
        where: { id: period.id, governmentId: period.governmentId },
        select: {
          _count: {
            select: { realisasi: true, variableValues: true, targets: true, spending: true, exceptions: true },
          },
        },
      });
      if (Object.values(held).some((count) => count > 0))
        throw new Refusal("conflict", `${periodName(period)} sudah berisi, jadi tidak dapat dihapus.`);
      await tx.period.delete({ where: { id: period.id } });
      return { code: period.code };
    },
    { reason: input.reason },
  );

/** The period, locked for the rest of the transaction; another government's looks as if it did not exist. */
export async function findPeriod(tx: Tx, actor: Actor, periodId: string) {
  const governmentId = refuseUnlessManager(actor);
  await tx.$queryRaw`select id from period where id = ${periodId}::uuid and government_id = ${governmentId}::uuid for update`;
  const period = await tx.period.findFirst({ where: { id: periodId, governmentId } });
  if (!period) throw new Refusal("not-found", "Periode tidak ditemukan. Muat ulang halaman.");
  return period;
}

function refuseUnlessManager(actor: Actor): string {
  const governmentId = governmentScope(actor);
  if (!can(actor, "period.manage", { governmentId })) throw new Refusal("forbidden", NOT_YOURS);
  return governmentId;
}

const lockDay = (locksAt: Date | null): string | null => (locksAt === null ? null : isoDay(locksAt));

function momentsOf({ opens, due, locks }: { opens: string; due: string; locks: string | null }) {
  return { opensAt: startOfDay(opens), dueAt: endOfDay(due), locksAt: locks === null ? null : endOfDay(locks) };
}
