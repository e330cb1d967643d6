// Whether the figures of a period are supported by evidence: who still has none, and what the heading says of it.
import { isDue, type Period, periodName } from "#domain/period/period.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { capitalised, inWords } from "#lib/format.ts";

/** An entry of the period, reduced to what the rule asks. */
export type SupportedEntry = {
  code: string;
  shortName: string;
  measuredIn: string[] | null;
  state: WorkflowState;
  /** The figure was taken over from a source document, before Tolok. */
  isPrinted: boolean;
  hasValue: boolean;
  isNotApplicable: boolean;
  evidence: number;
};

/** Due in the period, or already filled in although the schedule is unclear; "tidak berlaku" needs no evidence. */
export function needsEvidence(entry: SupportedEntry, period: Period): boolean {
  if (entry.isNotApplicable) return false;
  const due = isDue(entry.measuredIn, period);
  return due === "due" || (due === "unclear" && entry.hasValue);
}

export type Support = { needing: SupportedEntry[]; without: SupportedEntry[] };

export function supportOf(entries: readonly SupportedEntry[], period: Period): Support {
  const needing = entries.filter((entry) => needsEvidence(entry, period));
  return { needing, without: needing.filter((entry) => entry.evidence === 0) };
}

/** What stands behind the entry in words: "belum diisi", "menunggu verifikasi", "angka dari dokumen sumber". */
export function entryWords(entry: Pick<SupportedEntry, "state" | "isPrinted" | "hasValue">): string {
  if (entry.isPrinted) return "angka dari dokumen sumber, tanpa berkas";
  return entry.state === "draft" && !entry.hasValue ? "belum diisi" : STATE[entry.state];
}

const STATE: Record<WorkflowState, string> = {
  draft: "sudah diisi, belum dikirim",
  submitted: "menunggu verifikasi",
  verified: "menunggu persetujuan",
  approved: "disetujui",
  published: "terbit",
};

export function evidenceHeadline({ needing, without }: Support, period: Period): string {
  const name = periodName(period);
  if (needing.length === 0) return `Tidak ada indikator yang diukur pada ${name}`;
  if (without.length === 0)
    return needing.length === 1
      ? `Indikator yang diukur pada ${name} sudah didukung bukti`
      : `${capitalised(inWords(needing.length))} indikator yang diukur pada ${name}, semuanya didukung bukti`;
  if (without.length === needing.length)
    return `Belum ada bukti untuk ${inWords(needing.length)} indikator yang diukur pada ${name}`;
  return `${capitalised(inWords(without.length))} dari ${inWords(needing.length)} indikator yang diukur pada ${name} belum didukung bukti`;
}

/** "812 B", "84 KB", "1,2 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toLocaleString("id-ID", { maximumFractionDigits: 1 })} MB`;
}
