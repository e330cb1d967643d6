// Typing figures: a variable's, or the value of an indicator that is measured directly. Each save names the version it
// was based on, so that two people in one cell never overwrite each other, and a save sent twice is saved once.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { windowOfVariable } from "#features/periods/exceptions.ts";
import { enterable, lastChange, whyClosed } from "#features/realisasi/entry.ts";
import { type Figure, figureOf } from "#features/realisasi/figures.ts";
import type { SaveDirectValue, SaveVariableValue } from "#features/realisasi/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type Saved = { exact: string | null; asWritten: string; version: number; at: string; by: string };

export const saveVariableValue = (actor: Actor, input: SaveVariableValue): Promise<Saved> =>
  transaction(actor, "realisasi.enter", async (tx) => {
    const now = new Date();
    const variable = await findVariable(tx, actor, input, now);
    const figure = figureOf(input.text, variable.satuan, variable.decimals);
    const existing = await findValue(tx, input);
    const isFresh = (existing?.version ?? 0) === input.baseVersion;
    if (existing && isAlready(existing, figure, isFresh)) return savedOf(existing);
    if (!isFresh) throw conflict(existing && savedOf(existing));
    const data = { ...figure, notApplicableReason: null, enteredById: actor.userId, enteredAt: now };
    const saved = existing
      ? await tx.variableValue.update({
          where: { id: existing.id },
          data: { ...data, version: { increment: 1 } },
          include: BY,
        })
      : await tx.variableValue.create({
          data: { ...data, agencyId: variable.agencyId, variableId: input.variableId, periodId: input.periodId },
          include: BY,
        });
    return savedOf(saved);
  });

export const saveDirectValue = (actor: Actor, input: SaveDirectValue): Promise<Saved> =>
  transaction(actor, "realisasi.enter", async (tx) => {
    const now = new Date();
    const entry = await enterable(tx, actor, input.realisasiId, now);
    if (entry.hasExpression)
      throw new Refusal("invalid", "Indikator ini dihitung dari data dasarnya; isi data dasarnya.");
    const figure = figureOf(input.text, entry.satuan, entry.decimals);
    const stored = {
      amount: entry.directAmount,
      asWritten: entry.directAsWritten ?? "",
      notApplicableReason: entry.notApplicableReason,
    };
    const isFresh = entry.valueVersion === input.baseVersion;
    const saved = (version: number, asWritten: string) => ({ exact: figure.amount, asWritten, version });
    if (isAlready(stored, figure, isFresh))
      return { ...saved(entry.valueVersion, stored.asWritten), at: now.toISOString(), by: actor.name };
    if (!isFresh) {
      const other = await lastChange(tx, entry.id, "value_version");
      const { asWritten, notApplicableReason: reason } = stored;
      throw conflict({ exact: exactOf(stored.amount), asWritten, version: entry.valueVersion, ...other }, reason);
    }
    const { valueVersion } = await tx.realisasi.update({
      where: { id: entry.id },
      data: {
        directAmount: figure.amount,
        directAsWritten: figure.amount === null ? null : figure.asWritten,
        source: "direct",
        notApplicableReason: null,
        version: { increment: 1 },
      },
      select: { valueVersion: true },
    });
    return { ...saved(valueVersion, figure.asWritten), at: now.toISOString(), by: actor.name };
  });

async function findVariable(tx: Tx, actor: Actor, input: SaveVariableValue, now: Date) {
  const variable = await tx.variable.findFirst({
    where: { id: input.variableId, agencyId: agencyScope(actor), agency: { governmentId: governmentScope(actor) } },
    select: { agencyId: true, satuan: true, decimals: true, agency: { select: { governmentId: true } } },
  });
  const period = await tx.period.findFirst({ where: { id: input.periodId, governmentId: governmentScope(actor) } });
  if (!variable || !period) throw new Refusal("not-found", "Data dasar tidak ditemukan. Muat ulang halaman.");
  const window = await windowOfVariable(tx, variable.agencyId, period, input.variableId, now);
  const furthest = await lockEntries(tx, input);
  const state = furthest?.state ?? "draft";
  const isOpen = window === "open" || window === "late";
  const belongs = { agencyId: variable.agencyId, governmentId: variable.agency.governmentId };
  if (can(actor, "realisasi.enter", { ...belongs, isOpen, state, editors: [] })) return variable;
  const shared =
    state !== "draft" &&
    `Data dasar ini dipakai "${furthest?.name}" yang sudah dikirim, jadi terkunci sampai dikembalikan atau ditarik.`;
  throw new Refusal(
    "forbidden",
    whyClosed({ window, state: "draft" }) ?? (shared || "Pengisian hanya oleh operator instansi ini."),
  );
}

/**
 * Locks the entries that rest on this value, and answers with the one furthest on its way. In the order of their ids, as
 * everywhere, so that saving and sending never wait for each other in a circle; the guards ask the same question.
 */
async function lockEntries(tx: Tx, { variableId, periodId }: SaveVariableValue) {
  const rows = await tx.$queryRaw<{ state: WorkflowState; name: string }[]>`
    select r.state::text as state, i.short_name as name from realisasi r join indicator i on i.id = r.indicator_id
    where r.id in (select id from entries_resting_on(${variableId}::uuid, ${periodId}::uuid))
    order by r.id for update of r`;
  return rows.find((row) => row.state !== "draft");
}

const BY = { enteredBy: { select: { name: true } } } as const;

// Two people may make the first value of a cell at the same moment; the lock on the pair lets one of them see the other.
async function findValue(tx: Tx, { variableId, periodId }: SaveVariableValue) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${variableId}/${periodId}`}, 0)) is null`;
  return tx.variableValue.findUnique({
    where: { variableId_periodId: { variableId, periodId } },
    include: BY,
  });
}

type ValueRow = NonNullable<Awaited<ReturnType<typeof findValue>>>;

function savedOf(row: ValueRow): Saved {
  return {
    exact: exactOf(row.amount),
    asWritten: row.asWritten,
    version: row.version,
    at: row.enteredAt.toISOString(),
    by: row.enteredBy.name,
  };
}

type Stored = { amount: { toString(): string } | null; asWritten: string; notApplicableReason: string | null };

/** Another way of writing the same figure is worth keeping from whoever saw it, and no reason for a conflict. */
function isAlready(stored: Stored, figure: Figure, isFresh: boolean): boolean {
  const isSame = stored.notApplicableReason === null && exactOf(stored.amount) === figure.amount;
  return isSame && (stored.asWritten === figure.asWritten || !isFresh);
}

function conflict(other: Saved | null, notApplicable: string | null = null): Refusal {
  if (!other) return new Refusal("conflict", "Isian ini berubah sejak Anda membukanya. Muat ulang halaman.");
  const what = notApplicable ? "tidak berlaku" : other.asWritten || "sel kosong";
  return new Refusal("conflict", `${other.by} menyimpan ${what}. Pilih yang dipakai.`, {
    ...other,
    notApplicable,
  });
}

function exactOf(amount: { toString(): string } | null): string | null {
  return amount === null ? null : toCanonical(amount.toString());
}
