// A block copied from Excel or Sheets, laid beside the cells it is meant for. Nothing is changed here: each line says
// what it would do, and a person decides.
import type { EntrySheet } from "#features/entry/sheet.ts";
import { figureColumn, figureIn, headOf, namedBy, targetsOf } from "./columns.ts";
import { type Decision, decide } from "./decide.ts";
import type { Fields } from "./matters.ts";
import type { rowsOf } from "./rows.ts";

export type PasteLine = { field: string; name: string; written: string; now: string; decision: Decision };

export type PastePreview = {
  lines: PasteLine[];
  /** Rows of the block for which there is no cell. */
  beyond: number;
  /** Whether the rows found their cells by name rather than by their place. */
  byName: boolean;
};

type IsShown = Parameters<typeof rowsOf>[1];

/** isShown: which indicators stand on the screen; from: where the block was pasted. */
export function previewOf(
  sheet: EntrySheet,
  fields: Fields,
  isShown: IsShown,
  from: string,
  block: readonly (readonly string[])[],
): PastePreview {
  const targets = targetsOf(sheet, isShown);
  const head = headOf(block, targets);
  const rows = head ? block.slice(1) : block;
  const named = rows.map((row) => namedBy(row, targets));
  const found = named.filter((target) => target !== null);
  // Names that stand in most rows are meant: going by place would then put figures into strangers' cells.
  const byName = found.length * 2 > rows.length && new Set(found).size === found.length;
  const start = Math.max(
    0,
    targets.findIndex(({ field }) => field === from),
  );
  const column = figureColumn(head, rows);
  const laid = rows.map((row, index) => ({ row, target: byName ? named[index] : targets[start + index] }));
  const lines = laid.flatMap(({ row, target }): PasteLine[] => {
    if (!target) return [];
    const { field, name, locked } = target;
    const written = figureIn(row, column, byName ? target : null);
    const now = fields[field]?.text ?? "";
    return [{ field, name, written, now, decision: decide(sheet, field, written, now, locked) }];
  });
  return { lines, beyond: laid.filter(({ target }) => !target).length, byName };
}

/** The lines that would change something, as texts for their fields. */
export function changesOf(
  lines: readonly PasteLine[],
  isChosen: (line: PasteLine) => boolean,
  answerTo: (line: PasteLine) => string | undefined,
): { field: string; text: string }[] {
  return lines.flatMap((line) => {
    if (!isChosen(line)) return [];
    const { decision, field } = line;
    if (decision.kind === "fill" || decision.kind === "change") return [{ field, text: decision.text }];
    const text = decision.kind === "ask" || decision.kind === "conflict" ? answerTo(line) : undefined;
    return text === undefined ? [] : [{ field, text }];
  });
}
