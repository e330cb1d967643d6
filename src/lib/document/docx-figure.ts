// A drawing goes in as the SVG it is, with a picture beside it for word processors that cannot draw one.
import { AlignmentType, ImageRun, Paragraph } from "docx";
import { findChromium } from "./chromium.ts";
import type { Sheet } from "./docx-sheet.ts";
import { TYPE } from "./docx-sheet.ts";
import { textRuns } from "./docx-text.ts";
import type { Figure, Paper } from "./model.ts";
import { pictureOf } from "./picture.ts";

export type Rasters = ReadonlyMap<Figure, Uint8Array>;

/** Pictures of all drawings, where a browser is at hand to make them. */
export async function rasterise(paper: Paper): Promise<Rasters> {
  const figures = paper.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "figure"));
  const pictures = new Map<Figure, Uint8Array>();
  if (figures.length === 0 || !findChromium()) return pictures;
  for (const figure of figures) pictures.set(figure, await pictureOf(figure));
  return pictures;
}

export function figureParagraphs(figure: Figure, sheet: Sheet, rasters: Rasters): Paragraph[] {
  // A pixel is 15 twips; no wider than the sheet.
  const width = Math.min(figure.width, sheet.width / 15);
  const transformation = { width, height: (figure.height * width) / figure.width };
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(figure.svg),
    fallback: { type: "png", data: rasters.get(figure) ?? CLEAR },
    transformation,
    altText: { name: figure.caption ?? figure.alt, title: figure.caption ?? figure.alt, description: figure.alt },
  });
  const caption = figure.caption
    ? [new Paragraph({ alignment: AlignmentType.CENTER, children: textRuns(figure.caption, { size: TYPE.small }) })]
    : [];
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: caption.length > 0 || undefined, children: [image] }),
    ...caption,
  ];
}

// One pixel of nothing.
const CLEAR = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="),
  (letter) => letter.charCodeAt(0),
);
