// Whether a template can be used: said place by place, as a government writes its own.
import { compareExact, sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { checkPrerequisites } from "./checkPrerequisites.ts";
import { checkBands, checkGradation, checkScales } from "./checkScales.ts";
import { FACT_NAMES } from "./factNames.ts";
import { error, open, type TemplateFinding, warning } from "./finding.ts";
import type { Component, SubComponent, Template } from "./template.ts";

export const checkTemplate = (template: Template): TemplateFinding[] => [
  ...checkYears(template),
  ...checkScales(template),
  ...checkGradation(template),
  ...checkBands(template),
  ...checkComponents(template),
  ...checkPrerequisites(template),
];

function checkYears({ yearFrom, yearUntil }: Template): TemplateFinding[] {
  return yearUntil !== null && yearUntil < yearFrom
    ? [error("tahun", `Berlaku sampai ${yearUntil}, sebelum mulai ${yearFrom}.`)]
    : [];
}

function checkComponents(template: Template): TemplateFinding[] {
  const { components } = template;
  if (components.length === 0) return [error("komponen", "Belum ada komponen.")];
  const total = sumExact(components.map(({ weight }) => weight));
  return [
    ...numbers("komponen", "Komponen", components),
    ...(total === "100" ? [] : [error("komponen", `Jumlah bobot komponen ${formatFigure(total)}, seharusnya 100.`)]),
    ...components.flatMap((component) => checkComponent(template, component)),
  ];
}

function checkComponent(template: Template, component: Component): TemplateFinding[] {
  const { no, name, weight, subs } = component;
  if (subs.length === 0) return [error(no, `Komponen ${no} belum mempunyai sub-komponen.`)];
  const sum = sumExact(subs.map((sub) => sub.weight));
  return [
    ...weightProblem(no, weight),
    ...numbers(no, `Sub-komponen ${no}`, subs),
    ...(compareExact(sum, weight) === 0
      ? []
      : [
          error(
            no,
            `Komponen "${name}": jumlah bobot sub-komponen ${formatFigure(sum)}, seharusnya ${formatFigure(weight)}.`,
          ),
        ]),
    ...subs.flatMap((sub) => checkSub(template, `${no}.${sub.no}`, sub)),
  ];
}

function checkSub(template: Template, key: string, sub: SubComponent): TemplateFinding[] {
  const probesOnly = template.mode === "sub_answer";
  const lacking = sub.criteria.length === 0;
  const unwritten = sub.criteria.filter(({ toFill }) => toFill).length;
  return [
    ...weightProblem(key, sub.weight),
    ...(lacking
      ? [
          probesOnly
            ? warning(key, `${key} tanpa kriteria: jawabannya tidak dapat dibatasi gradasi.`)
            : error(key, `${key} belum mempunyai kriteria yang dinilai.`),
        ]
      : []),
    ...numbers(key, `Kriteria ${key}`, sub.criteria),
    ...(unwritten > 0 ? [open(key, `${key}: ${unwritten} kriteria masih harus ditulis oleh pemerintah daerah.`)] : []),
    ...sub.criteria.flatMap(({ no, scale }) =>
      scale === null || template.scales.some((one) => one.key === scale)
        ? []
        : [error(`${key}.${no}`, `${key}.${no}: skala "${scale}" tidak ada.`)],
    ),
    ...sub.criteria.flatMap(({ no, facts }) =>
      facts
        .filter((fact) => !Object.hasOwn(FACT_NAMES, fact))
        .map((fact) => error(`${key}.${no}`, `${key}.${no}: fakta "${fact}" tidak dikenal.`)),
    ),
    ...(template.mode === "criterion_points" && !lacking ? checkPoints(key, sub) : []),
  ];
}

function checkPoints(key: string, { weight, criteria }: SubComponent): TemplateFinding[] {
  const without = criteria.filter(({ points }) => points === null || compareExact(points, "0") <= 0);
  if (without.length > 0)
    return without.map(({ no }) => error(`${key}.${no}`, `${key}.${no}: poin tertinggi belum ditulis.`));
  const all = sumExact(criteria.map(({ points }) => points ?? "0"));
  return compareExact(all, weight) === 0
    ? []
    : [
        warning(
          key,
          `${key}: poin tertinggi berjumlah ${formatFigure(all)}, bobotnya ${formatFigure(weight)}; poin dihitung sebanding dengan bobot.`,
        ),
      ];
}

const weightProblem = (place: string, weight: string): TemplateFinding[] =>
  compareExact(weight, "0") > 0 ? [] : [error(place, `${place}: bobot harus lebih dari 0.`)];

function numbers(place: string, what: string, list: readonly { no: string }[]): TemplateFinding[] {
  const all = list.map(({ no }) => no);
  const twice = [...new Set(all.filter((no, index) => all.indexOf(no) !== index))];
  return twice.map((no) => error(place, `${what}: nomor "${no}" dipakai dua kali.`));
}
