// "Perlu perhatian": rules that pick out what someone should look into, the most pressing first.

import { shownFigure } from "#domain/capaian/scale.ts";
import { targetText } from "#domain/capaian/target.ts";
import { type Period, parsePeriodCode, shortPeriodName } from "#domain/period/period.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import { isMissing, isTargeted } from "#features/dashboard/figures.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { capitalised, daysLeft, daysUntil, formatDay, inWords, lowered } from "#lib/format.ts";

export type DashboardSignal = {
  kind: "late" | "below" | "flag" | "unclear";
  /** Where it can be looked into: an indicator, all of them, or the source documents. */
  to: { page: "indikator"; code: string } | { page: "dasbor" } | { page: "dokumen" };
  /** Carries the link. */
  lead: string;
  /** Goes on, with its leading mark or space. */
  rest: string;
};

export type DocumentFinding = { message: string; place: string; indicator: { code: string; shortName: string } | null };

export type EasedTarget = {
  indicator: { code: string; shortName: string };
  periodCode: string;
  before: string;
  after: string;
  reason: string | null;
  decidedOn: Date | null;
};

type Given = {
  indicators: readonly SheetIndicator[];
  before: ReadonlyMap<string, SheetIndicator>;
  period: Pick<PeriodRow, "year" | "kind" | "ordinal" | "window" | "dueAt" | "locksAt">;
  /** Targets of the year that were made easier when their realisasi was known already. */
  eased?: readonly EasedTarget[];
  /** Of severity error. */
  findings: readonly DocumentFinding[];
  now: Date;
};

/** So many days before the deadline an empty cell becomes a matter for the head. */
const NEAR_DAYS = 14;
/** More of one kind are told in one line. */
const MANY = 3;

export function signalsOf({ indicators, before, period, eased = [], findings, now }: Given): DashboardSignal[] {
  return [
    ...lateOnes(indicators, period, now),
    ...indicators.filter(isUnexplained).map((one) => belowTarget(one)),
    ...indicators
      .filter((one) => one.measurement.capaian.above200)
      .map((one) => above200(one, before.get(one.code), period)),
    ...eased.map(easedSignal),
    ...nearDeadline(indicators, period, now),
    ...unclearOnes(indicators),
    ...withoutTarget(indicators, period.year),
    ...findingSignals(findings),
  ];
}

/** For good: what the inspectorate must see stands here as long as the year does. */
function easedSignal({ indicator, periodCode, before, after, reason, decidedOn }: EasedTarget): DashboardSignal {
  const period = parsePeriodCode(periodCode);
  const when = [period ? shortPeriodName(period) : periodCode, decidedOn && formatDay(decidedOn)].filter(Boolean);
  return {
    kind: "flag",
    to: { page: "indikator", code: indicator.code },
    lead: `Target ${lowered(indicator.shortName)} ${before} menjadi ${after}`,
    rest: `, diringankan sesudah realisasinya diketahui (${when.join(", ")})${reason ? `: ${reason}` : "."}`,
  };
}

function isUnexplained({ measurement, realisasi }: SheetIndicator): boolean {
  return measurement.capaian.belowTarget === true && (!realisasi?.kendala.trim() || !realisasi.solusi.trim());
}

function belowTarget(indicator: SheetIndicator): DashboardSignal {
  const { measurement, target, decimals, satuan, realisasi } = indicator;
  const unwritten = [
    ...(realisasi?.kendala.trim() ? [] : ["kendala"]),
    ...(realisasi?.solusi.trim() ? [] : ["solusi"]),
  ];
  const against = target ? ` ${targetText(target.target, { decimals, satuan })}` : "";
  return {
    kind: "below",
    to: { page: "indikator", code: indicator.code },
    lead: `${indicator.shortName} ${withSatuan(measurement.realisasiShown, satuan)}`,
    rest: ` di bawah target${against}. ${capitalised(unwritten.join(" dan "))} belum ditulis.`,
  };
}

function above200(indicator: SheetIndicator, before: SheetIndicator | undefined, period: Period): DashboardSignal {
  const { target, decimals, satuan } = indicator;
  const name = period.kind === "year" ? `target ${period.year}` : `target ${shortPeriodName(period)}`;
  const against = target ? `: ${name} ${targetText(target.target, { decimals, satuan })}` : "";
  return {
    kind: "flag",
    to: { page: "indikator", code: indicator.code },
    lead: `Capaian ${indicator.measurement.capaian.shown}%`,
    rest: `, ${lowered(indicator.shortName)}${against}${alreadyBeyond(indicator, before, period.year - 1)}. Periksa targetnya.`,
  };
}

