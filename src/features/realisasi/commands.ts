// Typing figures: a variable's, or the value of an indicator that is measured directly. Each save names the version it
// was based on, so that two people in one cell never overwrite each other, and a save sent twice is saved once.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { windowOfVariable } from "#features/periods/exceptions.ts";
import { enterable, entriesOver, lastChange, whyClosed } from "#features/realisasi/entry.ts";
import { type Figure, figureOf } from "#features/realisasi/figures.ts";
import type { SaveDirectValue, SaveVariableValue } from "#features/realisasi/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

/** A realisasi whose value this save has moved to another version. */
export type Moved = { id: string; from: number; to: number };

export type Saved = {
  exact: string | null;
  asWritten: string;
  version: number;
  at: string;
  by: string;
  moved: Moved[];
};

export const saveVariableValue = (actor: Actor, input: SaveVariableValue): Promise<Saved> =>
  transaction(actor, "realisasi.enter", async (tx) => {
    const now = new Date();
    const { variable, entries } = await findVariable(tx, actor, input, now);
    const figure = figureOf(input.text, variable.satuan, variable.decimals);
    const existing = await findValue(tx, input);
    const isFresh = (existing?.version ?? 0) === input.baseVersion;
    if (existing && isAlready(existing, figure, isFresh)) return savedBefore(tx, existing);
    if (!isFresh) throw conflict(existing && (await savedBefore(tx, existing)));
    const data = { ...figure, notApplicableReason: null, enteredById: actor.userId, enteredAt: now };
    const saved = existing
      ? await tx.variableValue.update({
          where: { id: existing.id },
          data: { ...data, version: { increment: 1 } },
          select: VALUE,
        })
      : await tx.variableValue.create({
          data: { ...data, agencyId: variable.agencyId, variableId: input.variableId, periodId: input.periodId },
          select: VALUE,
        });
    const step = existing && isSameValue(existing, figure) ? 0 : 1;
    return savedOf(
      saved,
      // Whoever only writes the same figure another way has not typed it.
      saved.enteredById === actor.userId ? actor.name : await nameOf(tx, saved.enteredById),
      entries.map(({ id, version }) => ({ id, from: version, to: version + step })),
    );
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
    const saved = (version: number, asWritten: string, over: Moved[] = []) => ({
      ...{ exact: figure.amount, asWritten, version },
      moved: [{ id: entry.id, from: entry.valueVersion, to: version }, ...over],
    });
    if (isAlready(stored, figure, isFresh))
      return { ...saved(entry.valueVersion, stored.asWritten), at: now.toISOString(), by: actor.name };
    if (!isFresh) {
      const other = await lastChange(tx, entry.id, "value_version");
      const { asWritten, notApplicableReason: reason } = stored;
      throw conflict(
        { exact: exactOf(stored.amount), asWritten, version: entry.valueVersion, ...other, moved: [] },
        reason,
      );
    }
    const over = await entriesOver(tx, entry);
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
    const step = valueVersion - entry.valueVersion;
    const moved = over.map(({ id, version }) => ({ id, from: version, to: version + step }));
    return { ...saved(valueVersion, figure.asWritten, moved), at: now.toISOString(), by: actor.name };
  });

type Found = {
  agencyId: string;
  governmentId: string;
  satuan: string;
  decimals: number;
  period: { id: string; year: number; opensAt: Date; dueAt: Date; locksAt: Date | null };
};

async function findVariable(tx: Tx, actor: Actor, input: SaveVariableValue, now: Date) {
  const found = await lockCell(tx, actor, input);
  if (!found) throw new Refusal("not-found", "Data dasar tidak ditemukan. Muat ulang halaman.");
  const { period, ...variable } = found;
  const window = await windowOfVariable(tx, variable.agencyId, period, input.variableId, now);
  const entries = await lockEntries(tx, input);
  const furthest = entries.find((row) => row.state !== "draft");
  const state = furthest?.state ?? "draft";
  const isOpen = window === "open" || window === "late";
  const { agencyId, governmentId } = variable;
  if (can(actor, "realisasi.enter", { agencyId, governmentId, isOpen, state, editors: [] }))
    return { variable, entries };
  const shared =
    state !== "draft" &&
    `Data dasar ini dipakai "${furthest?.name}" yang sudah dikirim, jadi terkunci sampai dikembalikan, ditarik, atau dibuka kembali.`;
  throw new Refusal(
    "forbidden",
    whyClosed({ window, state: "draft" }) ?? (shared || "Pengisian hanya oleh operator instansi ini."),
  );
}

