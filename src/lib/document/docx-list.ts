import { AlignmentType, LevelFormat, Paragraph } from "docx";
import { textRuns } from "./docx-text.ts";
import { isNested } from "./markup.ts";
import type { List, ListItem } from "./model.ts";

/** instance: lists with the same marks count apart. */
export function listParagraphs(list: List, instance: number, level = 0): Paragraph[] {
  return list.items.flatMap((item: ListItem) => {
    const text = isNested(item) ? item.text : item;
    const own = new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing: { after: 60 },
      numbering: { reference: list.marks, level, instance },
      children: textRuns(text),
    });
    return isNested(item) ? [own, ...listParagraphs(item.under, instance, level + 1)] : [own];
  });
}

const FORMATS = [
  ["number", LevelFormat.DECIMAL, (level: number) => `%${level + 1}.`],
  ["letter", LevelFormat.LOWER_LETTER, (level: number) => `%${level + 1}.`],
  ["dash", LevelFormat.BULLET, () => "–"],
] as const;

export const NUMBERING = {
  config: FORMATS.map(([reference, format, text]) => ({
    reference,
    levels: [0, 1, 2].map((level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 } } },
    })),
  })),
};
