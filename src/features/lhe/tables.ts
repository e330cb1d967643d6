// The tables of the report: component – weight – score, and the whole worksheet as its attachment.
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { scoreFigure } from "#domain/evaluation/trace.ts";
import { resultOf, type Worksheet } from "#features/lhe/worksheet.ts";
import type { PaperTable, Row } from "#lib/document/model.ts";

export function componentTable(worksheet: Worksheet): PaperTable {
  const { template, answers, self } = worksheet;
  const found = scoreTemplate(template, answers);
  const claimed = self && scoreTemplate(template, self);
  const result = resultOf(worksheet);
  const mine = (score: string | undefined) => (claimed ? (score === undefined ? "–" : scoreFigure(score)) : "–");
  return {
    kind: "table",
    caption: "Nilai menurut komponen",
    columns: [
      { width: 6, align: "center" },
      { width: 46 },
      { width: 14, align: "right" },
      { width: 17, align: "right" },
      { width: 17, align: "right" },
    ],
    head: [{ cells: ["No", "Komponen", "Bobot", "Penilaian mandiri", "Nilai evaluasi"] }],
    rows: [
      ...found.components.map((component, at) => ({
        cells: [
          component.key,
          component.name,
          scoreFigure(component.weight),
          mine(claimed?.components[at]?.score),
          scoreFigure(component.score),
        ],
      })),
      {
        sum: true,
        cells: [{ text: "Nilai akhir", across: 2 }, "100,00", mine(claimed?.score), scoreFigure(found.score)],
      },
      {
        sum: true,
        cells: [
          { text: "Predikat", across: 3 },
          claimed?.isComplete ? (claimed.predikat?.key ?? "–") : "–",
          result ? result.predikat.key : "–",
        ],
      },
    ],
  };
}

/** Every component, sub-component and criterion with both answers, the score and the note. */
export function worksheetTable({ template, answers, self, notes }: Worksheet): PaperTable {
  const score = scoreTemplate(template, answers);
  const rows = score.components.flatMap((component): Row[] => [
    {
      sum: true,
      cells: [
        component.key,
        { text: component.name, across: 3 },
        scoreFigure(component.weight),
        scoreFigure(component.score),
        "",
      ],
    },
    ...component.subs.flatMap((sub): Row[] => [
      {
        cells: [
          bold(sub.key),
          bold(sub.name),
          self?.[sub.key] ?? "",
          sub.answer?.key ?? "",
          scoreFigure(sub.weight),
          scoreFigure(sub.score),
          notes[sub.key] ?? "",
        ],
      },
      ...criteriaRows(template, sub.key, { answers, self, notes }),
    ]),
  ]);
  return {
    kind: "table",
    dense: true,
    columns: [
      { width: 7, align: "center" },
      { width: 43 },
      { width: 8, align: "center" },
      { width: 8, align: "center" },
      { width: 8, align: "right" },
      { width: 8, align: "right" },
      { width: 26 },
    ],
    head: [{ cells: ["No", "Komponen, sub-komponen, kriteria", "Mandiri", "Evaluasi", "Bobot", "Nilai", "Catatan"] }],
    rows: [
      ...rows,
      {
        sum: true,
        cells: [{ text: "Nilai akhir", across: 4, align: "center" }, "100,00", scoreFigure(score.score), ""],
      },
    ],
  };
}

function criteriaRows(
  template: Worksheet["template"],
  subKey: string,
  { answers, self, notes }: Pick<Worksheet, "answers" | "self" | "notes">,
): Row[] {
  const component = template.components.find(({ no }) => subKey.startsWith(`${no}.`));
  const sub = component?.subs.find(({ no }) => `${component.no}.${no}` === subKey);
  return (sub?.criteria ?? []).map(({ no, text }) => {
    const key = `${subKey}.${no}`;
    return { cells: [key, text, self?.[key] ?? "", answers[key] ?? "", "", "", notes[key] ?? ""] };
  });
}

const bold = (text: string) => ({ text, bold: true });
