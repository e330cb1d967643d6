// Copying a year: one action, as often as one likes. Targets and pagu of the new year stay empty until somebody sets them.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { previewCopy } from "#features/plan-years/queries.ts";
import type { CarryYear } from "#features/plan-years/schema.ts";
import { refuseUnlessPlanner } from "#features/plans/node.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type Carried = { year: number; added: number; changed: number; dropped: number };

export const carryYear = (actor: Actor, { agencyId, from, version }: CarryYear): Promise<Carried> =>
  transaction(actor, "plan.copy_year", async (tx) => {
    const governmentId = governmentScope(actor);
    await tx.$queryRaw`select id from agency where id = ${agencyId}::uuid and government_id = ${governmentId}::uuid for update`;
    const preview = await previewCopy(actor, agencyId, from, tx);
    if (!preview || !(await tx.agency.count({ where: { id: agencyId, governmentId } })))
      throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
    refuseUnlessPlanner(actor, { agencyId, governmentId });
    const { to, parts, added, changed, dropped, copied } = preview;
    if (!preview.hasCalendar)
      throw new Refusal(
        "invalid",
        `Kalender ${to} belum ada. Minta pengelola pemda menambah periode ${to} di halaman Kalender, lalu salin lagi.`,
      );
    if ((copied?.version ?? 0) !== version)
      throw new Refusal(
        "conflict",
        "Tahun ini baru saja disalin orang lain. Muat ulang halaman untuk melihat pratinjaunya.",
      );
    const done = { year: to, added: added.length, changed: copied ? changed.length : 0, dropped: dropped.length };
    if (preview.isSettled) return done;
    if (parts.length === 0) throw new Refusal("invalid", `Belum ada yang dapat disalin dari ${from}.`);
    for (const { id } of preview.extended)
      await tx.plan.update({ where: { id }, data: { yearUntil: to, version: { increment: 1 } }, select: { id: true } });
    await keep(tx, actor, { agencyId, year: to, copiedFromYear: from }, parts);
    return done;
  });

type Which = { agencyId: string; year: number; copiedFromYear: number };

async function keep(tx: Tx, actor: Actor, which: Which, structure: object[]): Promise<void> {
  const { agencyId, year } = which;
  const content = { structure, copiedById: actor.userId, copiedAt: new Date() };
  await tx.planYear.upsert({
    where: { agencyId_year: { agencyId, year } },
    create: { ...which, ...content },
    update: { ...content, version: { increment: 1 } },
    select: { id: true },
  });
}
