// A template as a workbook that can be filled in elsewhere and read back without a difference.
import type { Template } from "#domain/evaluation/template.ts";
import { criteriaOf, MODE_WORDS, subsOf } from "#domain/evaluation/template.ts";
import type { WrittenCell, WrittenSheet } from "#lib/spreadsheet/write.ts";
import { HEAD, REACHES, RULES, SHEETS, type SheetKey, YES } from "./columns.ts";

export function templateSheets(template: Template): WrittenSheet[] {
  const { components, scales, gradation, bands, prerequisites } = template;
  return [
    sheet("head", headRows(template), [26, 90]),
    sheet(
      "components",
      components.map(({ no, name, weight }) => [no, wrapped(name), figure(weight)]),
      [8, 60, 10],
    ),
    sheet(
      "subs",
      subsOf(template).map(({ key, sub }) => [key, wrapped(sub.name), figure(sub.weight), sub.kind]),
      [10, 80, 10, 18],
    ),
    sheet(
      "criteria",
      criteriaOf(template).map(({ key, criterion: { text, points, scale, facts, toFill } }) => [
        key,
        wrapped(text),
        figure(points),
        scale,
        facts.join(", "),
        toFill ? YES : null,
      ]),
      [10, 90, 10, 14, 34, 14],
    ),
    sheet(
      "scales",
      scales.flatMap(({ key, name, answers }) =>
        answers.map((answer) => [key, name, answer.key, figure(answer.value), answer.word]),
      ),
      [14, 24, 12, 10, 30],
    ),
    sheet(
      "gradation",
      (gradation?.steps ?? []).map(({ answer, limit, inclusive }) => [
        answer,
        limit === null ? REACHES.rest : inclusive ? REACHES.atLeast : REACHES.above,
        figure(limit),
      ]),
      [12, 16, 10],
    ),
    sheet(
      "conditions",
      (gradation?.conditions ?? []).map(({ kind, answer, text }) => [kind, answer, wrapped(text)]),
      [18, 12, 70],
    ),
    sheet(
      "bands",
      bands.map(({ key, word, meaning, above }) => [key, word, meaning && wrapped(meaning), figure(above)]),
      [12, 28, 60, 10],
    ),
    sheet(
      "prerequisites",
      prerequisites.map(({ subject, rule, of, message }) => [subject, RULES[rule], of.join(", "), wrapped(message)]),
      [14, 26, 26, 80],
    ),
  ];
}

export const workbookName = ({ key, version }: { key: string; version: number }): string =>
  `${key}-versi-${version}.xlsx`;

const wrapped = (text: string): WrittenCell => ({ text, wrap: true });
const figure = (exact: string | null): WrittenCell => (exact === null ? null : { number: exact });

function sheet(key: SheetKey, rows: WrittenCell[][], widths: number[]): WrittenSheet {
  const { name, columns } = SHEETS[key];
  return { name, widths, frozenRows: 1, rows: [columns.map((text) => ({ text, look: "head" as const })), ...rows] };
}

function headRows(template: Template): WrittenCell[][] {
  const { key, name, regime, legalBasis, note, yearFrom, yearUntil, mode, scale, noteBelow, gradation } = template;
  const years = { yearFrom: String(yearFrom), yearUntil: yearUntil === null ? null : String(yearUntil) };
  const said = { key, name, regime, legalBasis, note, ...years, mode: MODE_WORDS[mode], scale, noteBelow };
  return [
    ...Object.entries(said).map(([part, text]): WrittenCell[] => [
      HEAD[part as keyof typeof said],
      text === null ? null : wrapped(text),
    ]),
    [HEAD.partly, figure(gradation?.partly ?? null)],
  ];
}
