// What the entry page hands to the browser: the sheet as plain JSON, with what stands beside each cell. The browser
// measures from it by the same engine as the server.
import type { CapaianPolicy } from "#domain/capaian/policy.ts";
import type { PeriodKind } from "#domain/period/period.ts";
import type { WindowState } from "#domain/period/window.ts";
import type { ChangeLimit, EarlierFigures } from "#domain/workflow/change.ts";
import type { PeriodEvidence } from "#features/evidence/queries.ts";
import type { NoteLine } from "#features/notes/queries.ts";
import type { BoundValue, SheetIndicator, SheetVariable } from "#features/realisasi/sheet.ts";

type EntryUnit = { id: string; name: string };

type EntryFinding = { id: string; severity: "info" | "warning" | "error"; place: string; message: string };

export type EntryIndicator = Omit<SheetIndicator, "measurement"> & {
  unit: EntryUnit | null;
  /** Its realisasi in the period before, as shown; null where there is none to show. */
  before: string | null;
  /** What it was in the period before and a year ago, as approved or printed. */
  since: EarlierFigures;
  /** Directly measured values of the year's earlier periods, for accumulation. */
  earlier: { period: string; exact: string }[];
  findings: EntryFinding[];
  evidence: PeriodEvidence[];
  notes: NoteLine[];
  /** By whom it came back, and whether its value was changed since. */
  returned: { by: string; isAnswered: boolean } | null;
};

export type EntryPeriod = {
  id: string;
  code: string;
  year: number;
  kind: PeriodKind;
  ordinal: number;
  window: WindowState;
  opensAt: string;
  dueAt: string;
  locksAt: string | null;
  /** Indicators that an exception opens after the lock, each by itself. */
  openFor: string[];
};

export type EntrySheet = {
  agency: { id: string; code: string; name: string; governmentCode: string };
  period: EntryPeriod;
  /** Code of the period before, of the same kind, when the calendar has it. */
  previous: string | null;
  policy: CapaianPolicy;
  changeLimit: ChangeLimit;
  indicators: EntryIndicator[];
  /** Only those that some formula here uses. */
  variables: SheetVariable[];
  /** What formulas here rest on in other periods. */
  bound: BoundValue[];
  /** Who types here: drafts kept in the browser are theirs alone. null for those who only read. */
  operator: { userId: string; name: string } | null;
  /** Whether this reader takes part in what is said about the values. */
  mayNote: boolean;
  /** When the server read this. */
  readAt: string;
};

/** Whether people may type into an indicator now, as far as the period is concerned. */
export function isOpenFor(period: Pick<EntryPeriod, "window" | "openFor">, indicatorId: string): boolean {
  return period.window === "open" || period.window === "late" || period.openFor.includes(indicatorId);
}

/** Whether there is anything at all that people may type into now. */
export const isOpen = (period: Pick<EntryPeriod, "window" | "openFor">): boolean =>
  period.window === "open" || period.window === "late" || period.openFor.length > 0;

/** Measured elsewhere or from its parts: there is no entry of this indicator in this period. */
export const hasEntry = (indicator: EntryIndicator): boolean => indicator.realisasi !== null;

/** Taken over from a document: it stands for itself, without data dasar. */
export const isFromDocument = (indicator: EntryIndicator): boolean => indicator.realisasi?.source === "document";

/** Whether its figure is typed into its own row rather than into those of its data dasar. */
export const isDirect = (indicator: EntryIndicator): boolean => indicator.formula === null;
