// What the indicators come to while somebody types: the sheet with the text of the fields laid over it, measured by the
// same call as on the server.
import type { Measurement } from "#domain/formula/measure.ts";
import type { Value } from "#domain/value/value.ts";
import { numberValue } from "#domain/value/value.ts";
import { type EntryIndicator, type EntrySheet, isDirect, isFromDocument } from "#features/entry/sheet.ts";
import { readCell } from "#features/realisasi/figures.ts";
import { measureIndicator } from "#features/realisasi/measurement.ts";
import type { SheetRealisasi, SheetVariable, TypedValue } from "#features/realisasi/sheet.ts";
import type { Phase } from "./field.ts";
import { directField, variableField, variablesOf } from "./rows.ts";

export type Live = {
  measurement: Measurement;
  /** Why there is no figure to show yet: a text that cannot be read, or two people's figures to choose from. */
  held: "unreadable" | "choose" | null;
  /** Of each data dasar "s.d." the period. */
  totals: Map<string, Value>;
};

type Seen = { text: string; phase: Phase };
type Read = (field: string) => Seen | undefined;

/** Answers with the same object as long as nothing that an indicator rests on has changed. */
export function createLive(sheet: EntrySheet): (indicator: EntryIndicator, read: Read) => Live {
  const known = new Map<string, { signature: string; live: Live }>();
  return (indicator, read) => {
    const signature = fieldsOf(sheet, indicator)
      .map((field) => `${read(field)?.text}\u0000${read(field)?.phase === "conflict"}`)
      .join("\u0001");
    const before = known.get(indicator.id);
    if (before?.signature === signature) return before.live;
    const live = measureLive(sheet, indicator, read);
    known.set(indicator.id, { signature, live });
    return live;
  };
}

/** The fields that the figure of an indicator rests on. */
export function fieldsOf(sheet: EntrySheet, indicator: EntryIndicator): string[] {
  if (isDirect(indicator) || isFromDocument(indicator)) return [directField(indicator.id)];
  return variablesOf(sheet, indicator).map((variable) => variableField(variable.id));
}

function measureLive(sheet: EntrySheet, indicator: EntryIndicator, read: Read): Live {
  const { period, policy } = sheet;
  const variables = variablesOf(sheet, indicator).map((variable) =>
    laidOver(variable, period.code, read(variableField(variable.id))),
  );
  const realisasi = withText(indicator, read(directField(indicator.id)));
  const earlier = indicator.earlier.map(({ period: code, exact }) => ({ period: code, value: numberValue(exact) }));
  const measurement = measureIndicator({ ...indicator, realisasi }, variables, earlier, period, policy);
  const totals = new Map(
    measurement.trace.inputs.flatMap((input) =>
      input.at === "now" || input.at === "year" ? [[input.key, input.value] as const] : [],
    ),
  );
  return { measurement, held: heldBy(sheet, indicator, read), totals };
}

function heldBy(sheet: EntrySheet, indicator: EntryIndicator, read: Read): Live["held"] {
  if (indicator.realisasi?.frozen || isFromDocument(indicator) || indicator.realisasi?.notApplicableReason) return null;
  const seen = fieldsOf(sheet, indicator).map((field) => ({ field, now: read(field) }));
  if (seen.some(({ now }) => now?.phase === "conflict")) return "choose";
  const unreadable = seen.some(({ field, now }) => now && readField(sheet, field, now.text).kind === "refused");
  return unreadable ? "unreadable" : null;
}

/** Reads the text of a figure's field as its cell says: satuan and decimals are those of the variable or indicator. */
export function readField(sheet: EntrySheet, field: string, text: string) {
  const one =
    sheet.variables.find((variable) => variableField(variable.id) === field) ??
    sheet.indicators.find((indicator) => directField(indicator.id) === field);
  return readCell(text, one?.satuan ?? "", one?.decimals ?? 2);
}

function laidOver(variable: SheetVariable, code: string, now: Seen | undefined): SheetVariable {
  const stored = variable.values.find((value) => value.period === code);
  if (!now || (stored?.asWritten === now.text && now.phase !== "conflict")) return variable;
  const reading = readCell(now.text, variable.satuan, variable.decimals);
  const exact = reading.kind === "figure" && now.phase !== "conflict" ? reading.figure.amount : null;
  const value: TypedValue = {
    ...{ period: code, version: 0, enteredBy: "", enteredAt: "" },
    ...stored,
    ...{ exact, asWritten: now.text, notApplicableReason: null },
  };
  return { ...variable, values: [...variable.values.filter((one) => one.period !== code), value] };
}

function withText(indicator: EntryIndicator, now: Seen | undefined): SheetRealisasi | null {
  const { realisasi } = indicator;
  if (!realisasi || !now || !isDirect(indicator) || realisasi.notApplicableReason || realisasi.source === "document")
    return realisasi;
  if ((realisasi.asWritten ?? "") === now.text && now.phase !== "conflict") return realisasi;
  const reading = readCell(now.text, indicator.satuan, indicator.decimals);
  const exact = reading.kind === "figure" && now.phase !== "conflict" ? reading.figure.amount : null;
  return { ...realisasi, exact };
}
