// The pohon kinerja as a document: drawn on lying sheets, and after them the same in words.
import { pohonSheets, ROOMS, scaleFor } from "#features/pohon/sheets.ts";
import { pohonSvg } from "#features/pohon/svg.ts";
import { type Branch, inReadingOrder } from "#features/pohon/view.ts";
import type { Block, Paper } from "#lib/document/model.ts";

export type PohonPaperFacts = { agency: string; government: string; year: number; asOf: string; size: "A4" | "A3" };

export function pohonPaper(root: Branch, { agency, government, year, asOf, size }: PohonPaperFacts): Paper {
  const title = `Pohon Kinerja ${agency} ${government} ${year}`;
  const room = ROOMS[size];
  const sheets = pohonSheets(root, room);
  const rows = inReadingOrder(root).map(({ branch, level }) => ({
    cells: [`${"– ".repeat(level)}${branch.word}`, branch.text, branch.marks.join("\n")],
  }));
  return {
    title,
    ...(size === "A3" ? { size } : {}),
    foot: [`${agency} ${government}`, `Tahun ${year}`, asOf],
    sections: [
      ...sheets.map(({ title: part, drawing }, index) => {
        const scale = scaleFor(drawing, room);
        const of = sheets.length > 1 ? `Lembar ${index + 1} dari ${sheets.length}. ` : "";
        return {
          landscape: true,
          blocks: [
            ...(index === 0
              ? [{ kind: "title", lines: ["POHON KINERJA", `${agency} ${government} ${year}`.toUpperCase()] } as const]
              : []),
            ...(sheets.length > 1 ? [{ kind: "paragraph", small: true, text: `${of}${part}` } as const] : []),
            {
              kind: "figure",
              svg: pohonSvg(drawing, `${title}. ${of}${part}`),
              width: Math.floor(drawing.width * scale),
              height: Math.floor(drawing.height * scale),
              alt: `${of}${part}; isinya juga dalam tabel sesudah gambar.`,
            },
          ] satisfies Block[],
        };
      }),
      {
        blocks: [
          { kind: "heading", level: 1, text: "Uraian pohon kinerja" },
          {
            kind: "table",
            columns: [{ width: 3 }, { width: 6 }, { width: 4 }],
            head: [{ cells: ["Tingkat", "Kinerja atau kondisi", "Indikator, program, pelaksana"] }],
            rows,
          },
        ],
      },
    ],
  };
}
