// The measures of a sheet in the units of the format: twentieths of a point for lengths, half points for type.
import { AlignmentType } from "docx";
import type { Align } from "./model.ts";

export type Sheet = {
  paper: { width: number; height: number };
  margin: { top: number; bottom: number; left: number; right: number; footer: number };
  /** Between the margins. */
  width: number;
};

const SIZES = { A4: { width: 11906, height: 16838 }, A3: { width: 16838, height: 23811 } };
const MARGIN = { top: 1021, bottom: 1134, left: 1021, right: 1021, footer: 567 };

export function sheetOf(landscape: boolean, size: keyof typeof SIZES = "A4"): Sheet {
  const paper = SIZES[size];
  const across = landscape ? paper.height : paper.width;
  return { paper, margin: MARGIN, width: across - MARGIN.left - MARGIN.right };
}

export const TYPE = { family: "Arial", name: 28, title: 24, body: 21, table: 19, small: 18, dense: 16, foot: 15 };

export const ALIGN: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};