/**
 * The variable and the period, and the cell of the two locked in the same question: two people may make the first value
 * of a cell at the same moment, and the lock lets one of them see the other. Each question is a way to the database and
 * back, and of those a save has few to spare.
 */
async function lockCell(tx: Tx, actor: Actor, { variableId, periodId }: SaveVariableValue): Promise<Found | null> {
  const rows = await tx.$queryRaw<(Omit<Found, "period"> & Found["period"])[]>`
    select v.agency_id as "agencyId", a.government_id as "governmentId", v.satuan, v.decimals,
      p.id, p.year, p.opens_at as "opensAt", p.due_at as "dueAt", p.locks_at as "locksAt",
      pg_advisory_xact_lock(hashtextextended(${`${variableId}/${periodId}`}, 0)) is null as locked
    from variable v join agency a on a.id = v.agency_id join period p on p.government_id = a.government_id
    where v.id = ${variableId}::uuid and p.id = ${periodId}::uuid
      and v.agency_id = ${agencyScope(actor)}::uuid and a.government_id = ${governmentScope(actor)}::uuid`;
  const [row] = rows;
  if (!row) return null;
  const { agencyId, governmentId, satuan, decimals, ...period } = row;
  return { agencyId, governmentId, satuan, decimals, period };
}

/**
 * Locks the entries that rest on this value. In the order of their ids, as
 * everywhere, so that saving and sending never wait for each other in a circle; the guards ask the same question.
 */
async function lockEntries(tx: Tx, { variableId, periodId }: SaveVariableValue) {
  return tx.$queryRaw<{ id: string; version: number; state: WorkflowState; name: string }[]>`
    select r.id::text as id, r.value_version as version, r.state::text as state, i.short_name as name from realisasi r join indicator i on i.id = r.indicator_id
    where r.id in (select id from entries_resting_on(${variableId}::uuid, ${periodId}::uuid))
    order by r.id for update of r`;
}

const VALUE = {
  ...{ id: true, amount: true, asWritten: true, notApplicableReason: true, version: true },
  ...{ enteredById: true, enteredAt: true },
} as const;

// After the lock, so that what is read is what the one before has left.
const findValue = (tx: Tx, { variableId, periodId }: SaveVariableValue) =>
  tx.variableValue.findUnique({ where: { variableId_periodId: { variableId, periodId } }, select: VALUE });

type ValueRow = NonNullable<Awaited<ReturnType<typeof findValue>>>;

const savedBefore = async (tx: Tx, row: ValueRow): Promise<Saved> => savedOf(row, await nameOf(tx, row.enteredById));

const nameOf = async (tx: Tx, id: string): Promise<string> =>
  (await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })).name;

const savedOf = (row: ValueRow, by: string, moved: Moved[] = []): Saved => ({
  moved,
  exact: exactOf(row.amount),
  asWritten: row.asWritten,
  version: row.version,
  at: row.enteredAt.toISOString(),
  by,
});

type Stored = { amount: { toString(): string } | null; asWritten: string; notApplicableReason: string | null };

/** Another way of writing the same figure is worth keeping from whoever saw it, and no reason for a conflict. */
function isAlready(stored: Stored, figure: Figure, isFresh: boolean): boolean {
  return isSameValue(stored, figure) && (stored.asWritten === figure.asWritten || !isFresh);
}

const isSameValue = (stored: Stored, figure: Figure): boolean =>
  stored.notApplicableReason === null && exactOf(stored.amount) === figure.amount;

function conflict(other: Saved | null, notApplicable: string | null = null): Refusal {
  if (!other) return new Refusal("conflict", "Isian ini berubah sejak Anda membukanya. Muat ulang halaman.");
  const { moved: _, ...told } = other;
  const what = notApplicable ? "tidak berlaku" : other.asWritten || "sel kosong";
  return new Refusal("conflict", `${other.by} menyimpan ${what}. Pilih yang dipakai.`, {
    ...told,
    notApplicable,
  });
}

function exactOf(amount: { toString(): string } | null): string | null {
  return amount === null ? null : toCanonical(amount.toString());
}
