// The rows of the grid: an indicator above its data dasar, each data dasar typed once, at its first place.
import { measuredInWords, periodName } from "#domain/period/period.ts";
import { STATE_WORDS } from "#domain/workflow/workflow.ts";
import {
  type EntryIndicator,
  type EntrySheet,
  hasEntry,
  isDirect,
  isFromDocument,
  isOpenFor,
} from "#features/entry/sheet.ts";
import type { SheetVariable } from "#features/realisasi/sheet.ts";

/** Names of fields: of a variable's figure, of an indicator's own figure, of the words beside it. */
export const variableField = (variableId: string) => `angka/${variableId}`;
export const directField = (indicatorId: string) => `nilai/${indicatorId}`;
export const wordsField = (indicatorId: string, words: Words) => `${words}/${indicatorId}`;

export type Words = "kendala" | "solusi" | "faktorPendorong" | "tidakBerlaku";
export const WORDS = ["kendala", "solusi", "faktorPendorong", "tidakBerlaku"] as const;

/** locked: why it takes no value now, in words; null when one may type. */
export type Cell = { field: string; locked: string | null };

export type VariableLine = {
  variable: SheetVariable;
  /** null: typed at another place. */
  cell: Cell | null;
  /** Where it is typed. */
  typedAt: EntryIndicator | null;
  /** The indicator whose realisasi it is; null: it is a figure of its own. */
  takenFrom: EntryIndicator | null;
};

export type Group = { indicator: EntryIndicator; cell: Cell | null; lines: VariableLine[] };

export type Rows = {
  groups: Group[];
  /** Not measured in this period, or measured from its parts: with the reason. */
  quiet: { indicator: EntryIndicator; because: string }[];
  /** Fields one can type figures into, from top to bottom. */
  order: string[];
};

export function rowsOf(sheet: EntrySheet, isShown: (indicator: EntryIndicator) => boolean = () => true): Rows {
  const shown = sheet.indicators.filter(isShown);
  const first = new Map<string, EntryIndicator>();
  const groups = shown.filter(hasEntry).map((indicator) => groupOf(sheet, indicator, first));
  const order = groups.flatMap((group) =>
    [group.cell, ...group.lines.map((line) => line.cell)].flatMap((cell) => (cell && !cell.locked ? [cell.field] : [])),
  );
  const quiet = shown
    .filter((indicator) => !hasEntry(indicator))
    .map((indicator) => ({ indicator, because: whyQuiet(indicator, sheet) }));
  return { groups, quiet, order };
}

function groupOf(sheet: EntrySheet, indicator: EntryIndicator, first: Map<string, EntryIndicator>): Group {
  if (isDirect(indicator) || isFromDocument(indicator)) {
    const locked = takenOver(indicator) ?? whyLocked(sheet, indicator) ?? usedBySent(over(sheet, indicator));
    return { indicator, cell: { field: directField(indicator.id), locked }, lines: [] };
  }
  // Its data dasar are typed at whatever else uses them; here nothing rests on them.
  if (indicator.realisasi?.notApplicableReason) return { indicator, cell: null, lines: [] };
  const lines = variablesOf(sheet, indicator).map((variable): VariableLine => {
    const takenFrom = sheet.indicators.find((one) => one.id === variable.boundTo) ?? null;
    if (variable.boundTo) return { variable, cell: null, typedAt: null, takenFrom };
    const typedAt = first.get(variable.key) ?? null;
    if (typedAt) return { variable, cell: null, typedAt, takenFrom };
    first.set(variable.key, indicator);
    const locked = whyLocked(sheet, openUser(sheet, variable) ?? indicator) ?? whyShared(sheet, variable);
    return { variable, cell: { field: variableField(variable.id), locked }, typedAt: null, takenFrom };
  });
  return { indicator, cell: null, lines };
}

/** The data dasar of an indicator. They come from the database in no order; people read them as the formula names them. */
export function variablesOf(sheet: EntrySheet, indicator: EntryIndicator): SheetVariable[] {
  const text = indicator.formula?.text ?? "";
  const place = ({ key }: SheetVariable) => new RegExp(`\\b${key}\\b`).exec(text)?.index ?? text.length;
  return sheet.variables
    .filter((variable) => indicator.variableKeys.includes(variable.key))
    .sort((a, b) => place(a) - place(b));
}

/** Where a figure comes from that nobody types. */
function takenOver({ realisasi }: EntryIndicator): string | null {
  if (realisasi?.source === "document") return "dari dokumen sumber";
  return realisasi?.source === "evaluation" ? "dari hasil evaluasi" : null;
}

function whyLocked(sheet: EntrySheet, indicator: EntryIndicator): string | null {
  const state = indicator.realisasi?.state ?? "draft";
  if (state !== "draft") return STATE_WORDS[state];
  if (sheet.period.window === "not-open") return "periode belum dibuka";
  if (!isOpenFor(sheet.period, indicator.id)) return "periode terkunci";
  if (!sheet.operator) return "diisi oleh operator";
  return indicator.realisasi?.notApplicableReason ? "tidak berlaku" : null;
}

/** After the lock a data dasar opens with any one of the indicators that use it. */
function openUser(sheet: EntrySheet, variable: SheetVariable): EntryIndicator | undefined {
  return usersOf(sheet, variable).find(({ id }) => sheet.period.openFor.includes(id));
}

/** Those whose figure rests on a data dasar, through the realisasi of others too. */
function usersOf(sheet: EntrySheet, { key }: SheetVariable): EntryIndicator[] {
  return sheet.indicators.filter(({ variableKeys }) => variableKeys.includes(key)).flatMap((one) => over(sheet, one));
}

function over(sheet: EntrySheet, indicator: EntryIndicator, seen: readonly string[] = []): EntryIndicator[] {
  if (seen.includes(indicator.id)) return [];
  const above = sheet.variables
    .filter(({ boundTo }) => boundTo === indicator.id)
    .flatMap(({ key }) => sheet.indicators.filter(({ variableKeys }) => variableKeys.includes(key)));
  return [indicator, ...above.flatMap((one) => over(sheet, one, [...seen, indicator.id]))];
}

/** A figure that something already sent rests on does not change under it. */
function whyShared(sheet: EntrySheet, variable: SheetVariable): string | null {
  return usedBySent(usersOf(sheet, variable));
}

function usedBySent(users: readonly EntryIndicator[]): string | null {
  const sent = users.find(({ realisasi }) => (realisasi?.state ?? "draft") !== "draft");
  return sent ? `dipakai ${sent.shortName}, ${STATE_WORDS[sent.realisasi?.state ?? "draft"]}` : null;
}

function whyQuiet(indicator: EntryIndicator, { period }: EntrySheet): string {
  return indicator.due === "not-due"
    ? measuredInWords(indicator.measuredIn)
    : `dihitung dari bagian ${periodName(period)}`;
}
