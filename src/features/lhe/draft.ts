// The first wording of every part of the report, made from the worksheet. People write on from here.

import type { ComponentScore } from "#domain/evaluation/score.ts";
import { explainScore, scoreFigure } from "#domain/evaluation/trace.ts";
import { compareExact, divideExact, multiplyExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { narrative } from "#features/lhe/outline.ts";
import { type Result, resultOf, type Worksheet } from "#features/lhe/worksheet.ts";
import { followUpHeadline } from "#features/recommendations/headline.ts";
import type { FollowUp } from "#features/recommendations/rows.ts";
import { inWords } from "#lib/format.ts";

export type DraftFacts = {
  agency: string;
  government: string;
  /** The year that was evaluated. */
  year: number;
  worksheet: Worksheet;
  /** How many recommendations this report gives. */
  recommendations: number;
  /** What became of those of the year before. */
  before: FollowUp;
};

/** By the key of the part. */
export function draftTexts(facts: DraftFacts): Record<string, string> {
  const { agency, government, year, worksheet, recommendations, before } = facts;
  const { template } = worksheet;
  const result = resultOf(worksheet);
  const components = inWords(template.components.length);
  return {
    dasar: [
      "Evaluasi dilaksanakan berdasarkan:",
      "",
      "1. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
      `2. ${template.legalBasis}.`,
    ].join("\n"),
    tujuan: `Evaluasi menilai sejauh mana akuntabilitas kinerja ${agency} mendorong tercapainya hasil, dan memberi saran perbaikan yang dapat ditindaklanjuti pada tahun berikutnya.`,
    lingkup: `Evaluasi mencakup ${components} komponen pada ${agency} ${government} tahun ${year}: ${template.components.map(({ name }) => name.toLowerCase()).join(", ")}.`,
    metode: `Evaluasi dilakukan atas lembar kerja evaluasi "${template.name}". Penilaian mandiri instansi diperiksa terhadap data kinerja, dokumen, dan bukti dukungnya; setiap jawaban yang tidak didukung bukti disesuaikan dan diberi catatan.`,
    hasil: resultText(facts, result),
    ...Object.fromEntries(
      (result?.score.components ?? []).map((component) => [
        narrative(component.key),
        componentText(worksheet, component),
      ]),
    ),
    rekomendasi:
      recommendations === 0
        ? "Tidak ada rekomendasi yang diberikan."
        : `Terhadap hal-hal yang perlu diperbaiki, direkomendasikan kepada ${agency} ${inWords(recommendations)} hal sebagaimana tabel berikut.`,
    "tindak-lanjut":
      before.total === 0
        ? `Tidak ada rekomendasi evaluasi tahun ${year - 1} yang tercatat.`
        : `Atas evaluasi tahun ${year - 1}: ${followUpHeadline(before.rows).toLowerCase()}.`,
    penutup: `Demikian laporan hasil evaluasi ini disampaikan. Kami mengharapkan agar rekomendasi ditindaklanjuti, dan menghargai upaya seluruh jajaran ${agency} dalam menerapkan akuntabilitas kinerja.`,
  };
}

function resultText({ agency, year, worksheet }: DraftFacts, result: Result | null): string {
  if (!result) return "Lembar kerja belum lengkap dijawab, jadi nilai belum dapat disebut.";
  const { score, predikat, override } = result;
  const because = explainScore(worksheet.template, score).predikat?.because;
  return [
    `Hasil evaluasi atas ${agency} tahun ${year} memperoleh nilai **${scoreFigure(score.score)}** dengan predikat **${predikat.key}** (${predikat.word}).`,
    ...(predikat.meaning ? [`Predikat ini berarti: ${predikat.meaning}`] : []),
    ...(override
      ? [`Predikat ditetapkan ${override.predikat}, berbeda dari hasil hitung, dengan alasan: ${override.reason}`]
      : because
        ? [`Dasarnya: ${because}.`]
        : []),
  ].join("\n\n");
}

function componentText({ template, notes, self }: Worksheet, component: ComponentScore): string {
  const share = divideExact(multiplyExact(component.score, "100"), component.weight) ?? "0";
  const subs = component.subs.map((sub) => {
    const answer = sub.answer ? `jawaban ${sub.answer.key}, ` : "";
    const claimed = self?.[sub.key];
    const gap = claimed && sub.answer && claimed !== sub.answer.key ? ` (penilaian mandiri ${claimed})` : "";
    const said = notesUnder(notes, sub.key).map(ended).join(" ");
    return `- **${sub.name}**: ${answer}nilai ${scoreFigure(sub.score)} dari ${scoreFigure(sub.weight)}${gap}.${said ? ` ${said}` : ""}`;
  });
  const weakest = [...component.subs].sort((a, b) => compareExact(a.value ?? "0", b.value ?? "0"))[0];
  const closing =
    weakest && template.mode === "sub_answer" && compareExact(weakest.value ?? "100", "80") < 0
      ? `\n\nYang paling perlu diperbaiki pada komponen ini adalah ${weakest.name.toLowerCase()}.`
      : "";
  return `Komponen ${component.name} memperoleh nilai ${scoreFigure(component.score)} dari bobot ${scoreFigure(component.weight)} (${formatFigure(share, 2)}%).\n\n${subs.join("\n")}${closing}`;
}

/** The note of a sub-component, then those of its criteria, in their order. */
function notesUnder(notes: Worksheet["notes"], key: string): string[] {
  return Object.entries(notes)
    .filter(([place, note]) => (place === key || place.startsWith(`${key}.`)) && note.trim() !== "")
    .sort(([a], [b]) => a.localeCompare(b, "id", { numeric: true }))
    .map(([, note]) => note.trim());
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
