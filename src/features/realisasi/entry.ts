// Finding the thing a command is about, locked for the rest of the transaction, with the facts its permission needs.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type WindowState, windowState } from "#domain/period/window.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { exceptionUntil, liveExceptions } from "#features/periods/exceptions.ts";
import type { LiveException } from "#features/periods/queries.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type Entry = {
  id: string;
  agencyId: string;
  governmentId: string;
  indicatorId: string;
  shortName: string;
  satuan: string;
  decimals: number;
  hasExpression: boolean;
  isFromDocument: boolean;
  state: WorkflowState;
  version: number;
  valueVersion: number;
  directAmount: { toString(): string } | null;
  directAsWritten: string | null;
  notApplicableReason: string | null;
  kendala: string | null;
  solusi: string | null;
  faktorPendorong: string | null;
  editors: string[];
  isOpen: boolean;
  window: WindowState;
  period: { id: string; code: string; year: number; kind: "year" | "semester" | "triwulan" | "month"; ordinal: number };
};

/** Not permitted looks like not found: the scope is in the where. A manager reaches all agencies of the government. */
export async function findEntries(tx: Tx, actor: Actor, realisasiIds: readonly string[], now: Date): Promise<Entry[]> {
  const wanted = [...new Set(realisasiIds)].sort();
  const agencyIds = await agenciesInReach(tx, actor);
  // Always in the order of their ids, so that two people passing the same many never wait for each other in a circle.
  await tx.$queryRaw`select id from realisasi where id = any(${wanted}::uuid[]) and agency_id = any(${agencyIds}::uuid[])
    order by id for update`;
  const rows = await tx.realisasi.findMany({
    where: {
      id: { in: wanted },
      agencyId: { in: agencyIds },
      agency: { governmentId: governmentScope(actor) },
    },
    orderBy: { id: "asc" },
    include: {
      agency: { select: { governmentId: true } },
      editors: { select: { userId: true } },
      period: true,
      indicator: {
        select: {
          shortName: true,
          satuan: true,
          decimals: true,
          formulas: { select: { expression: true, validFromYear: true, validToYear: true } },
        },
      },
    },
  });
  if (rows.length !== wanted.length) throw new Refusal("not-found", "Isian tidak ditemukan. Muat ulang halaman.");
  const exceptions = new Map<string, LiveException[]>();
  for (const agencyId of new Set(rows.map((row) => row.agencyId)))
    exceptions.set(agencyId, await liveExceptions(agencyId, now, tx));
  return rows.map((row) => {
    const until = exceptionUntil(exceptions.get(row.agencyId) ?? [], row.periodId, [row.indicatorId]);
    const window = windowState({ ...row.period, exceptionUntil: until }, now);
    const inForce = row.indicator.formulas.find(
      (one) => one.validFromYear <= row.period.year && (one.validToYear === null || one.validToYear >= row.period.year),
    );
    return {
      id: row.id,
      agencyId: row.agencyId,
      governmentId: row.agency.governmentId,
      indicatorId: row.indicatorId,
      shortName: row.indicator.shortName,
      satuan: row.indicator.satuan,
      decimals: row.indicator.decimals,
      hasExpression: inForce?.expression != null,
      isFromDocument: row.source === "document",
      state: row.state,
      version: row.version,
      valueVersion: row.valueVersion,
      directAmount: row.directAmount,
      directAsWritten: row.directAsWritten,
      notApplicableReason: row.notApplicableReason,
      kendala: row.kendala,
      solusi: row.solusi,
      faktorPendorong: row.faktorPendorong,
      editors: row.editors.map((editor) => editor.userId),
      isOpen: window === "open" || window === "late",
      window,
      period: row.period,
    };
  });
}

async function agenciesInReach(tx: Tx, actor: Actor): Promise<string[]> {
  if (actor.role !== "manager") return [agencyScope(actor)];
  const rows = await tx.agency.findMany({ where: { governmentId: governmentScope(actor) }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function findEntry(tx: Tx, actor: Actor, realisasiId: string, now: Date): Promise<Entry> {
  const [entry] = await findEntries(tx, actor, [realisasiId], now);
  if (!entry) throw new Refusal("not-found", "Isian tidak ditemukan. Muat ulang halaman.");
  return entry;
}

/** The entry, if this person may type into it now; otherwise a refusal that says why not. */
export async function enterable(tx: Tx, actor: Actor, realisasiId: string, now: Date): Promise<Entry> {
  const entry = await findEntry(tx, actor, realisasiId, now);
  if (can(actor, "realisasi.enter", entry)) return entry;
  throw new Refusal("forbidden", whyClosed(entry) ?? "Pengisian hanya oleh operator instansi ini.");
}

type Over = { id: string; version: number; state: WorkflowState; name: string };

/** The entries that rest on the realisasi of this one, locked; a refusal when one of them was sent already. */
export async function entriesOver(tx: Tx, { indicatorId, period }: Entry): Promise<Over[]> {
  const rows = await tx.$queryRaw<Over[]>`
    select r.id::text as id, r.value_version as version, r.state::text as state, i.short_name as name
    from realisasi r join indicator i on i.id = r.indicator_id
    where r.id in (select id from entries_over(array[${indicatorId}::uuid], ${period.id}::uuid)) order by r.id for update of r`;
  const sent = rows.find(({ state }) => state !== "draft");
  if (!sent) return rows;
  throw new Refusal(
    "forbidden",
    `Realisasi ini dipakai "${sent.name}" yang sudah dikirim, jadi terkunci sampai dikembalikan, ditarik, atau dibuka kembali.`,
  );
}

type Changed = "value_version" | "kendala" | "solusi" | "faktor_pendorong" | "not_applicable_reason";

/** Who last changed one column of an entry, and when: the other one in a conflict. */
export async function lastChange(tx: Tx, realisasiId: string, column: Changed): Promise<{ by: string; at: string }> {
  const rows = await tx.$queryRaw<{ at: Date; by: string }[]>`
    select h.at, u.name as by from history h join "user" u on u.id = h.actor_id
    where h.table_name = 'realisasi' and h.row_key = ${realisasiId}
      and (h.old_row::jsonb ->> ${column}) is distinct from (h.new_row::jsonb ->> ${column})
    order by h.id desc limit 1`;
  const last = rows[0];
  if (!last) throw new Error(`realisasi ${realisasiId}: ${column} changed without a line in its history`);
  return { by: last.by, at: last.at.toISOString() };
}

/** Why an entry cannot be typed into now, in words; null when it can. */
export function whyClosed(entry: Pick<Entry, "window" | "state">): string | null {
  if (entry.window === "not-open") return "Periode ini belum dibuka untuk pengisian.";
  if (entry.window === "locked") return "Periode ini sudah dikunci. Minta pengecualian kepada Bagian Organisasi.";
  if (entry.state !== "draft") return "Isian ini sudah dikirim, jadi terkunci sampai dikembalikan atau ditarik.";
  return null;
}
