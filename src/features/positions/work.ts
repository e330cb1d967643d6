// What somebody is doing with a position, as the address says it: "?kerja=serah&pejabat=…".
import type { Holder } from "#features/positions/position.ts";
import { isoDay } from "#lib/format.ts";

export type PositionWork =
  | { kind: "koreksi" | "nama" | "pindah" | "akhiri" | "tunjuk" }
  | { kind: "serah" | "ubah-pejabat" | "akhiri-pejabat"; holder: Holder };

const PLAIN = ["koreksi", "nama", "pindah", "akhiri", "tunjuk"] as const;
const OF_HOLDER = ["serah", "ubah-pejabat", "akhiri-pejabat"] as const;

export function readWork(
  asked: Record<string, string | string[] | undefined>,
  holders: readonly Holder[],
): PositionWork | null {
  const plain = PLAIN.find((kind) => kind === asked.kerja);
  if (plain) return { kind: plain };
  const ofHolder = OF_HOLDER.find((kind) => kind === asked.kerja);
  const holder = holders.find(({ id }) => id === asked.pejabat);
  return ofHolder && holder ? { kind: ofHolder, holder } : null;
}

/** What a form about days begins with: today, where the page is about this year; of another year somebody says the day. */
export function todayWithin(year: number, now: Date): string {
  const today = isoDay(now);
  return today.startsWith(`${year}-`) ? today : "";
}
