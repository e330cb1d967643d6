// Findings of reading a source document, weighed: which mislead a figure, which ask for a decision, which are only noted.
import { capitalised, inWords, listed } from "#lib/format.ts";

export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export type FindingRow = {
  id: string;
  severity: Severity;
  documentTitle: string | null;
  place: string;
  message: string;
  printed: string | null;
  indicator: { code: string; shortName: string } | null;
};

export type FindingCounts = Record<Severity, number>;

export function countFindings(findings: readonly Pick<FindingRow, "severity">[]): FindingCounts {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** The gravest counts first: "Dua temuan menyesatkan angka dan 19 perlu keputusan". */
export function findingHeadline(counts: FindingCounts): string {
  const grave = [
    counts.error > 0 && `${inWords(counts.error)} temuan menyesatkan angka`,
    counts.warning > 0 && `${inWords(counts.warning)} ${counts.error > 0 ? "" : "temuan "}perlu keputusan`,
  ].filter((words): words is string => words !== false);
  if (grave.length > 0) return capitalised(listed(grave));
  return counts.info > 0
    ? `${capitalised(inWords(counts.info))} temuan dicatat, tidak ada yang menyesatkan angka`
    : "Tidak ada temuan pembacaan dokumen sumber";
}
