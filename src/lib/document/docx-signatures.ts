import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Sheet } from "./docx-sheet.ts";
import { textRuns } from "./docx-text.ts";
import type { Signature, Signatures } from "./model.ts";

const DOTS = ".".repeat(40);

/** Both signatures side by side, kept together; names in a row of their own, so that they stand at one height. */
export function signatureTable({ left, right }: Signatures, sheet: Sheet): Table {
  const half = Math.floor(sheet.width / 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [offices, names].map(
      (part) =>
        new TableRow({
          cantSplit: true,
          children: [left, right].map(
            (signature) =>
              new TableCell({
                width: { size: half, type: WidthType.DXA },
                children: signature ? part(signature) : [new Paragraph({})],
              }),
          ),
        }),
    ),
  });
}

const offices = ({ place, office }: Signature): Paragraph[] =>
  [...(place ? [place] : []), ...office].map((text) => centred(text, {}, true));

const names = ({ name, under = [] }: Signature): Paragraph[] => [
  new Paragraph({ keepNext: true, spacing: { before: 900, after: 0 } }),
  name ? centred(name, { bold: true, underline: {} }) : centred(DOTS),
  ...under.map((text) => centred(text)),
];

const centred = (text: string, look = {}, keepNext = false) =>
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext, spacing: { after: 0 }, children: textRuns(text, look) });

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
