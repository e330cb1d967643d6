// Positions and holders in the words of the screen.
import type { HolderKind, Span } from "#domain/organisation/holding.ts";
import type { AgreementState } from "#domain/planning/agreement.ts";
import type { PositionLevel } from "#domain/planning/superior.ts";
import { dayAfter } from "#features/periods/days.ts";
import { formatDay } from "#lib/format.ts";

export const POSITION_LEVELS = [
  "kepala",
  "sekretaris",
  "kepala_bidang",
  "kepala_seksi",
  "kepala_subbag",
  "fungsional",
  "pelaksana",
] as const satisfies readonly PositionLevel[];

export const LEVEL_WORDS: Record<PositionLevel, string> = {
  kepala: "Kepala instansi",
  sekretaris: "Sekretaris",
  kepala_bidang: "Kepala bidang",
  kepala_seksi: "Kepala seksi",
  kepala_subbag: "Kepala subbagian",
  fungsional: "Pejabat fungsional",
  pelaksana: "Pelaksana",
};

export const HOLDER_WORDS: Record<HolderKind, string> = { definitif: "definitif", plt: "Plt.", plh: "Plh." };

export const AGREEMENT_WORDS: Record<AgreementState, string> = {
  draft: "draf",
  agreed: "disepakati, menunggu tanda tangan",
  signed: "ditandatangani",
  changed: "diganti dengan perubahan",
};

/** "dari 1 Maret 2024 sampai 30 Juni 2024", "sejak 1 Juli 2024". until: the first day after. */
export function heldInWords({ from, until }: Span): string {
  if (until === null) return `sejak ${onDay(from)}`;
  return `dari ${onDay(from)} sampai ${lastDayInWords(until)}`;
}

export const lastDayInWords = (until: string): string => onDay(dayAfter(until, -1));

export const onDay = (day: string): string => formatDay(new Date(`${day}T00:00:00Z`));