/** A target that was already met last year is the usual reason for a capaian beyond belief. */
function alreadyBeyond({ target, decimals, satuan }: SheetIndicator, before: SheetIndicator | undefined, year: number) {
  const earlier = before?.measurement.realisasi;
  if (target?.target.kind !== "single" || earlier?.kind !== "number") return "";
  if (compareExact(earlier.exact, target.target.exact) <= 0) return "";
  return `, padahal realisasi ${year} sudah ${withSatuan(shownFigure(earlier.exact, decimals, satuan), satuan)}`;
}

function lateOnes(
  indicators: readonly SheetIndicator[],
  { window, dueAt, locksAt }: Given["period"],
  now: Date,
): DashboardSignal[] {
  if (window !== "late" && window !== "locked") return [];
  const late = indicators.filter((one) => isMissing(one) && isTargeted(one));
  const since =
    window === "locked" && locksAt
      ? `tidak diisi sampai periode dikunci ${formatDay(locksAt)}`
      : `belum diisi, terlambat ${daysUntil(dueAt, now)} hari`;
  return gathered(late, "late", `: ${since}.`, ` ${since}.`);
}

function nearDeadline(
  indicators: readonly SheetIndicator[],
  { window, dueAt }: Given["period"],
  now: Date,
): DashboardSignal[] {
  if (window !== "open" || daysUntil(now, dueAt) > NEAR_DAYS) return [];
  const empty = indicators.filter(isMissing);
  if (empty.length === 0) return [];
  const rest = ` belum diisi, batas ${formatDay(dueAt)}, ${daysLeft(now, dueAt)}.`;
  return [{ kind: "late", to: { page: "dasbor" }, lead: `${capitalised(inWords(empty.length))} indikator`, rest }];
}

function unclearOnes(indicators: readonly SheetIndicator[]): DashboardSignal[] {
  const unclear = indicators.filter((one) => one.due === "unclear");
  const asked = "Tegaskan, supaya yang belum waktunya tidak dikira belum diisi.";
  return gathered(
    unclear,
    "unclear",
    `: jadwal ukurnya belum jelas. ${asked}`,
    ` belum jelas jadwal ukurnya. ${asked}`,
  );
}

function withoutTarget(indicators: readonly SheetIndicator[], year: number): DashboardSignal[] {
  const bare = indicators.filter((one) => !isTargeted(one));
  const why = "Tanpa target, realisasinya tidak punya capaian.";
  return gathered(bare, "unclear", `: belum ada target ${year}. ${why}`, ` belum punya target ${year}. ${why}`);
}

/** One line each while they are few, one line for all of them beyond that. */
function gathered(
  indicators: readonly SheetIndicator[],
  kind: DashboardSignal["kind"],
  each: string,
  all: string,
): DashboardSignal[] {
  if (indicators.length > MANY)
    return [{ kind, to: { page: "dasbor" }, lead: `${capitalised(inWords(indicators.length))} indikator`, rest: all }];
  return indicators.map((one) => ({
    kind,
    to: { page: "indikator", code: one.code },
    lead: one.shortName,
    rest: each,
  }));
}

function findingSignals(findings: readonly DocumentFinding[]): DashboardSignal[] {
  const told = findings.length > MANY + 1 ? findings.slice(0, MANY) : findings;
  const rest = findings.length - told.length;
  const signals = told.map(
    ({ indicator, place, message }): DashboardSignal => ({
      kind: "unclear",
      to: indicator ? { page: "indikator", code: indicator.code } : { page: "dokumen" },
      lead: indicator?.shortName ?? place,
      rest: `: ${firstSentence(message)}`,
    }),
  );
  if (rest === 0) return signals;
  const lead = `${capitalised(inWords(rest))} temuan dokumen lain`;
  return [...signals, { kind: "unclear", to: { page: "dokumen" }, lead, rest: " yang membuat angka menyesatkan." }];
}

/** A finding explains itself at length in its own place; here its first sentence is enough. */
function firstSentence(message: string): string {
  const end = /\.(?=\s+\S)/.exec(message);
  return `${end ? message.slice(0, end.index) : message.replace(/\.$/, "")}.`;
}
