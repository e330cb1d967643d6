// An indicator that nobody has used yet is taken away again; what it was comes back whole when that is undone.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { NOT_YOURS } from "#features/indicators/commands.ts";
import { readForm } from "#features/indicators/form.ts";
import type { CreateIndicator, IndicatorForm, RemoveIndicator } from "#features/indicators/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

/** As it is made again, by the command that makes one. */
export type RemovedIndicator = Omit<CreateIndicator, "fields"> & { fields: IndicatorForm };

/** Only while nothing rests on it: a formula, a target or a figure ends with a year instead. */
export const removeIndicator = (actor: Actor, input: RemoveIndicator): Promise<RemovedIndicator> =>
  transaction(actor, "indicator.remove", async (tx) => {
    const governmentId = governmentScope(actor);
    await tx.$queryRaw`select i.id from indicator i join agency a on a.id = i.agency_id
      where i.id = ${input.indicatorId}::uuid and a.government_id = ${governmentId}::uuid for update of i`;
    const row = await tx.indicator.findFirst({ where: { id: input.indicatorId, agency: { governmentId } } });
    if (!row || !can(actor, "agency.read", { agencyId: row.agencyId, governmentId }))
      throw new Refusal("not-found", "Indikator tidak ditemukan: mungkin baru dihapus. Muat ulang halaman.");
    if (!can(actor, "indicator.edit", { agencyId: row.agencyId, governmentId }))
      throw new Refusal("forbidden", NOT_YOURS);
    if (row.version !== input.version)
      throw new Refusal("conflict", `"${row.shortName}" baru saja diubah orang lain. Muat ulang, lalu putuskan lagi.`);
    const uses = await usesOf(tx, row.id, row.agencyId);
    if (uses.length > 0)
      throw new Refusal(
        "conflict",
        `Indikator ini sudah dipakai (${uses.join(", ")}), jadi tidak dihapus. Hentikan mulai tahun tertentu; riwayatnya tetap terbaca.`,
      );
    const { fields } = await readForm(tx, row);
    await tx.indicator.delete({ where: { id: row.id }, select: { id: true } });
    const { agencyId, sasaranId, programId, kinerjaId, validFromYear } = row;
    const kind = sasaranId ? "sasaran" : programId ? "program" : "kinerja";
    const id = (sasaranId ?? programId ?? kinerjaId) as string;
    return { agencyId, parent: { kind, id }, validFromYear, fields };
  });

async function usesOf(tx: Tx, id: string, agencyId: string): Promise<string[]> {
  const { _count: of, evaluationBinding } = await tx.indicator.findFirstOrThrow({
    where: { id, agencyId },
    select: { _count: { select: USES }, evaluationBinding: { select: { indicatorId: true } } },
  });
  const words: [number, string][] = [
    [of.formulas + of.formulaDrafts, "rumus"],
    [of.targets + of.targetChangeLines, "target"],
    [of.realisasi, "realisasi"],
    [of.findings, "temuan dokumen"],
    [of.boundTo, "data dasar"],
    [of.pohon, "pohon kinerja"],
    [of.crosscuttingLinks, "crosscutting"],
    [of.exceptions, "pengecualian periode"],
    [evaluationBinding ? 1 : 0, "hubungan dengan nilai evaluasi"],
  ];
  return words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
}

const USES = {
  ...{ formulas: true, formulaDrafts: true, targets: true, targetChangeLines: true, realisasi: true },
  ...{ findings: true, boundTo: true, pohon: true, crosscuttingLinks: true, exceptions: true },
} as const;
