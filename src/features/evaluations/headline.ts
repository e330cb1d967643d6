// What a page about evaluations finds, by rule.
import type { Gap } from "#domain/evaluation/gap.ts";
import type { TemplateScore } from "#domain/evaluation/score.ts";
import { type EvaluationState, STATE_WORDS } from "#domain/evaluation/workflow.ts";
import { formatFigure } from "#domain/value/format.ts";

type Landing = { state: EvaluationState; score: string | null; predikat: string | null; year: number };

export function landingFinding(rows: readonly Landing[], isAgency: boolean): string {
  const [newest] = rows;
  if (!newest) return isAgency ? "Belum ada evaluasi AKIP untuk instansi ini" : "Belum ada evaluasi AKIP yang dimulai";
  if (isAgency) {
    return newest.score !== null && newest.predikat !== null
      ? `Evaluasi ${newest.year}: ${formatFigure(newest.score, 2)}, predikat ${newest.predikat}`
      : `Evaluasi ${newest.year} ${STATE_WORDS[newest.state]}`;
  }
  const year = rows.filter((row) => row.year === newest.year);
  const approved = year.filter((row) => row.state === "approved").length;
  return `${approved} dari ${year.length} evaluasi ${newest.year} sudah disetujui`;
}

/** Over the worksheet: the part that is open, else how far the whole is. */
export function worksheetFinding(score: TemplateScore): string {
  if (score.isComplete && score.predikat)
    return `Nilai ${formatFigure(score.score, 2)}, predikat ${score.predikat.key}`;
  const { lowest, highest } = score.predikatRange;
  const range = lowest && highest ? `, predikat antara ${lowest.key} dan ${highest.key}` : "";
  return `${score.missing.length} bagian belum dijawab${range}`;
}

/** Claim against finding, in one sentence; null while one side is open. */
export function gapSentence({ total, above, below }: Gap): string | null {
  if (total === null) return null;
  if (above === 0 && below === 0) return "Penilaian mandiri dan evaluator sama di semua bagian.";
  const parts = [above > 0 && `${above} lebih tinggi`, below > 0 && `${below} lebih rendah`].filter(Boolean).join(", ");
  return `Penilaian mandiri ${parts} daripada evaluator; selisihnya ${formatFigure(total, 2)}.`;
}
