// What the indicators come to while somebody types: the sheet with the text of the fields laid over it, measured by the
// same call as on the server.
import type { Measurement } from "#domain/formula/measure.ts";
import { createNetwork, type NetworkQuestion } from "#domain/formula/network.ts";
import { contains, type Period, periodCode } from "#domain/period/period.ts";
import type { Value } from "#domain/value/value.ts";
import { numberValue } from "#domain/value/value.ts";
import { type EntryIndicator, type EntrySheet, isDirect, isFromDocument } from "#features/entry/sheet.ts";
import { readCell } from "#features/realisasi/figures.ts";
import { bindingsOf, questionOf } from "#features/realisasi/measurement.ts";
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

/** The fields that the figure of an indicator rests on, through the realisasi of others too. */
export function fieldsOf(sheet: EntrySheet, indicator: EntryIndicator): string[] {
  return [...new Set(fieldsBelow(sheet, indicator, new Set()))];
}

function fieldsBelow(sheet: EntrySheet, indicator: EntryIndicator, seen: Set<string>): string[] {
  if (seen.has(indicator.id)) return [];
  seen.add(indicator.id);
  if (isDirect(indicator) || isFromDocument(indicator)) return [directField(indicator.id)];
  return variablesOf(sheet, indicator).flatMap((variable) => {
    if (!variable.boundTo) return [variableField(variable.id)];
    const other = sheet.indicators.find((one) => one.id === variable.boundTo);
    return other ? fieldsBelow(sheet, other, seen) : [];
  });
}

function measureLive(sheet: EntrySheet, indicator: EntryIndicator, read: Read): Live {
  const network = createNetwork((id, period) => askLive(sheet, id, period, read));
  const measurement = network.measurementOf(indicator.id, sheet.period);
  if (!measurement) throw new Error(`${indicator.code} is not on the sheet`);
  const totals = new Map(
    measurement.trace.inputs.flatMap((input) =>
      input.at === "now" || input.at === "year" ? [[input.key, input.value] as const] : [],
    ),
  );
  return { measurement, held: heldBy(sheet, indicator, read), totals };
}

function askLive(sheet: EntrySheet, id: string, period: Period, read: Read): NetworkQuestion | null {
  const { period: own } = sheet;
  const indicator = sheet.indicators.find((one) => one.id === id);
  const code = periodCode(period);
  if (code === own.code) {
    if (!indicator) return null;
    const realisasi = withText(indicator, read(directField(id)));
    if (realisasi?.frozen) return { kind: "measured", measurement: realisasi.frozen };
    return openQuestion(sheet, { ...indicator, realisasi }, earlierOf(indicator), own, read);
  }
  const given = sheet.bound.find((one) => one.indicatorId === id && one.period === code);
  // A longer period that ends with what is typed here moves with it.
  if (indicator && contains(period, own) && !given?.stands) {
    const exact = withText(indicator, read(directField(id)))?.exact;
    const typed = exact ? [{ period: own.code, value: numberValue(exact) }] : [];
    const earlier = [...earlierOf(indicator), ...typed];
    return openQuestion(sheet, { ...indicator, realisasi: null }, earlier, { ...period, code }, read);
  }
  return given ? { kind: "known", name: indicator?.name ?? "", value: given.value } : null;
}

function openQuestion(
  sheet: EntrySheet,
  indicator: EntryIndicator,
  earlier: Parameters<typeof questionOf>[2],
  period: Parameters<typeof questionOf>[3],
  read: Read,
): NetworkQuestion {
  const variables = variablesOf(sheet, indicator).map((variable) =>
    laidOver(variable, sheet.period.code, read(variableField(variable.id))),
  );
  const input = questionOf(indicator, variables, earlier, period, sheet.policy);
  return { kind: "open", input, bindings: bindingsOf(indicator, variables) };
}

const earlierOf = ({ earlier }: EntryIndicator) =>
  earlier.map(({ period, exact }) => ({ period, value: numberValue(exact) }));

function heldBy(sheet: EntrySheet, indicator: EntryIndicator, read: Read): Live["held"] {
  if (indicator.realisasi?.frozen || isFromDocument(indicator) || indicator.realisasi?.notApplicableReason) return null;
  const seen = fieldsOf(sheet, indicator).map((field) => ({ field, now: read(field) }));
  if (seen.some(({ now }) => now?.phase === "conflict")) return "choose";
  const unreadable = seen.some(({ field, now }) => now && readField(sheet, field, now.text).kind === "refused");
  return unreadable ? "unreadable" : null;
}

/** Reads the text of a figure's field as its cell says: satuan and decimals are those of the variable or indicator. */
export function readField(sheet: EntrySheet, field: string, text: string) {
  const one = ownerOf(sheet, field);
  return readCell(text, one?.satuan ?? "", one?.decimals ?? 2);
}

export const satuanOf = (sheet: EntrySheet, field: string): string => ownerOf(sheet, field)?.satuan ?? "";

function ownerOf(sheet: EntrySheet, field: string): { satuan: string; decimals: number } | undefined {
  return (
    sheet.variables.find((variable) => variableField(variable.id) === field) ??
    sheet.indicators.find((indicator) => directField(indicator.id) === field)
  );
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
