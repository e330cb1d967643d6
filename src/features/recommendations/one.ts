// The recommendation an action is about, locked for the rest of the transaction, with what its permission needs.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

const GONE = "Rekomendasi tidak ditemukan. Muat ulang halaman.";

/** What the actor may not know of looks as if it did not exist: other governments', and drafts before they are given. */
export async function findRecommendation(tx: Tx, actor: Actor, recommendationId: string) {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select r.id from recommendation r join agency a on a.id = r.agency_id
    where r.id = ${recommendationId}::uuid and a.government_id = ${governmentId}::uuid for update of r`;
  const found = await tx.recommendation.findFirst({
    where: { id: recommendationId, agency: { governmentId } },
    include: { _count: { select: { actions: true, evidence: true } } },
  });
  if (!found) throw new Refusal("not-found", GONE);
  const belongs = { agencyId: found.agencyId, governmentId };
  const isTheirs = can(actor, "recommendation.answer", belongs) && found.state !== "draft";
  if (!isTheirs && !can(actor, "recommendation.write", belongs)) throw new Refusal("not-found", GONE);
  return { ...found, belongs, answered: { actions: found._count.actions, evidence: found._count.evidence } };
}

export type Found = Awaited<ReturnType<typeof findRecommendation>>;

export function refuseOvertaken(found: { version: number }, version: number): void {
  if (found.version !== version)
    throw new Refusal("conflict", "Rekomendasi ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi.");
}
