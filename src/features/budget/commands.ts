// Money beside performance: the pagu as the planner sets and changes it, what was spent as the agency types it, and what a
// program also serves.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import { readFigure } from "#domain/value/read.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { SaveSpending, SetPagu, TagProgram } from "#features/budget/schema.ts";
import { periodOf } from "#features/budget/window.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type SavedSpending = { exact: string | null; version: number };

/** Rupiah s.d. the period. An emptied cell takes the figure away again; the history keeps it. */
export const saveSpending = (actor: Actor, input: SaveSpending): Promise<SavedSpending> =>
  transaction(actor, "budget.spend", async (tx) => {
    const program = await findProgram(tx, actor, input.programId);
    const period = await periodOf(tx, actor, program.agencyId, input.periodId);
    if (!can(actor, "budget.spend", { ...program, isOpen: period.isOpen }))
      throw new Refusal("forbidden", period.why ?? "Realisasi anggaran diisi operator atau verifikator instansi.");
    const amount = rupiahOf(input.text);
    const key = { programId_periodId: { programId: input.programId, periodId: input.periodId } };
    const stored = await tx.realisasiAnggaran.findUnique({ where: key });
    const exact = stored && toCanonical(stored.amount.toString());
    if (exact === amount) return { exact, version: stored?.version ?? 0 };
    if ((stored?.version ?? 0) !== input.baseVersion)
      throw new Refusal("conflict", "Orang lain baru saja mengisi sel ini. Pilih angka yang benar.", {
        exact,
        version: stored?.version ?? 0,
      });
    if (amount === null) {
      await tx.realisasiAnggaran.delete({ where: key, select: { id: true } });
      return { exact: null, version: 0 };
    }
    const { version } = stored
      ? await tx.realisasiAnggaran.update({
          where: key,
          data: { amount, version: { increment: 1 } },
          select: { version: true },
        })
      : await tx.realisasiAnggaran.create({
          data: { programId: input.programId, periodId: input.periodId, amount },
          select: { version: true },
        });
    return { exact: amount, version };
  });

/** The first pagu of a year, or its change: a new revision with its reason; the one before stays readable. */
export const setPagu = (actor: Actor, input: SetPagu): Promise<{ exact: string; revision: number }> =>
  transaction(
    actor,
    input.baseRevision === null ? "pagu.set" : "pagu.change",
    async (tx) => {
      const program = await findProgram(tx, actor, input.programId);
      if (!can(actor, "budget.plan", program))
        throw new Refusal("forbidden", "Pagu diisi verifikator (perencana) instansi.");
      const amount = rupiahOf(input.text);
      if (amount === null) throw new Refusal("invalid", "Tulis pagunya dalam rupiah, misalnya 6.011.914.656.");
      const where = { programId: input.programId, year: input.year };
      const latest = await tx.pagu.findFirst({ where, orderBy: { revision: "desc" } });
      if ((latest?.revision ?? null) !== input.baseRevision)
        throw new Refusal("conflict", "Pagu ini baru saja diubah orang lain. Muat ulang, lalu putuskan lagi.", {
          exact: latest && toCanonical(latest.amount.toString()),
        });
      if (latest && compareExact(toCanonical(latest.amount.toString()), amount) === 0)
        return { exact: amount, revision: latest.revision };
      if (latest && input.reason.length < 10)
        throw new Refusal(
          "invalid",
          "Tulis alasan perubahannya, paling sedikit 10 huruf, misalnya nomor perubahan DPA.",
        );
      const revision = (latest?.revision ?? -1) + 1;
      await tx.pagu.create({
        data: { ...where, revision, amount, reason: latest ? input.reason : null },
        select: { id: true },
      });
      return { exact: amount, revision };
    },
    { reason: input.reason },
  );

/** What the money also serves, for example kemiskinan. */
export const tagProgram = (actor: Actor, { programId, tags, before }: TagProgram): Promise<{ tags: string[] }> =>
  transaction(actor, "program.tag", async (tx) => {
    const program = await findProgram(tx, actor, programId);
    if (!can(actor, "budget.plan", program))
      throw new Refusal("forbidden", "Penanda diisi verifikator (perencana) instansi.");
    if (program.tags.join() !== before.join())
      throw new Refusal("conflict", "Penanda ini baru saja diubah orang lain. Muat ulang, lalu putuskan lagi.", {
        tags: program.tags.join(", "),
      });
    const unique = [...new Set(tags)];
    await tx.program.update({ where: { id: programId }, data: { tags: unique }, select: { id: true } });
    return { tags: unique };
  });

/** Rupiah as people type it; null for an empty cell. */
function rupiahOf(text: string): string | null {
  const read = readFigure(text, { decimals: 0 });
  if (read.kind === "empty") return null;
  if (read.kind === "ambiguous" || read.kind === "unreadable") throw new Refusal("invalid", read.message);
  if (read.kind !== "number") throw new Refusal("invalid", `"${text}" bukan rupiah. Tulis misalnya 6.011.914.656.`);
  if (read.percent) throw new Refusal("invalid", `"${text}" persentase; di sini rupiahnya.`);
  if (compareExact(read.exact, "0") < 0) throw new Refusal("invalid", "Rupiah tidak di bawah nol.");
  if (read.decimals > 2) throw new Refusal("invalid", "Rupiah paling banyak dua angka di belakang koma.");
  if (compareExact(read.exact, "1000000000000000") >= 0)
    throw new Refusal("invalid", `"${text}" melebihi seribu triliun rupiah. Periksa angka nolnya.`);
  return read.exact;
}

// Locked for the rest of the transaction: two first figures for one cell come one after the other.
async function findProgram(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from program where id = ${id}::uuid and agency_id = ${agencyScope(actor)}::uuid for update`;
  const program = await tx.program.findFirst({
    where: { id, agencyId: agencyScope(actor), agency: { governmentId: governmentScope(actor) } },
    select: { agencyId: true, tags: true, agency: { select: { governmentId: true } } },
  });
  if (!program) throw new Refusal("not-found", "Program tidak ditemukan. Muat ulang halaman.");
  return { agencyId: program.agencyId, governmentId: program.agency.governmentId, tags: program.tags };
}
