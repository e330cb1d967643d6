// The finding at the head of an indicator's page: one sentence by rule from what is known, and no cleverer than that.
import type { Polarity, Target } from "#domain/capaian/policy.ts";
import { scaleOf, shownFigure } from "#domain/capaian/scale.ts";
import { targetText } from "#domain/capaian/target.ts";
import { measuredInWords, type Period, periodName } from "#domain/period/period.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import { formatFigure, longFigure } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import type { Value } from "#domain/value/value.ts";
import { standingOf, standingWords } from "#features/indicators/standing.ts";

export type Finding = {
  shortName: string;
  satuan: string;
  decimals: number;
  polarity: Polarity;
  measuredIn: readonly string[] | null;
  period: Period;
  realisasi: Value;
  target: Target | null;
  /** False when no period at all has a target or a figure, as in a decree that only defines indicators. */
  hasFigures: boolean;
};

export function headlineOf(finding: Finding): string {
  const { shortName, realisasi, measuredIn } = finding;
  const when = periodInSentence(finding.period);
  if (realisasi.kind === "number") return measuredHeadline(finding, realisasi.exact, when);
  switch (realisasi.because) {
    case "missing":
      if (!finding.hasFigures) return `${shortName} belum mempunyai target dan realisasi`;
      return `${shortName} belum diisi untuk ${when}${targetClause(finding)}`;
    case "not-due":
      if (measuredIn === null) return `Jadwal ukur ${lowered(shortName)} belum jelas, ${when} belum ada angkanya`;
      return `${shortName} tidak diukur pada ${when}, ${measuredInWords(measuredIn)}`;
    case "not-applicable":
      return `${shortName} dinyatakan tidak berlaku pada ${when}`;
    case "undefined":
      return `${shortName} tidak terdefinisi pada ${when}: ${withoutStop(realisasi.reason)}`;
  }
}

/** "Semester I 2024", and "tahun 2023" where it stands within a sentence. */
export function periodInSentence(period: Period): string {
  return period.kind === "year" ? `tahun ${period.year}` : periodName(period);
}

function measuredHeadline(finding: Finding, exact: string, when: string): string {
  const { shortName, target, polarity, satuan, decimals } = finding;
  if (!target)
    return `${shortName} ${withSatuan(shownFigure(exact, decimals, satuan), satuan)} pada ${when}, tanpa target`;
  const standing = standingOf(exact, target);
  const words = standingWords(standing, target, polarity, finding);
  return `${shortName} ${withSatuan(distinct(exact, target, finding), satuan)} pada ${when}, ${words}`;
}

// "59,25% di atas target 59,25%" would be nonsense: where rounding hides the difference, the digits are written out.
function distinct(exact: string, target: Target, { satuan, decimals }: Finding): string {
  if (scaleOf(satuan)) return shownFigure(exact, decimals, satuan);
  const shown = formatFigure(exact, decimals);
  const limits = target.kind === "single" ? [target.exact] : [target.lo, target.hi];
  const hidden = limits.some((limit) => compareExact(limit, exact) !== 0 && formatFigure(limit, decimals) === shown);
  return hidden ? longFigure(exact) : shown;
}

const targetClause = (finding: Finding): string =>
  finding.target ? `, targetnya ${targetText(finding.target, finding)}` : "";

// "Nilai SAKIP" becomes "nilai SAKIP", "IKM" stays.
function lowered(name: string): string {
  const second = name.charAt(1);
  return second === second.toLowerCase() ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");
