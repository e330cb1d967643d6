// The report an action is about, locked for the rest of the transaction, with what its permission needs.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

const GONE = "Laporan hasil evaluasi tidak ditemukan. Muat ulang halaman.";

/** Only for those who may write about this agency; to everybody else it does not exist. */
export async function findLhe(tx: Tx, actor: Actor, lheId: string) {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select l.id from lhe l join agency a on a.id = l.agency_id
    where l.id = ${lheId}::uuid and a.government_id = ${governmentId}::uuid for update of l`;
  const found = await tx.lhe.findFirst({
    where: { id: lheId, agency: { governmentId } },
    include: {
      agency: { select: { name: true, government: { select: { name: true } } } },
      editors: { select: { userId: true } },
      sections: { select: { key: true, body: true } },
    },
  });
  if (!found) throw new Refusal("not-found", GONE);
  const belongs = { agencyId: found.agencyId, governmentId };
  if (!can(actor, "lhe.draft", belongs)) throw new Refusal("not-found", GONE);
  return { ...found, belongs, editorIds: found.editors.map((editor) => editor.userId) };
}

export type FoundLhe = Awaited<ReturnType<typeof findLhe>>;

export function refuseOvertaken(found: { version: number }, version: number): void {
  if (found.version !== version)
    throw new Refusal("conflict", "Laporan ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi.");
}
