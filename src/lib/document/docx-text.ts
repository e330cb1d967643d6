import { type IRunOptions, TextRun } from "docx";
import type { Run, Text } from "./model.ts";

/** Runs of one paragraph; a line break stays a line break. */
export function textRuns(text: Text, look: IRunOptions = {}): TextRun[] {
  const runs: readonly Run[] = typeof text === "string" ? [text] : text;
  return runs.flatMap((run) => {
    if (typeof run === "string") return lines(run, look);
    return "bold" in run ? lines(run.bold, { ...look, bold: true }) : lines(run.italic, { ...look, italics: true });
  });
}

/** The paragraphs of a cell: a line break begins a new one. */
export function paragraphsOf(text: Text): Text[] {
  if (typeof text === "string") return text.split("\n");
  const paragraphs: Run[][] = [[]];
  for (const run of text) {
    const written = typeof run === "string" ? run : "bold" in run ? run.bold : run.italic;
    written.split("\n").forEach((line, at) => {
      if (at > 0) paragraphs.push([]);
      const part = typeof run === "string" ? line : "bold" in run ? { bold: line } : { italic: line };
      paragraphs.at(-1)?.push(part);
    });
  }
  return paragraphs;
}

const lines = (text: string, look: IRunOptions): TextRun[] =>
  text.split("\n").map((line, at) => new TextRun({ ...look, text: line, break: at > 0 ? 1 : undefined }));
