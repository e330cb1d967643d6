// The decision about a drafted formula. Approved, it is in force from its year on: what was approved before keeps the
// version it was frozen with, what is still open is measured with the new one.
import type { Actor } from "#domain/access/actor.ts";
import { headAway } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import { isDirectKind, refuseUnlessWhole } from "#features/formulas/commands.ts";
import { type Draft, findDraft } from "#features/formulas/draft.ts";
import type { PassFormulaDraft, ReturnFormulaDraft } from "#features/formulas/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { actFor, transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

export const approveFormula = (actor: Actor, input: PassFormulaDraft): Promise<{ id: string; version: number }> =>
  transaction(actor, "formula.approve", async (tx) => {
    const draft = await findProposed(tx, actor, input);
    const { variableIds, tests } = await refuseUnlessWhole(tx, actor, draft);
    await refuseWhileUnderWay(tx, draft);
    const decidedForId = await decideFor(tx, actor, draft);
    const decided = {
      state: "approved" as const,
      ...{ decidedById: actor.userId, decidedForId },
      decidedAt: new Date(),
      version: draft.version + 1,
    };
    await tx.formulaDraft.update({ where: { id: draft.id }, data: decided, select: { id: true } });
    const number = await endEarlier(tx, draft);
    const made = await tx.formulaVersion.create({
      data: {
        ...{ indicatorId: draft.indicatorId, version: number, kind: draft.kind, expression: draft.expression },
        ...{ latex: draft.latex, validFromYear: draft.validFromYear, reason: draft.reason, authorId: draft.authorId },
        ...{ approverId: actor.userId, approvedForId: decidedForId, approvedAt: decided.decidedAt },
        ...{ tests: tests as Prisma.InputJsonValue },
      },
      select: { id: true, version: true },
    });
    await tx.formulaVariable.createMany({
      data: variableIds.map((variableId) => ({ formulaVersionId: made.id, variableId })),
    });
    await tx.formulaDraft.update({ where: { id: draft.id }, data: { becameId: made.id }, select: { id: true } });
    await turnOpenEntries(tx, draft);
    return made;
  });

export const returnFormula = (actor: Actor, input: ReturnFormulaDraft): Promise<{ id: string }> =>
  transaction(
    actor,
    "formula.return",
    async (tx) => {
      const draft = await findProposed(tx, actor, input);
      return tx.formulaDraft.update({
        where: { id: draft.id },
        data: {
          ...{ state: "returned", decidedById: actor.userId, decidedAt: new Date() },
          decidedForId: await decideFor(tx, actor, draft),
          ...{ decision: input.reason, version: draft.version + 1 },
        },
        select: { id: true },
      });
    },
    { reason: input.reason },
  );

/** Whom the decision is taken for while they are away; the guards are told before anything is written. */
async function decideFor(tx: Tx, actor: Actor, { subject }: Draft): Promise<string | null> {
  const away = headAway(actor, subject);
  await actFor(tx, away?.fromUserId ?? null);
  return away?.fromUserId ?? null;
}

async function findProposed(tx: Tx, actor: Actor, input: PassFormulaDraft): Promise<Draft> {
  const draft = await findDraft(tx, actor, input);
  const editors = [...draft.editorIds, draft.authorId];
  if (!can(actor, "formula.approve", { ...draft.subject, editors })) {
    throw new Refusal(
      "forbidden",
      editors.includes(actor.userId)
        ? "Anda ikut merancang rumus ini, jadi keputusannya harus oleh orang lain."
        : headAway(actor, draft.subject)
          ? "Kepala instansi ikut merancang rumus ini, jadi tidak diputuskan atas namanya."
          : "Rumus disetujui oleh kepala instansi atau pengelola.",
    );
  }
  if (draft.state !== "proposed")
    throw new Refusal("conflict", "Rancangan ini tidak sedang diajukan. Muat ulang halaman.");
  return draft;
}

// A value on its way would become another one between two desks.
async function refuseWhileUnderWay(tx: Tx, { indicatorId, validFromYear, subject }: Draft): Promise<void> {
  const underWay = await tx.$queryRaw<{ own: boolean; name: string }[]>`
    select r.indicator_id = ${indicatorId}::uuid as own, i.short_name as name
    from realisasi r join period p on p.id = r.period_id join indicator i on i.id = r.indicator_id
    where r.agency_id = ${subject.agencyId}::uuid and r.state in ('submitted', 'verified') and p.year >= ${validFromYear}
      and (r.indicator_id = ${indicatorId}::uuid
        or r.indicator_id in (select indicators_over(array[${indicatorId}::uuid], p.year)))
    order by own desc, i.short_name`;
  const [first] = underWay;
  if (!first) return;
  const own = underWay.filter((one) => one.own).length;
  throw new Refusal(
    "conflict",
    own > 0
      ? `${own} realisasi indikator ini sejak ${validFromYear} sedang diperiksa. Setujui atau kembalikan dahulu, baru rumusnya berganti.`
      : `Realisasi "${first.name}" dihitung dari indikator ini dan sedang diperiksa. Setujui atau kembalikan dahulu, baru rumusnya berganti.`,
  );
}

/** The versions before end with the year before; what would begin later was never in force. Answers with the next number. */
async function endEarlier(tx: Tx, { indicatorId, validFromYear }: Draft): Promise<number> {
  const versions = await tx.formulaVersion.findMany({
    where: { indicatorId },
    select: { id: true, version: true, validFromYear: true, validToYear: true },
  });
  for (const one of versions) {
    if (one.validToYear !== null && one.validToYear < validFromYear) continue;
    const validToYear = Math.max(one.validFromYear, validFromYear) - 1;
    await tx.formulaVersion.update({ where: { id: one.id }, data: { validToYear }, select: { id: true } });
  }
  return Math.max(0, ...versions.map(({ version }) => version)) + 1;
}

async function turnOpenEntries(tx: Tx, { indicatorId, validFromYear, kind, subject }: Draft): Promise<void> {
  const source = isDirectKind(kind) ? "direct" : "formula";
  await tx.realisasi.updateMany({
    where: {
      ...{ indicatorId, agencyId: subject.agencyId, state: "draft", source: { in: ["formula", "direct"] } },
      period: { year: { gte: validFromYear } },
    },
    data: { source },
  });
}
