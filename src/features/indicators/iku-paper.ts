// The form of an IKU decree: Kinerja Utama/Sasaran – Indikator – Penjelasan/Formulasi – Sumber Data – Penanggung Jawab.
import type { Paper, Row, Text } from "#lib/document/model.ts";

export type IkuRow = {
  /** The sasaran, program or kinerja that is measured. */
  measures: string;
  indicator: string;
  definition: string | null;
  criteria: { title: string; items: string[] }[];
  /** As on one line of paper; null where the figure is given by others. */
  formula: string | null;
  source: string | null;
  responsible: string | null;
};

type Given = { agency: string; government: string; year: number; asOf: string; visi: string | null };

/** Rows of one sasaran stand together, its text once. */
export function ikuPaper(rows: readonly IkuRow[], { agency, government, year, asOf, visi }: Given): Paper {
  const title = `Indikator Kinerja Utama ${agency} ${year}`;
  return {
    title,
    foot: [`${agency} ${government}`, `Tahun ${year}`, asOf],
    sections: [
      {
        landscape: true,
        blocks: [
          {
            kind: "title",
            lines: ["INDIKATOR KINERJA UTAMA", `${agency} ${government}`.toUpperCase(), `TAHUN ${year}`],
          },
          ...(visi ? [{ kind: "paragraph" as const, text: [{ bold: "Visi: " }, visi] as Text }] : []),
          {
            kind: "table",
            columns: [
              { width: 0.6, align: "center" },
              { width: 3 },
              { width: 3 },
              { width: 6 },
              { width: 2.4 },
              { width: 2.4 },
            ],
            head: [
              {
                cells: [
                  "No",
                  "Kinerja Utama/Sasaran",
                  "Indikator",
                  "Penjelasan/Formulasi Penghitungan",
                  "Sumber Data",
                  "Penanggung Jawab",
                ],
              },
            ],
            rows: rows.map((row, index) => lineOf(row, index, rows[index - 1])),
          },
        ],
      },
    ],
  };
}

function lineOf(row: IkuRow, index: number, before: IkuRow | undefined): Row {
  return {
    cells: [
      String(index + 1),
      row.measures === before?.measures ? "" : row.measures,
      row.indicator,
      explanation(row),
      row.source ?? "belum disebut",
      row.responsible ?? "belum disebut",
    ],
  };
}

function explanation({ definition, criteria, formula }: IkuRow): Text {
  const parts = [
    ...(definition ? [definition] : []),
    ...criteria.map(({ title, items }) => [`${title}:`, ...items.map((item) => `– ${item}`)].join("\n")),
    formula === null
      ? "Tanpa rumus: nilai diberikan oleh pihak yang berwenang dan diisi langsung."
      : `Formulasi: ${formula}`,
  ];
  return parts.join("\n");
}
