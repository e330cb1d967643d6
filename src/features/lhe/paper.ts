// The report as it stands on paper: what people wrote, between the tables that the worksheet gives.

import { criteriaOf } from "#domain/evaluation/template.ts";
import { explainScore, scoreFigure } from "#domain/evaluation/trace.ts";
import { outlineOf } from "#features/lhe/outline.ts";
import { componentTable, worksheetTable } from "#features/lhe/tables.ts";
import { resultOf, type Worksheet } from "#features/lhe/worksheet.ts";
import { matrixTable } from "#features/recommendations/matrix-paper.ts";
import type { RecommendationRow } from "#features/recommendations/rows.ts";
import type { Block, Paper, PaperTable } from "#lib/document/model.ts";
import { writtenBlocks } from "#lib/document/written.ts";
import { formatDay } from "#lib/format.ts";

export type LheFacts = {
  government: string;
  agency: string;
  year: number;
  worksheet: Worksheet;
  /** By the key of the part. */
  texts: Readonly<Record<string, string>>;
  recommendations: readonly RecommendationRow[];
  before: readonly RecommendationRow[];
  letter: { number: string | null; place: string | null; datedOn: Date | null };
  /** The title of whoever sets it; null while nobody has. */
  signer: string | null;
  asOf: string;
  /** null: not final, and marked so on every page. */
  code: string | null;
};

export function lhePaper(facts: LheFacts): Paper {
  const { government, agency, year, worksheet, letter, code } = facts;
  const chapters = outlineOf(worksheet.template);
  return {
    title: lheTitle(agency, year),
    foot: [`${agency} ${government}`, `LHE AKIP ${year}`, facts.asOf, ...(code ? [`kode ${codeWords(code)}`] : [])],
    watermark: code ? undefined : "DRAF",
    sections: [
      {
        blocks: [
          { kind: "letterhead", names: [`PEMERINTAH ${government}`.toUpperCase(), "INSPEKTORAT"] },
          {
            kind: "title",
            lines: [
              "LAPORAN HASIL EVALUASI",
              "AKUNTABILITAS KINERJA INSTANSI PEMERINTAH",
              `${agency} ${government} TAHUN ${year}`.toUpperCase(),
            ],
          },
          letterFacts(facts),
          ...chapters.flatMap((chapter, at): Block[] => [
            { kind: "heading", level: 1, text: `${ROMAN[at]}. ${chapter.title}` },
            ...chapter.parts.flatMap((part) => [
              ...(chapter.parts.length > 1 ? [{ kind: "heading", level: 2, text: part.title } as const] : []),
              ...writtenBlocks(facts.texts[part.key] ?? ""),
              ...tableUnder(part.key, facts),
            ]),
          ]),
          {
            kind: "signatures",
            right: {
              place: `${letter.place ?? "…"}, ${letter.datedOn ? formatDay(letter.datedOn) : "…"}`,
              office: [`Inspektur ${government}`],
              name: facts.signer ?? undefined,
            },
          },
        ],
      },
      {
        landscape: true,
        blocks: [
          { kind: "title", lines: ["LAMPIRAN", `LEMBAR KERJA EVALUASI ${agency} TAHUN ${year}`.toUpperCase()] },
          worksheetTable(worksheet),
          {
            kind: "paragraph",
            small: true,
            align: "left",
            text: `${worksheet.template.name}, ${criteriaOf(worksheet.template).length} kriteria. Dasar: ${worksheet.template.legalBasis}.`,
          },
        ],
      },
    ],
  };
}

export const lheTitle = (agency: string, year: number): string => `Laporan Hasil Evaluasi AKIP ${agency} Tahun ${year}`;

/** In fours, as it is read aloud and typed: "K7QF 2M9X 0ABC 1DEF". */
export const codeWords = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(" ");

const ROMAN = ["I", "II", "III", "IV", "V", "VI"];

function letterFacts({ letter, agency, government }: LheFacts): PaperTable {
  const rows = [
    ["Nomor", letter.number ?? "…"],
    ["Tanggal", letter.datedOn ? formatDay(letter.datedOn) : "…"],
    ["Kepada", `Kepala ${agency} ${government}`],
  ];
  return {
    kind: "table",
    lines: "none",
    columns: [{ width: 14 }, { width: 2 }, { width: 84 }],
    rows: rows.map(([name = "", value = ""]) => ({ cells: [name, ":", value] })),
  };
}

function tableUnder(part: string, facts: LheFacts): Block[] {
  if (part === "hasil") return [componentTable(facts.worksheet), ...explained(facts.worksheet)];
  if (part === "rekomendasi" && facts.recommendations.length > 0) return [recommendationTable(facts.recommendations)];
  if (part === "tindak-lanjut" && facts.before.length > 0) return [matrixTable(facts.before)];
  return [];
}

function explained(worksheet: Worksheet): Block[] {
  const result = resultOf(worksheet);
  if (!result) return [];
  const { total } = explainScore(worksheet.template, result.score);
  return [
    {
      kind: "paragraph",
      small: true,
      align: "left",
      text: `Nilai akhir: ${total.figures} (${scoreFigure(result.score.score)}).`,
    },
  ];
}

function recommendationTable(rows: readonly RecommendationRow[]): PaperTable {
  return {
    kind: "table",
    columns: [{ width: 6, align: "center" }, { width: 52 }, { width: 24 }, { width: 18 }],
    head: [{ cells: ["No", "Rekomendasi", "Penanggung jawab", "Batas waktu"] }],
    rows: rows.map((row) => ({
      cells: [
        String(row.number),
        row.text,
        [row.owner, row.unit].filter(Boolean).join(", ") || "–",
        row.dueOn ? formatDay(new Date(row.dueOn)) : "–",
      ],
    })),
  };
}
