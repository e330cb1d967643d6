// The rows of an uploaded sheet, laid beside the cells they left: the same preview as of a pasted block, and one thing
// more, because it is known what stood there when the sheet was downloaded.
import { formatFigure } from "#domain/value/format.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import type { UploadedRow } from "#features/entry/uploaded.ts";
import { targetsOf } from "./columns.ts";
import { amountOf, asTyped, type Decision, decide } from "./decide.ts";
import type { Fields } from "./matters.ts";
import type { PasteLine, PastePreview } from "./paste.ts";

export function previewOfUpload(sheet: EntrySheet, fields: Fields, rows: readonly UploadedRow[]): PastePreview {
  const targets = new Map(targetsOf(sheet).map((target) => [target.field, target]));
  const lines = rows.flatMap((row): PasteLine[] => {
    const target = targets.get(row.field);
    if (!target) return [];
    const { field, name, locked } = target;
    const now = fields[field]?.text ?? "";
    const written = row.exact === null ? row.text : asTyped(sheet, field, row.exact);
    const version = fields[field]?.kept.version ?? 0;
    return [{ field, name, written, now, decision: decideUploaded(sheet, { ...row, written, now, locked }, version) }];
  });
  return { lines, beyond: rows.filter(({ field }) => !targets.has(field)).length, byName: true };
}

type Uploaded = UploadedRow & { written: string; now: string; locked: string | null };

function decideUploaded(sheet: EntrySheet, row: Uploaded, version: number): Decision {
  const { field, written, now, kept, locked } = row;
  const [was, current] = [amountOf(sheet, field, kept), amountOf(sheet, field, now)];
  const isUntouched = written === kept || (amountOf(sheet, field, written) === was && was !== null);
  if (isUntouched && was !== current) return { kind: "untouched" };
  const decision = decide(sheet, field, written, now, locked);
  const isOvertaken = row.version !== version && was !== current;
  if (!isOvertaken || (decision.kind !== "fill" && decision.kind !== "change")) return decision;
  const { text, shown } = decision;
  return { kind: "conflict", text, shown, was: was === null ? "kosong" : formatFigure(was) };
}
