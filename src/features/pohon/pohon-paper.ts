// The pohon kinerja as a document: the drawing on a lying sheet, and after it the same in words.

import { drawPohon } from "#features/pohon/drawing.ts";
import { pohonSvg } from "#features/pohon/svg.ts";
import { type Branch, inReadingOrder } from "#features/pohon/view.ts";
import type { Paper } from "#lib/document/model.ts";

export type PohonPaperFacts = { agency: string; government: string; year: number; asOf: string };

export function pohonPaper(root: Branch, { agency, government, year, asOf }: PohonPaperFacts): Paper {
  const title = `Pohon Kinerja ${agency} ${government} ${year}`;
  const drawing = drawPohon(root, new Set());
  const rows = inReadingOrder(root).map(({ branch, level }) => ({
    cells: [`${"– ".repeat(level)}${branch.word}`, branch.text, branch.marks.join("\n")],
  }));
  return {
    title,
    foot: [`${agency} ${government}`, `Tahun ${year}`, asOf],
    sections: [
      {
        landscape: drawing.width > drawing.height,
        blocks: [
          { kind: "title", lines: ["POHON KINERJA", `${agency} ${government}`.toUpperCase(), `TAHUN ${year}`] },
          {
            kind: "figure",
            svg: pohonSvg(drawing, title),
            width: drawing.width,
            height: drawing.height,
            alt: `${title}; isinya juga dalam tabel sesudah gambar ini.`,
          },
        ],
      },
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
