// What still has to be put right before an indicator can be sent, each with the place where it is done; and how far the
// whole form is.
import type { FillingState } from "#components/charts/filling.tsx";
import { changeBeyond } from "#domain/workflow/change.ts";
import { missingParts } from "#domain/workflow/readiness.ts";
import { type EntryIndicator, type EntrySheet, hasEntry, isFromDocument } from "#features/entry/sheet.ts";
import { capitalised, inWords } from "#lib/format.ts";
import { type Field, isUnsaved } from "./field.ts";
import { fieldsOf, type Live } from "./live.ts";
import { directField, type Rows, type Words, wordsField } from "./rows.ts";

/** Where a matter is settled: a field by its name, or the evidence of the indicator. */
export type Spot = { kind: "field"; field: string } | { kind: "evidence" };

export type Matter = {
  what: "refused" | "conflict" | "unsaved" | "returned" | "words" | "evidence" | "value";
  /** A sentence without its full stop. */
  say: string;
  spot: Spot;
  /** Of the words that are missing: which. */
  words?: ("kendala" | "solusi" | "faktorPendorong")[];
};

export type Fields = Record<string, Field>;

/** Everything that keeps a draft from being sent, the values still to be typed among it. */
export function mattersOf(sheet: EntrySheet, indicator: EntryIndicator, fields: Fields, live: Live): Matter[] {
  const { realisasi } = indicator;
  if (realisasi?.state !== "draft" || isFromDocument(indicator)) return [];
  const unsaved = [...figureFields(sheet, indicator), ...explanations(indicator)].flatMap((name) =>
    unsavedMatter(name, fields[name]),
  );
  if (!isWanted(indicator, live) && unsaved.length === 0) return [];
  const words = (name: Words) => fields[wordsField(indicator.id, name)]?.text ?? "";
  const parts = missingParts({
    name: indicator.shortName,
    realisasi: live.measurement.realisasi,
    belowTarget: live.measurement.capaian.belowTarget,
    kendala: words("kendala"),
    solusi: words("solusi"),
    faktorPendorong: words("faktorPendorong"),
    evidence: realisasi.source === "evaluation" ? 1 : indicator.evidence.length,
    change: changeOf(sheet, indicator, live),
  });
  const missing = parts.flatMap((part): Matter[] => {
    if (part.what === "evidence") return [{ what: "evidence", say: part.message, spot: { kind: "evidence" } }];
    if (part.what === "faktorPendorong")
      return [
        {
          ...{ what: "words", say: part.message, words: [part.what] },
          spot: { kind: "field", field: wordsField(indicator.id, part.what) },
        },
      ];
    // A text that cannot be read yet is already a matter of its own.
    if (part.what !== "value" || live.held) return [];
    const field = emptyField(sheet, indicator, fields);
    return [{ what: "value", say: withoutStop(part.message), spot: { kind: "field", field } }];
  });
  const unwritten = parts.flatMap(({ what }) => (what === "kendala" || what === "solusi" ? [what] : []));
  return [...unsaved, ...returnedMatter(sheet, indicator, fields), ...missing, ...wordsMatter(indicator, unwritten)];
}

/** How far the figure on the screen has moved from where it was; null within the limit. */
export function changeOf(
  { changeLimit }: EntrySheet,
  { since, accumulation }: EntryIndicator,
  { measurement, held }: Live,
) {
  const { realisasi } = measurement;
  if (held !== null || realisasi.kind !== "number") return null;
  return changeBeyond(changeLimit, realisasi.exact, since, accumulation);
}

/** Those that ask for a decision or for words; what is merely not typed yet is counted as not filled. */
export const isToMend = (matter: Matter): boolean => matter.what !== "value" && matter.what !== "unsaved";

// Kendala and solusi are written in one go: one thing to do.
function wordsMatter({ id }: EntryIndicator, words: ("kendala" | "solusi")[]): Matter[] {
  const [first] = words;
  if (!first) return [];
  const say = `di bawah target: ${words.join(" dan ")} belum ditulis`;
  return [{ what: "words", say, spot: { kind: "field", field: wordsField(id, first) }, words }];
}

function unsavedMatter(name: string, field: Field | undefined): Matter[] {
  if (!field || !isUnsaved(field)) return [];
  const spot: Spot = { kind: "field", field: name };
  if (field.phase === "refused")
    return [{ what: "refused", say: withoutStop(field.problem?.message ?? "ditolak"), spot }];
  if (field.phase === "conflict") return [{ what: "conflict", say: "dua isian bentrok: pilih yang dipakai", spot }];
  return [{ what: "unsaved", say: "isian belum sampai ke peladen", spot }];
}

