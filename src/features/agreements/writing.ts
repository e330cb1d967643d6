// Writing on a draft: who signs and where, the plan taken in again, or the draft thrown away.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { SavedAgreement } from "#features/agreements/commands.ts";
import { contentOf } from "#features/agreements/content.ts";
import { formOf } from "#features/agreements/form.ts";
import { type FoundAgreement, findAgreement, refuseOvertaken } from "#features/agreements/one.ts";
import { readPlanOfYear } from "#features/agreements/plan-query.ts";
import { NOT_YOURS, nothingPromised } from "#features/agreements/refusals.ts";
import type { PassAgreement, SaveAgreement } from "#features/agreements/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

const saved = { id: true, version: true } as const;

export const saveAgreement = (actor: Actor, input: SaveAgreement): Promise<SavedAgreement> =>
  transaction(actor, "agreement.write", async (tx) => {
    const { agreementId, version, ...form } = input;
    const found = await findDraft(tx, actor, agreementId);
    if (found.version !== version) throw await overtaken(tx, found);
    if (found.revision > 0 && form.reason === "")
      throw new Refusal("invalid", "Perubahan perjanjian kinerja memuat alasannya, paling sedikit 10 huruf.");
    return tx.perjanjianKinerja.update({
      where: { id: found.id },
      data: {
        ...{ promiserName: form.promiserName || null, superiorName: form.superiorName || null },
        ...{ promiserTitle: form.promiserTitle, superiorTitle: form.superiorTitle },
        ...{ promiserKind: form.promiserKind, superiorKind: form.superiorKind },
        ...{ place: form.place || null, moneyNote: form.moneyNote || null },
        ...{ reason: found.revision > 0 ? form.reason : null, version: found.version + 1 },
      },
      select: saved,
    });
  });

/** What is promised, as the plan and the targets stand now. Whoever was named to sign stays named. */
export const reloadAgreement = (actor: Actor, input: PassAgreement): Promise<SavedAgreement> =>
  transaction(actor, "agreement.reload", async (tx) => {
    const found = await findDraft(tx, actor, input.agreementId);
    refuseOvertaken(found, input.version);
    const now = new Date();
    const plan = await readPlanOfYear(actor, found.agencyId, found.year, now, tx);
    const position = plan?.positions.find(({ id }) => id === found.positionId);
    if (!plan || !position)
      throw new Refusal(
        "conflict",
        `Jabatan ini tidak ada lagi pada ${found.year}. Hapus drafnya bila tidak diperlukan.`,
      );
    const content = contentOf(plan, position, now);
    if (content.lines.length === 0) throw new Refusal("invalid", nothingPromised(plan, position));
    return tx.perjanjianKinerja.update({
      where: { id: found.id },
      data: { content: content as unknown as Prisma.InputJsonValue, version: found.version + 1 },
      select: saved,
    });
  });

export const discardAgreement = (actor: Actor, input: PassAgreement): Promise<{ id: string }> =>
  transaction(actor, "agreement.discard", async (tx) => {
    const found = await findDraft(tx, actor, input.agreementId);
    refuseOvertaken(found, input.version);
    return tx.perjanjianKinerja.delete({ where: { id: found.id }, select: { id: true } });
  });

async function findDraft(tx: Tx, actor: Actor, agreementId: string): Promise<FoundAgreement> {
  const found = await findAgreement(tx, actor, agreementId);
  if (!can(actor, "agreement.draft", found.belongs)) throw new Refusal("forbidden", NOT_YOURS);
  if (found.state !== "draft")
    throw new Refusal(
      "conflict",
      "Perjanjian kinerja ini sudah disepakati, jadi isinya tetap. Minta dikembalikan ke draf bila masih perlu diubah.",
    );
  return found;
}

/** Both texts are shown to whoever came later. */
async function overtaken(tx: Tx, found: FoundAgreement): Promise<Refusal> {
  const [last] = await tx.$queryRaw<{ by: string }[]>`
    select u.name as by from history h join "user" u on u.id = h.actor_id
    where h.table_name = 'perjanjian_kinerja' and h.row_key = ${found.id} and h.agency_id = ${found.agencyId}::uuid
    order by h.id desc limit 1`;
  const by = last?.by ?? "Orang lain";
  return new Refusal("conflict", `${by} menyimpan perubahan lain lebih dahulu. Tulisan Anda tetap ada di bawah.`, {
    ...{ ...formOf(found), version: found.version, by },
  });
}
