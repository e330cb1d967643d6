// Finding a draft that a command is about, locked for the rest of the transaction.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { type FormulaSubject, findSubject } from "#features/formulas/subject.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type Draft = Awaited<ReturnType<typeof readDraft>> & { subject: FormulaSubject };

/** Another government's looks as if it did not exist; one that has moved on is a conflict. */
export async function findDraft(tx: Tx, actor: Actor, wanted: { draftId: string; version: number }): Promise<Draft> {
  const draft = await readDraft(tx, actor, wanted.draftId);
  if (draft.version !== wanted.version)
    throw new Refusal(
      "conflict",
      "Rancangan ini baru saja berubah. Muat ulang halaman untuk melihat keadaan terakhir.",
    );
  return { ...draft, subject: await findSubject(tx, actor, draft.indicatorId) };
}

async function readDraft(tx: Tx, actor: Actor, draftId: string) {
  await tx.$queryRaw`select d.id from formula_draft d join indicator i on i.id = d.indicator_id
    join agency a on a.id = i.agency_id where d.id = ${draftId}::uuid and a.government_id = ${governmentScope(actor)}::uuid for update of d`;
  const draft = await tx.formulaDraft.findFirst({
    where: { id: draftId, indicator: { agency: { governmentId: governmentScope(actor) } } },
  });
  if (!draft) throw new Refusal("not-found", "Rancangan rumus tidak ditemukan. Muat ulang halaman.");
  return draft;
}
