// A table of known widths: its head is repeated on every page, no row is cut by the end of a page.
import {
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { ALIGN, type Sheet, TYPE } from "./docx-sheet.ts";
import { paragraphsOf, textRuns } from "./docx-text.ts";
import { alignOf, columnShares, isShort, type Placed, placeCells } from "./grid.ts";
import type { PaperTable, Row } from "./model.ts";

export function tableParts(table: PaperTable, sheet: Sheet): FileChild[] {
  const widths = columnWidths(table, sheet.width);
  const head = placeCells(table, table.head ?? []);
  const body = placeCells(table, table.rows);
  const short = isShort(table);
  const rows = [
    ...head.map((cells) => rowOf(table, widths, cells, "head", short)),
    ...body.map((cells, at) =>
      rowOf(table, widths, cells, table.rows[at] ?? { cells: [] }, short && at < body.length - 1),
    ),
  ];
  const caption = table.caption
    ? [
        new Paragraph({
          keepNext: true,
          spacing: { before: 120, after: 60 },
          children: textRuns(table.caption, { bold: true, size: TYPE.table }),
        }),
      ]
    : [];
  if (rows.length === 0) return caption;
  return [
    ...caption,
    new Table({
      rows,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: sheet.width, type: WidthType.DXA },
      borders: table.lines === "none" ? NO_LINES : LINES,
      margins: { top: 40, bottom: 40, left: table.lines === "none" ? 0 : 85, right: 85 },
    }),
    // Two tables without a paragraph between them would become one.
    new Paragraph({ spacing: { before: 0, after: 120 } }),
  ];
}

/** Whole units that add up to the sheet exactly. */
function columnWidths(table: PaperTable, sheet: number): number[] {
  let shared = 0;
  let given = 0;
  return columnShares(table).map((share) => {
    shared += share;
    const width = Math.round((shared / 100) * sheet) - given;
    given += width;
    return width;
  });
}

/** kept: with the row after it, so that a short table stays whole. */
function rowOf(table: PaperTable, widths: number[], cells: Placed[], row: Row | "head", kept: boolean): TableRow {
  const isHead = row === "head";
  const group = !isHead && (row.group ?? false);
  return new TableRow({
    cantSplit: true,
    tableHeader: isHead || undefined,
    keepNext: group || kept || undefined,
    children: cells.map((place) => cellOf(table, widths, place, row)),
  });
}

function cellOf(table: PaperTable, widths: number[], place: Placed, row: Row | "head"): TableCell {
  const { at, across, down, cell, text } = place;
  const isHead = row === "head";
  const strong = isHead || row.group || row.sum || cell.bold;
  return new TableCell({
    columnSpan: across > 1 ? across : undefined,
    rowSpan: down > 1 ? down : undefined,
    width: { size: widths.slice(at, at + across).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    shading: isHead ? HEAD_SHADE : !isHead && row.group ? GROUP_SHADE : undefined,
    borders: !isHead && row.sum ? { top: { style: BorderStyle.SINGLE, size: 12, color: "000000" } } : undefined,
    children: paragraphsOf(text).map(
      (part) =>
        new Paragraph({
          alignment: ALIGN[alignOf(table, place, row)],
          spacing: { before: 0, after: 0, line: 252, lineRule: LineRuleType.AUTO },
          children: textRuns(part, { size: table.dense ? TYPE.dense : TYPE.table, bold: strong ? true : undefined }),
        }),
    ),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "777777" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINES = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const NO_LINES = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const HEAD_SHADE = { type: ShadingType.CLEAR, fill: "E8EDF0", color: "auto" };
const GROUP_SHADE = { type: ShadingType.CLEAR, fill: "F5F7F8", color: "auto" };
