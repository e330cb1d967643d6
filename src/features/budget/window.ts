// Whether realisasi anggaran of a period may be typed now: the same window as every other figure of the period.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { periodName } from "#domain/period/period.ts";
import { type WindowState, windowState } from "#domain/period/window.ts";
import { exceptionUntil, liveExceptions } from "#features/periods/exceptions.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";

export type SpendingWindow = { isOpen: boolean; why: string | null };

export async function periodOf(tx: Tx, actor: Actor, agencyId: string, periodId: string): Promise<SpendingWindow> {
  const now = new Date();
  const period = await tx.period.findFirst({ where: { id: periodId, governmentId: governmentScope(actor) } });
  if (!period) throw new Refusal("not-found", "Periode tidak ditemukan. Muat ulang halaman.");
  const exceptions = await liveExceptions(agencyId, now, tx);
  const state = windowState({ ...period, exceptionUntil: exceptionUntil(exceptions, periodId, []) }, now);
  return { isOpen: takes(state), why: whyShut(state, periodName(period), period.opensAt) };
}

export const takes = (state: WindowState): boolean => state === "open" || state === "late";

/** The sentence for a period that takes nothing; null while it does. */
export function whyShut(state: WindowState, name: string, opensAt: Date): string | null {
  if (state === "not-open") return `${name} dibuka ${formatDay(opensAt)}.`;
  return state === "locked" ? `${name} sudah dikunci. Minta pengecualian kepada pengelola periode.` : null;
}
