// The matrix of the follow-up as it is printed: Rekomendasi – Rencana aksi – Penanggung jawab – Batas waktu – Status.
import { STATE_WORDS } from "#domain/evaluation/recommendation.ts";
import { isLate, type RecommendationRow } from "#features/recommendations/rows.ts";
import type { Paper, PaperTable, Row } from "#lib/document/model.ts";
import { formatDay } from "#lib/format.ts";

type Whose = { government: string; agency: string; year: number | null; asOf: string };

export function matrixPaper(rows: readonly RecommendationRow[], { government, agency, year, asOf }: Whose): Paper {
  const years = year === null ? "SEMUA TAHUN" : `TAHUN ${year}`;
  return {
    title: `Matriks tindak lanjut ${agency}`,
    foot: [agency, year === null ? "semua tahun" : `Tahun ${year}`, asOf],
    sections: [
      {
        landscape: true,
        blocks: [
          {
            kind: "title",
            lines: [
              "MATRIKS TINDAK LANJUT REKOMENDASI",
              `EVALUASI AKIP ${years}`,
              `${agency} ${government}`.toUpperCase(),
            ],
          },
          rows.length > 0 ? matrixTable(rows) : { kind: "paragraph", align: "center", text: "Belum ada rekomendasi." },
        ],
      },
    ],
  };
}

/** Also a part of the report itself. */
export function matrixTable(rows: readonly RecommendationRow[], caption?: string): PaperTable {
  return {
    kind: "table",
    dense: true,
    caption,
    columns: [{ width: 4, align: "center" }, { width: 30 }, { width: 30 }, { width: 16 }, { width: 13 }, { width: 15 }],
    head: [{ cells: ["No", "Rekomendasi", "Rencana aksi", "Penanggung jawab", "Batas waktu", "Status"] }],
    rows: rows.flatMap(matrixRows),
  };
}

/** A row for each rencana aksi; the recommendation stands beside all of its own. */
function matrixRows(row: RecommendationRow): Row[] {
  const [first, ...rest] = row.actions;
  const down = Math.max(1, row.actions.length);
  const status = { text: statusWords(row), down };
  const head = [
    { text: String(row.number), down },
    { text: row.text, down },
  ];
  if (!first) return [{ cells: [...head, "belum disusun", row.owner ?? "–", dayWords(row.dueOn), status] }];
  const cells = (action: RecommendationRow["actions"][number]) => [
    action.text,
    action.responsible,
    dayWords(action.dueOn),
  ];
  return [{ cells: [...head, ...cells(first), status] }, ...rest.map((action) => ({ cells: cells(action) }))];
}

function statusWords(row: RecommendationRow): string {
  if (row.state === "closed") return row.closedAt ? `selesai ${formatDay(row.closedAt)}` : "selesai";
  return isLate(row) ? `${STATE_WORDS[row.state]}, lewat batas ${dayWords(row.dueOn)}` : STATE_WORDS[row.state];
}

const dayWords = (day: string | null): string => (day === null ? "–" : formatDay(new Date(day)));
