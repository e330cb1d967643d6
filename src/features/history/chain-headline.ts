// The heading of the page about the chain: what its last verification found.
import type { Verification } from "#features/history/chain-queries.ts";
import { formatDay, inWords } from "#lib/format.ts";

type Last = Pick<Verification, "at" | "rows" | "broken">;

export function chainHeadline(government: string, last: Last | undefined): string {
  if (!last) return `Rantai riwayat ${government} belum pernah diperiksa`;
  const rows = last.rows.toLocaleString("id-ID");
  if (last.broken === 0) return `Rantai riwayat ${government} utuh: ${rows} baris diperiksa ${formatDay(last.at)}`;
  return `Rantai riwayat ${government} tidak utuh: ${inWords(last.broken)} temuan pada ${formatDay(last.at)}`;
}

/** How far the chain has grown since, in words; the verification itself is written down right behind what it read. */
export function grownSince(last: { sequence: number } | undefined, head: { sequence: number } | null): string | null {
  const more = (head?.sequence ?? 0) - (last?.sequence ?? 0) - 1;
  if (!last || more <= 0) return null;
  return `${more.toLocaleString("id-ID")} baris baru sejak pemeriksaan terakhir`;
}
