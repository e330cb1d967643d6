// The Perjanjian Kinerja a command is about, locked for the rest of the transaction, with what its permission needs.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { AgreementContent } from "#features/agreements/content.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

/** To whoever may not read the agency it does not exist. */
export async function findAgreement(tx: Tx, actor: Actor, agreementId: string) {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select k.id from perjanjian_kinerja k join agency a on a.id = k.agency_id
    where k.id = ${agreementId}::uuid and a.government_id = ${governmentId}::uuid for update of k`;
  const found = await tx.perjanjianKinerja.findFirst({
    where: { id: agreementId, agency: { governmentId } },
    include: { position: { select: { level: true, name: true } } },
  });
  const belongs = found && { agencyId: found.agencyId, governmentId };
  if (!belongs || !can(actor, "agency.read", belongs))
    throw new Refusal("not-found", "Perjanjian kinerja tidak ditemukan. Muat ulang halaman.");
  const { content, position, ...row } = found;
  return {
    ...row,
    content: content as unknown as AgreementContent,
    position,
    belongs: { ...belongs, ofHead: position.level === "kepala", editors: row.editorIds },
  };
}

export type FoundAgreement = Awaited<ReturnType<typeof findAgreement>>;

export function refuseOvertaken(found: { version: number }, version: number): void {
  if (found.version !== version)
    throw new Refusal(
      "conflict",
      "Perjanjian kinerja ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi.",
    );
}
