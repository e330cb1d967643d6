// The blocks as a DOCX that opens and breaks well in Word and LibreOffice: A4, real headings, lists and tables, the
// foot with the page's number on every page.
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import { figureParagraphs, type Rasters, rasterise } from "./docx-figure.ts";
import { listParagraphs, NUMBERING } from "./docx-list.ts";
import { ALIGN, type Sheet, sheetOf, TYPE } from "./docx-sheet.ts";
import { signatureTable } from "./docx-signatures.ts";
import { tableParts } from "./docx-table.ts";
import { textRuns } from "./docx-text.ts";
import type { Block, Paper, PaperSection } from "./model.ts";

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function paperDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const rasters = await rasterise(paper);
  const document = new Document({
    title: paper.title,
    creator: paper.foot[0] ?? "",
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: paper.sections.map((section) => sectionOf(section, paper, rasters)),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionOf(section: PaperSection, paper: Paper, rasters: Rasters) {
  const sheet = sheetOf(section.landscape ?? false, paper.size);
  // Lists count anew each time: every one is an instance of its own.
  let lists = 0;
  return {
    properties: {
      page: {
        // Given standing; the library turns it where the sheet lies.
        size: {
          width: sheet.paper.width,
          height: sheet.paper.height,
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: sheet.margin,
      },
    },
    headers: paper.watermark ? { default: watermarkOf(paper.watermark) } : undefined,
    footers: { default: footOf(paper.foot, sheet) },
    children: section.blocks.flatMap((block) => {
      if (block.kind === "list") lists += 1;
      return blockParts(block, sheet, rasters, lists);
    }),
  };
}

function blockParts(block: Block, sheet: Sheet, rasters: Rasters, list: number): FileChild[] {
  switch (block.kind) {
    case "letterhead":
      return letterheadParts(block.names, block.address ?? []);
    case "title":
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          children: textRuns(block.lines.join("\n")),
        }),
      ];
    case "heading":
      return [new Paragraph({ heading: LEVELS[block.level], text: block.text, keepNext: true })];
    case "paragraph":
      return [
        new Paragraph({
          alignment: ALIGN[block.align ?? "justify"],
          indent: block.indent ? { firstLine: 567 } : undefined,
          children: textRuns(block.text, block.small ? { size: TYPE.small } : {}),
        }),
      ];
    case "list":
      return listParagraphs(block, list);
    case "table":
      return tableParts(block, sheet);
    case "signatures":
      return [new Paragraph({ spacing: { before: 240, after: 0 } }), signatureTable(block, sheet)];
    case "figure":
      return figureParagraphs(block, sheet, rasters);
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function letterheadParts(names: readonly string[], address: readonly string[]): Paragraph[] {
  const lines = [
    ...names.map((text, at) => ({
      text,
      bold: true,
      size: at === names.length - 1 ? TYPE.name : TYPE.body,
    })),
    ...address.map((text) => ({ text, bold: false, size: TYPE.small })),
  ];
  return lines.map(
    ({ text, ...look }, at) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: at === lines.length - 1 ? 240 : 0 },
        border: at === lines.length - 1 ? { bottom: { style: BorderStyle.DOUBLE, size: 12, space: 6 } } : undefined,
        children: textRuns(text, look),
      }),
  );
}

function watermarkOf(word: string): Header {
  return new Header({
    children: [
      new Paragraph({ children: [new TextWatermark({ text: word, font: TYPE.family, width: 380, height: 130 })] }),
    ],
  });
}

function footOf(foot: readonly string[], sheet: Sheet): Footer {
  const look: IRunOptions = { size: TYPE.foot, color: "444444" };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: sheet.width }],
        spacing: { before: 0, after: 0 },
        children: [
          new TextRun({ ...look, text: foot.join(" · ") }),
          new TextRun({
            ...look,
            children: ["\thalaman ", PageNumber.CURRENT, " dari ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: "000000", font: TYPE.family },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

const STYLES = {
  default: {
    document: {
      run: { font: TYPE.family, size: TYPE.body },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: TYPE.title, bold: true, color: "000000", font: TYPE.family },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240 } },
    },
    heading1: heading(TYPE.title, 280),
    heading2: heading(TYPE.body, 200),
    heading3: heading(TYPE.body, 160),
  },
};
