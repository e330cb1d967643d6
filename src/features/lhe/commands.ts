// Writing a report: drafted from the worksheet, then edited part by part by whoever evaluates.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { draftTexts } from "#features/lhe/draft.ts";
import { findLhe, refuseOvertaken } from "#features/lhe/one.ts";
import { partsOf } from "#features/lhe/outline.ts";
import type { DraftLhe, SaveLheLetter, SaveLheSection } from "#features/lhe/schema.ts";
import { worksheetOf } from "#features/lhe/worksheet.ts";
import { followUpOf } from "#features/recommendations/queries.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

/** The report of an approved evaluation, worded from its worksheet. One for an agency and year. */
export const draftLhe = (actor: Actor, { evaluationId }: DraftLhe): Promise<{ lheId: string }> =>
  transaction(actor, "lhe.draft", async (tx) => {
    const governmentId = governmentScope(actor);
    const evaluation = await tx.evaluation.findFirst({
      where: { id: evaluationId, agency: { governmentId } },
      include: {
        agency: { select: { name: true, government: { select: { name: true } } } },
        lhe: { select: { id: true } },
      },
    });
    if (!evaluation || !can(actor, "lhe.draft", { agencyId: evaluation.agencyId, governmentId }))
      throw new Refusal("not-found", "Evaluasi tidak ditemukan. Muat ulang halaman.");
    const { agencyId, year, agency } = evaluation;
    if (evaluation.state !== "approved")
      throw new Refusal("invalid", "Laporan disusun sesudah lembar kerjanya disetujui Inspektur.");
    if (evaluation.lhe) throw new Refusal("conflict", `Laporan hasil evaluasi ${year} sudah ada. Muat ulang halaman.`);
    const worksheet = worksheetOf(evaluation.frozen);
    const texts = draftTexts({
      ...{ agency: agency.name, government: agency.government.name, year, worksheet },
      recommendations: await tx.recommendation.count({ where: { agencyId, year } }),
      before: await followUpOf(actor, agencyId, year - 1, new Date(), tx),
    });
    const lhe = await tx.lhe.create({
      data: {
        ...{ agencyId, evaluationId, year, createdById: actor.userId },
        worksheet: worksheet as unknown as Prisma.InputJsonValue,
      },
      select: { id: true },
    });
    await tx.lheSection.createMany({
      data: partsOf(worksheet.template).map(({ key }) => ({ agencyId, lheId: lhe.id, key, body: texts[key] ?? "" })),
    });
    return { lheId: lhe.id };
  });

export type SavedSection = { version: number };

export const saveLheSection = (actor: Actor, input: SaveLheSection): Promise<SavedSection> =>
  transaction(actor, "lhe.write", async (tx) => {
    const lhe = await findLhe(tx, actor, input.lheId);
    if (lhe.state !== "draft")
      throw new Refusal(
        "forbidden",
        "Laporan ini sudah direviu, jadi terkunci. Salin tulisan Anda sebelum memuat ulang.",
      );
    const section = await tx.lheSection.findFirst({
      where: { lheId: lhe.id, key: input.key, agencyId: lhe.agencyId },
    });
    if (!section) throw new Refusal("not-found", "Bagian laporan tidak ditemukan. Muat ulang halaman.");
    // Sent twice, or the same words from two people: saved once.
    if (section.body === input.body) return { version: section.version };
    if (section.version !== input.version) throw await overtaken(tx, lhe.agencyId, section);
    return tx.lheSection.update({
      where: { id: section.id },
      data: { body: input.body, version: { increment: 1 }, editedAt: new Date() },
      select: { version: true },
    });
  });

export const saveLheLetter = (actor: Actor, input: SaveLheLetter): Promise<{ version: number }> =>
  transaction(actor, "lhe.letter", async (tx) => {
    const lhe = await findLhe(tx, actor, input.lheId);
    refuseOvertaken(lhe, input.version);
    if (lhe.state !== "draft") throw new Refusal("conflict", "Laporan ini sudah direviu, jadi terkunci.");
    return tx.lhe.update({
      where: { id: lhe.id },
      data: {
        ...{ number: input.number, place: input.place, datedOn: new Date(input.datedOn) },
        version: { increment: 1 },
      },
      select: { version: true },
    });
  });

/** Both texts are shown to whoever came later. */
async function overtaken(tx: Tx, agencyId: string, section: { id: string; body: string; version: number }) {
  const [last] = await tx.$queryRaw<{ by: string }[]>`
    select u.name as by from history h join "user" u on u.id = h.actor_id
    where h.table_name = 'lhe_section' and h.row_key = ${section.id} and h.agency_id = ${agencyId}::uuid
    order by h.id desc limit 1`;
  const by = last?.by ?? "Orang lain";
  return new Refusal("conflict", `${by} menyimpan tulisan lain pada bagian ini. Pilih yang dipakai.`, {
    ...{ body: section.body, version: section.version, by },
  });
}