function returnedMatter(sheet: EntrySheet, indicator: EntryIndicator, fields: Fields): Matter[] {
  const reason = indicator.realisasi?.returnedReason;
  if (!reason || isAnswered(sheet, indicator, fields)) return [];
  const field = figureFields(sheet, indicator)[0] ?? directField(indicator.id);
  return [{ what: "returned", say: `dikembalikan: ${withoutStop(reason)}`, spot: { kind: "field", field } }];
}

/** Whether something was done about a return: its value changed since, or its words just now. */
export function isAnswered(sheet: EntrySheet, indicator: EntryIndicator, fields: Fields): boolean {
  if (indicator.returned?.isAnswered) return true;
  return [...figureFields(sheet, indicator), ...explanations(indicator)].some((name) => fields[name]?.savedAt);
}

/** Due, or without a clear schedule but filled all the same. */
function isWanted(indicator: EntryIndicator, live: Live): boolean {
  const { realisasi } = live.measurement;
  if (indicator.due === "due" || realisasi.kind === "number" || live.held !== null) return true;
  return realisasi.because === "not-applicable" || realisasi.because === "undefined";
}

function figureFields(sheet: EntrySheet, indicator: EntryIndicator): string[] {
  return indicator.realisasi?.notApplicableReason ? [] : fieldsOf(sheet, indicator);
}

const explanations = (indicator: EntryIndicator): string[] =>
  (["kendala", "solusi", "faktorPendorong"] as const).map((words) => wordsField(indicator.id, words));

function emptyField(sheet: EntrySheet, indicator: EntryIndicator, fields: Fields): string {
  const names = fieldsOf(sheet, indicator);
  return names.find((name) => fields[name]?.text.trim() === "") ?? names[0] ?? directField(indicator.id);
}

export type Progress = { saved: number; total: number; toMend: number; states: FillingState[] };

/** How many figures there are to type, and how many the server has. Without a clear schedule only what was begun counts. */
export function progressOf(rows: Rows, fields: Fields, matters: (indicator: EntryIndicator) => Matter[]): Progress {
  const states: FillingState[] = [];
  for (const { indicator, cell, lines } of rows.groups) {
    if (isFromDocument(indicator) || indicator.realisasi?.notApplicableReason) continue;
    const own = [cell, ...lines.map((line) => line.cell)].flatMap((one) => (one ? [fields[one.field]] : []));
    const isBegun = own.some((field) => field && field.text !== "");
    if (indicator.due !== "due" && !isBegun) continue;
    const isReturned = matters(indicator).some((matter) => matter.what === "returned");
    for (const field of own) if (field) states.push(fillingOf(field, isReturned));
  }
  const toMend = rows.groups.reduce((sum, { indicator }) => sum + matters(indicator).filter(isToMend).length, 0);
  const saved = states.filter((state) => state === "saved" || state === "returned").length;
  return { saved, total: states.length, toMend, states };
}

function fillingOf(field: Field, isReturned: boolean): FillingState {
  if (field.phase === "refused" || field.phase === "conflict") return field.phase;
  if (field.phase !== "clean") return "waiting";
  if (field.text === "") return "empty";
  return isReturned ? "returned" : "saved";
}

/** "4 dari 12 isian tersimpan." and what comes next. draft: how many realisasi are still to be sent. */
export function progressWords(
  progress: Progress,
  counts: { draft: number; sent: number },
): { done: string; next: string } {
  const { saved, total, toMend } = progress;
  if (counts.draft === 0 && counts.sent > 0) {
    return {
      done: `${capitalised(inWords(counts.sent))} realisasi sudah dikirim.`,
      next: "Tidak ada yang perlu diisi lagi.",
    };
  }
  const done = total === 0 ? "Tidak ada yang perlu diisi." : `${saved} dari ${total} isian tersimpan.`;
  if (toMend > 0) return { done, next: `${capitalised(inWords(toMend))} hal perlu dibereskan sebelum dikirim.` };
  if (total === 0) return { done, next: "" };
  return { done, next: saved === total ? "Semuanya siap dikirim." : "Belum ada yang perlu dibereskan." };
}

export const hasDraft = (indicator: EntryIndicator): boolean =>
  hasEntry(indicator) && indicator.realisasi?.state === "draft" && !isFromDocument(indicator);

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");
