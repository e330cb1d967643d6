// The page "Capaian Kinerja": the two tables as a document prints them, each printed capaian beside the computed one.
import { comparePrinted, type PrintedVerdict } from "#domain/capaian/printed.ts";
import { isDue, isLastOfYear, measuredInWords, type Period } from "#domain/period/period.ts";
import { formatFigure, formatValue } from "#domain/value/format.ts";
import { readFigure } from "#domain/value/read.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import type { Sheet, SheetIndicator, SheetTarget } from "#features/realisasi/sheet.ts";

export type PrintedCheck = { computed: string; verdict: PrintedVerdict; message: string };

export type ReportCell =
  | { kind: "figure"; text: string; note?: string; check?: PrintedCheck }
  /** word: shown; said: the sentence for those who hear it or point at it. A dash is shown for what is not due. */
  | { kind: "absent"; because: "not-due" | "unclear" | "missing" | "other"; word: string; said: string };

export type ReportPart = { code: string; target: ReportCell; realisasi: ReportCell; capaian: ReportCell };

export type ReportRow = {
  code: string;
  name: string;
  shortName: string;
  /** The whole of last year; null where the calendar has none. */
  before: ReportPart | null;
  yearTarget: ReportCell;
  /** Semesters or triwulan, in order; the year itself where it has no parts. */
  parts: ReportPart[];
};

export type ReportGroup = { number: number; name: string; rows: ReportRow[] };
export type ReportTable = { level: "sasaran" | "program"; groups: ReportGroup[] };

/** The sheets of one table, all of the same agency. */
export type ReportSheets = { before: Sheet | null; parts: readonly Sheet[] };

/** Sasaran first, then programs; a level without indicators has no table. */
export function reportTables(sheets: ReportSheets): ReportTable[] {
  const latest = sheets.parts.at(-1);
  if (!latest) return [];
  return (["sasaran", "program"] as const).flatMap((level) => {
    const own = latest.indicators.filter((one) => one.level === level);
    return own.length > 0 ? [{ level, groups: grouped(own, sheets) }] : [];
  });
}

function grouped(indicators: readonly SheetIndicator[], sheets: ReportSheets): ReportGroup[] {
  const groups: ReportGroup[] = [];
  for (const indicator of indicators) {
    const row = reportRow(indicator, sheets);
    const last = groups.at(-1);
    if (last?.name === indicator.group) last.rows.push(row);
    else groups.push({ number: groups.length + 1, name: indicator.group, rows: [row] });
  }
  return groups;
}

function reportRow(indicator: SheetIndicator, { before, parts }: ReportSheets): ReportRow {
  const within = (sheet: Sheet) => sheet.indicators.find(({ code }) => code === indicator.code);
  const earlier = before && within(before);
  return {
    code: indicator.code,
    name: indicator.name,
    shortName: indicator.shortName,
    before: before && (earlier ? partOf(earlier, before) : absentPart(before.period.code)),
    yearTarget: yearTargetCell(indicator, parts),
    parts: parts.map((sheet) => {
      const own = within(sheet);
      return own ? partOf(own, sheet) : absentPart(sheet.period.code);
    }),
  };
}

function partOf(indicator: SheetIndicator, sheet: Sheet): ReportPart {
  return {
    code: sheet.period.code,
    target: targetCell(indicator, sheet.period),
    realisasi: realisasiCell(indicator),
    capaian: capaianCell(indicator, sheet),
  };
}

/** An indicator that began later, or ended sooner. */
function absentPart(code: string): ReportPart {
  const cell: ReportCell = { kind: "absent", because: "not-due", word: "–", said: "indikator ini belum berlaku" };
  return { code, target: cell, realisasi: cell, capaian: cell };
}

function yearTargetCell(indicator: SheetIndicator, parts: readonly Sheet[]): ReportCell {
  const { yearTarget, measuredIn } = indicator;
  if (!yearTarget) return missing("belum ditetapkan", "target tahun belum ditetapkan");
  const cell = writtenTarget(yearTarget, indicator);
  if (cell.kind === "absent" || cell.note) return cell;
  // Where a dash stands in some part of the year, the reason stands here, as documents have it.
  const dashed = parts.some(({ period }) => isDue(measuredIn, period) !== "due");
  return dashed ? { ...cell, note: `(${measuredInWords(measuredIn)})` } : cell;
}

