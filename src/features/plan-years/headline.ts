// The heading above a copy: what it would do, or that there is nothing left to do.
import type { CopyPreview } from "#features/plan-years/queries.ts";
import { inWords } from "#lib/format.ts";

export function copyHeadline({ from, to, parts, added, changed, dropped, copied, isSettled }: CopyPreview): string {
  if (parts.length === 0) return `Belum ada rencana ${from} untuk disalin`;
  if (isSettled) return `Rencana ${to} sudah sama dengan susunan terakhir`;
  if (!copied)
    return `Rencana ${from} siap disalin ke ${to}: ${inWords(added.length)} bagian${dropped.length > 0 ? `, ${inWords(dropped.length)} tidak ikut` : ""}`;
  return `Sejak disalin: ${inWords(added.length)} bagian baru, ${inWords(changed.length)} berubah, ${inWords(dropped.length)} berakhir`;
}
