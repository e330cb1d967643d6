// What one version of a template says otherwise than another, part by part, in words people recognise.
import { formatFigure } from "#domain/value/format.ts";
import { prerequisiteWords } from "./prerequisite.ts";
import { type Criterion, criteriaOf, MODE_WORDS, subsOf, type Template } from "./template.ts";

/** before null: new · after null: gone. */
export type Difference = { place: string; before: string | null; after: string | null };

export function compareTemplates(before: Template, after: Template): Difference[] {
  const [old, now] = [saidBy(before), saidBy(after)];
  const places = [...new Set([...now.keys(), ...old.keys()])];
  return places.flatMap((place) => {
    const [was, is] = [old.get(place) ?? null, now.get(place) ?? null];
    return was === is ? [] : [{ place, before: was, after: is }];
  });
}

function saidBy(template: Template): Map<string, string> {
  return new Map([...headOf(template), ...scalesOf(template), ...partsOf(template), ...rulesOf(template)]);
}

function headOf(template: Template): [string, string][] {
  const { name, regime, legalBasis, note, yearFrom, yearUntil, mode, scale, noteBelow } = template;
  return [
    ["Nama", name],
    ["Rezim", regime],
    ["Dasar hukum", legalBasis],
    ...said("Catatan", note),
    ["Berlaku", yearUntil === null ? `mulai ${yearFrom}` : `${yearFrom} sampai ${yearUntil}`],
    ["Cara nilai", MODE_WORDS[mode]],
    ["Skala utama", scale],
    ...said("Catatan wajib di bawah", noteBelow),
  ];
}

function scalesOf({ scales, bands, gradation }: Template): [string, string][] {
  return [
    ...scales.flatMap(({ key, name, answers }): [string, string][] => [
      [`Skala ${key}`, name],
      ...answers.map((answer, index): [string, string] => [
        `Skala ${key}, jawaban ${index + 1}`,
        `${answer.key} = ${formatFigure(answer.value)}${answer.word ? ` (${answer.word})` : ""}`,
      ]),
    ]),
    ...bands.map(({ key, word, meaning, above }): [string, string] => [
      `Predikat ${key}`,
      `${word}, ${above === null ? "sisanya" : `lebih dari ${formatFigure(above)}`}${meaning ? `: ${meaning}` : ""}`,
    ]),
    ...(gradation
      ? [
          ["Gradasi, sebagian", `${formatFigure(gradation.partly)}%`] as [string, string],
          ...gradation.steps.map(({ answer, limit, inclusive }): [string, string] => [
            `Gradasi ${answer}`,
            limit === null ? "sisanya" : `${inclusive ? "sekurangnya" : "lebih dari"} ${formatFigure(limit)}%`,
          ]),
          ...gradation.conditions.map(({ kind, answer, text }): [string, string] => [
            `Syarat ${answer}${kind ? `, ${kind}` : ""}`,
            text,
          ]),
        ]
      : []),
  ];
}

function partsOf(template: Template): [string, string][] {
  return [
    ...template.components.flatMap(({ no, name, weight }): [string, string][] => [
      [`Komponen ${no}`, name],
      [`Komponen ${no}, bobot`, formatFigure(weight)],
    ]),
    ...subsOf(template).flatMap(({ key, sub }): [string, string][] => [
      [`Sub-komponen ${key}`, sub.name],
      [`Sub-komponen ${key}, bobot`, formatFigure(sub.weight)],
      ...said(`Sub-komponen ${key}, jenis`, sub.kind),
    ]),
    ...criteriaOf(template).flatMap(({ key, criterion }) => criterionSays(key, criterion)),
  ];
}

const criterionSays = (key: string, { text, points, scale, facts, toFill }: Criterion): [string, string][] => [
  [`Kriteria ${key}`, text],
  ...said(`Kriteria ${key}, poin`, points && formatFigure(points)),
  ...said(`Kriteria ${key}, skala`, scale),
  ...said(`Kriteria ${key}, fakta`, facts.join(", ")),
  ...said(`Kriteria ${key}, keadaan`, toFill ? "belum ditulis" : null),
];

const rulesOf = ({ prerequisites }: Template): [string, string][] =>
  prerequisites.map((rule) => [`Prasyarat ${prerequisiteWords(rule)}`, rule.message]);

const said = (place: string, text: string | null): [string, string][] => (text ? [[place, text]] : []);