function targetCell(indicator: SheetIndicator, period: Period): ReportCell {
  const { target, yearTarget, due } = indicator;
  // The sheet lends the year's target to the last period of the year; it is the same object, not a target of its own.
  const isOwn = target !== null && (target !== yearTarget || period.kind === "year");
  if (isOwn) return writtenTarget(target, indicator);
  if (due !== "due") return notMeasured(indicator);
  if (target !== null && isLastOfYear(period))
    return {
      kind: "absent",
      because: "other",
      word: "target tahun",
      said: "tidak punya target sendiri; realisasinya dibandingkan dengan target tahun",
    };
  return missing("belum ditetapkan", "target belum ditetapkan");
}

function realisasiCell(indicator: SheetIndicator): ReportCell {
  const { measurement, realisasi } = indicator;
  if (measurement.realisasi.kind === "none") return absence(indicator);
  const written = realisasi?.printedRealisasi;
  return {
    kind: "figure",
    ...(written ? apart(written) : { text: withSatuan(measurement.realisasiShown, indicator.satuan) }),
  };
}

function capaianCell(indicator: SheetIndicator, sheet: Sheet): ReportCell {
  const { measurement, realisasi, target, polarity, negativeNatural } = indicator;
  const { raw, shown } = measurement.capaian;
  const printed = realisasi?.printedCapaian;
  if (printed && target && realisasi.printedRealisasi && readFigure(printed).kind === "number") {
    const { computed, verdict, message } = comparePrinted({
      target: target.target.kind === "range" ? target.target : target.asWritten,
      realisasi: realisasi.printedRealisasi,
      ...{ printed, polarity, negativeNatural, policy: sheet.policy },
    });
    const figure = computed.kind === "number" ? `${formatFigure(computed.exact, 2)}%` : formatValue(computed, 2);
    return { kind: "figure", ...apart(printed), check: { computed: figure, verdict, message } };
  }
  if (raw.kind === "number") return { kind: "figure", text: `${shown}%` };
  if (measurement.realisasi.kind === "none") return absence(indicator);
  if (raw.because === "missing") return missing("target belum ada", raw.reason);
  return { kind: "absent", because: "other", word: shown, said: raw.reason };
}

function absence(indicator: SheetIndicator): ReportCell {
  const { realisasi } = indicator.measurement;
  if (realisasi.kind === "number") throw new Error("a figure is not absent");
  if (realisasi.because === "not-due") return notMeasured(indicator);
  if (realisasi.because === "missing") return missing("belum diisi", realisasi.reason);
  return { kind: "absent", because: "other", word: formatValue(realisasi, 2), said: realisasi.reason };
}

function notMeasured({ due, measuredIn }: SheetIndicator): ReportCell {
  const because = due === "unclear" ? "unclear" : "not-due";
  return { kind: "absent", because, word: "–", said: measuredInWords(measuredIn) };
}

const missing = (word: string, said: string): ReportCell => ({ kind: "absent", because: "missing", word, said });

function writtenTarget(target: SheetTarget, indicator: SheetIndicator): ReportCell {
  const written = target.asWritten.trim();
  if (written) return { kind: "figure", ...apart(written) };
  const show = (exact: string) => formatFigure(exact, indicator.decimals);
  const { target: agreed } = target;
  const text = agreed.kind === "single" ? show(agreed.exact) : `${show(agreed.lo)}–${show(agreed.hi)}`;
  return { kind: "figure", text: withSatuan(text, indicator.satuan) };
}

/** "95,23% (Realisasi di Tribulan IV)" is a figure and a note. */
function apart(written: string): { text: string; note?: string } {
  const parts = /^(.*\S)\s*(\([^()]*\p{L}[^()]*\))$/u.exec(written.trim());
  return parts?.[1] ? { text: parts[1], note: parts[2] } : { text: written.trim() };
}
