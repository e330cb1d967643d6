// The score of an evaluation as a table for people, with its working on every line.
import type { TemplateScore } from "#domain/evaluation/score.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { explainScore, type ScoreStep, scoreFigure } from "#domain/evaluation/trace.ts";

export function scoreTable(template: Template, score: TemplateScore): string {
  const explained = explainScore(template, score);
  const rows = explained.components.flatMap((component) => [
    line(component.key, component, weightOf(score, component.key)),
    ...component.subs.map((sub) => line(`  ${sub.key}`, sub, weightOf(score, sub.key))),
  ]);
  const all = [["No", "Uraian", "Bobot", "Nilai", "Cara hitung"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 2 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const range = `Rentang: ${scoreFigure(score.lowest)} sampai ${scoreFigure(score.highest)}`;
  const names = [score.predikatRange.lowest?.key, score.predikatRange.highest?.key];
  return [
    template.name,
    "",
    ...lines,
    "",
    score.isComplete
      ? `Nilai: ${explained.total.result}   ${explained.total.figures}`
      : `Nilai sementara: ${scoreFigure(score.score)}   ${explained.total.figures}`,
    explained.predikat
      ? `Predikat: ${explained.predikat.key} (${explained.predikat.word}); ${explained.predikat.because}`
      : `Predikat: belum pasti, ${names[0] ?? "–"} sampai ${names[1] ?? "–"}`,
    ...(score.isComplete ? [] : [range, `Belum dijawab: ${score.missing.join(", ")}`]),
  ].join("\n");
}

const NAME = 48;

function line(key: string, step: ScoreStep, weight: string): string[] {
  const name = step.name.length > NAME ? `${step.name.slice(0, NAME - 1)}…` : step.name;
  return [key, name, scoreFigure(weight), step.result ?? "–", step.result === null ? step.words : step.figures];
}

function weightOf(score: TemplateScore, key: string): string {
  const parts = score.components.flatMap((component) => [component, ...component.subs]);
  return parts.find((part) => part.key === key)?.weight ?? "0";
}
