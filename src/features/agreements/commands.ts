// Drafting Perjanjian Kinerja from the plan: one, or all of a year.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { nextRevision } from "#domain/planning/agreement.ts";
import type { Party } from "#features/agreements/agreement-paper.ts";
import { type AgreementContent, contentOf } from "#features/agreements/content.ts";
import { partiesOf } from "#features/agreements/parties.ts";
import { HEAD, type PlannedPosition, type PlanOfYear } from "#features/agreements/plan-of-year.ts";
import { readPlanOfYear } from "#features/agreements/plan-query.ts";
import { recordHead } from "#features/agreements/recorded-head.ts";
import { NOT_YOURS, nothingPromised } from "#features/agreements/refusals.ts";
import type { DraftAgreement, DraftAllAgreements } from "#features/agreements/schema.ts";
import { findAgency } from "#features/targets/subject.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

export type SavedAgreement = { id: string; version: number };
const saved = { id: true, version: true } as const;

export const draftAgreement = (actor: Actor, input: DraftAgreement): Promise<SavedAgreement> =>
  transaction(
    actor,
    "agreement.draft",
    async (tx) => {
      const { plan, now } = await planToDraft(tx, actor, input);
      const position = plan.positions.find(({ id }) => id === input.positionId);
      if (!position) throw new Refusal("not-found", `Jabatan ini tidak ada pada ${plan.year}. Muat ulang halaman.`);
      const content = contentOf(plan, position, now);
      if (content.lines.length === 0) throw new Refusal("invalid", nothingPromised(plan, position));
      const before = position.id === HEAD ? [] : await revisionsOf(tx, plan, position.id);
      const revision = nextRevision(before);
      if (revision === null)
        throw new Refusal(
          "conflict",
          `Perjanjian kinerja ${plan.year} jabatan ini masih disusun. Perubahan dibuat sesudah yang ada ditandatangani.`,
        );
      if (revision > 0 && input.reason === "")
        throw new Refusal("invalid", "Tulis alasan perubahan perjanjian kinerja, paling sedikit 10 huruf.");
      const positionId = position.id === HEAD ? await recordHead(tx, plan, position) : position.id;
      const [last] = before;
      return tx.perjanjianKinerja.create({
        data: {
          ...draftRow(plan, position, content, actor),
          ...(last ? stillSigning(plan, position, last) : {}),
          ...{ positionId, revision, reason: revision > 0 ? input.reason : null },
        },
        select: saved,
      });
    },
    { reason: input.reason },
  );

export type DraftedAll = { drafted: number; without: number };

/** For every position that has none this year and promises something: as many questions as for one. */
export const draftAllAgreements = (actor: Actor, input: DraftAllAgreements): Promise<DraftedAll> =>
  transaction(actor, "agreement.draft", async (tx) => {
    const { plan, now } = await planToDraft(tx, actor, input);
    const there = await tx.perjanjianKinerja.findMany({
      where: { agencyId: plan.agencyId, year: plan.year },
      distinct: ["positionId"],
      select: { positionId: true },
    });
    const has = new Set(there.map(({ positionId }) => positionId));
    const open = plan.positions
      .filter(({ id }) => !has.has(id))
      .map((position) => ({ position, content: contentOf(plan, position, now) }));
    const promising = open.filter(({ content }) => content.lines.length > 0);
    if (promising.length === 0)
      throw new Refusal(
        "conflict",
        open.length === 0
          ? `Setiap jabatan sudah mempunyai perjanjian kinerja ${plan.year}.`
          : `Tidak ada jabatan lain dengan kinerja dan indikator pada ${plan.year}. Lengkapi kinerjanya di halaman Rencana.`,
      );
    const rows: Prisma.PerjanjianKinerjaCreateManyInput[] = [];
    for (const { position, content } of promising) {
      const positionId = position.id === HEAD ? await recordHead(tx, plan, position) : position.id;
      rows.push({ ...draftRow(plan, position, content, actor), positionId });
    }
    await tx.perjanjianKinerja.createMany({ data: rows });
    return { drafted: rows.length, without: open.length - rows.length };
  });

async function planToDraft(tx: Tx, actor: Actor, { agencyId, year }: { agencyId: string; year: number }) {
  // Two who draft at once go one after the other.
  const agency = await findAgency(tx, actor, agencyId);
  if (!can(actor, "agreement.draft", agency)) throw new Refusal("forbidden", NOT_YOURS);
  const now = new Date();
  const plan = await readPlanOfYear(actor, agencyId, year, now, tx);
  if (!plan) throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
  if (!plan.covers)
    throw new Refusal(
      "invalid",
      `Tidak ada rencana yang mencakup ${year}, jadi belum ada yang dapat diperjanjikan. Tambahkan atau perpanjang rencananya di halaman Rencana.`,
    );
  return { plan, now };
}

const revisionsOf = (tx: Tx, { agencyId, year }: PlanOfYear, positionId: string) =>
  tx.perjanjianKinerja.findMany({ where: { agencyId, positionId, year }, orderBy: { revision: "desc" } });

function draftRow(plan: PlanOfYear, position: PlannedPosition, content: AgreementContent, actor: Actor) {
  const { promiser, superior } = partiesOf(plan, position);
  return {
    ...{ agencyId: plan.agencyId, year: plan.year, authorId: actor.userId },
    ...columnsOf(promiser, superior),
    content: content as unknown as Prisma.InputJsonValue,
  };
}

type Signing = {
  promiserName: string | null;
  promiserKind: Party["kind"];
  superiorName: string | null;
  superiorKind: Party["kind"];
  place: string | null;
  moneyNote: string | null;
};

/** Of the revision before: who was typed by hand where the organisation names nobody. */
function stillSigning(plan: PlanOfYear, position: PlannedPosition, last: Signing): Partial<Signing> {
  const { promiser, superior } = partiesOf(plan, position);
  return {
    ...(promiser.name === null ? { promiserName: last.promiserName, promiserKind: last.promiserKind } : {}),
    ...(superior.name === null ? { superiorName: last.superiorName, superiorKind: last.superiorKind } : {}),
    ...{ place: last.place, moneyNote: last.moneyNote },
  };
}

const columnsOf = (promiser: Party, superior: Party) => ({
  ...{ promiserName: promiser.name, promiserTitle: promiser.title, promiserKind: promiser.kind },
  ...{ superiorName: superior.name, superiorTitle: superior.title, superiorKind: superior.kind },
});
