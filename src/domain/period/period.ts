// A period is a year, semester, triwulan or month; each is a span of whole months, so they nest by arithmetic.

export type PeriodKind = "year" | "semester" | "triwulan" | "month";
/** ordinal counts from 1 within the year; a year has ordinal 1. */
export type Period = { year: number; kind: PeriodKind; ordinal: number };

/** "2024", "2024-S1", "2024-TW3", "2024-M07". */
export function periodCode({ year, kind, ordinal }: Period): string {
  const number = String(year).padStart(4, "0");
  if (kind === "year") return number;
  return `${number}-${PREFIX[kind]}${kind === "month" ? String(ordinal).padStart(2, "0") : ordinal}`;
}

export function parsePeriodCode(code: string): Period | null {
  const parts = /^(\d{4})(?:-(S[12]|TW[1-4]|M0[1-9]|M1[0-2]))?$/.exec(code);
  return parts ? periodWithin(Number(parts[1]), parts[2] ?? "Y") : null;
}

/** The period of a year that a within-year code names: "Y", "S1", "TW4", "M07". null for anything else. */
export function periodWithin(year: number, code: string): Period | null {
  if (code === "Y") return { year, kind: "year", ordinal: 1 };
  const parts = /^(?:(S)([12])|(TW)([1-4])|(M)(0[1-9]|1[0-2]))$/.exec(code);
  if (!parts) return null;
  const kind: PeriodKind = parts[1] ? "semester" : parts[3] ? "triwulan" : "month";
  return { year, kind, ordinal: Number(parts[2] ?? parts[4] ?? parts[6]) };
}

/** "Tahun 2024", "Semester I 2024", "Triwulan III 2024", "Juli 2024". */
export function periodName({ year, kind, ordinal }: Period): string {
  if (kind === "year") return `Tahun ${year}`;
  if (kind === "semester") return `Semester ${ROMAN[ordinal - 1]} ${year}`;
  if (kind === "triwulan") return `Triwulan ${ROMAN[ordinal - 1]} ${year}`;
  return `${MONTHS[ordinal - 1]} ${year}`;
}

/** "2024", "Smt I", "TW III", "Jul". */
export function shortPeriodName({ year, kind, ordinal }: Period): string {
  if (kind === "year") return String(year);
  if (kind === "semester") return `Smt ${ROMAN[ordinal - 1]}`;
  if (kind === "triwulan") return `TW ${ROMAN[ordinal - 1]}`;
  return SHORT_MONTHS[ordinal - 1] ?? "";
}

/** Whether inner lies wholly in outer; a period contains itself. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.year === inner.year && firstMonth(outer) <= firstMonth(inner) && lastMonth(inner) <= lastMonth(outer);
}

/** Whether the first ends no later than the second. */
export function endsBy(first: Period, second: Period): boolean {
  return first.year < second.year || (first.year === second.year && lastMonth(first) <= lastMonth(second));
}

export function endsTogether(first: Period, second: Period): boolean {
  return first.year === second.year && lastMonth(first) === lastMonth(second);
}

/** Its last day, "2024-06-30". */
export function lastDay(period: Period): string {
  const day = new Date(Date.UTC(period.year, lastMonth(period), 0));
  return day.toISOString().slice(0, 10);
}

export const isLastOfYear = (period: Period): boolean => lastMonth(period) === 12;

export function previousPeriod({ year, kind, ordinal }: Period): Period {
  return ordinal > 1 ? { year, kind, ordinal: ordinal - 1 } : { year: year - 1, kind, ordinal: COUNT[kind] };
}

export const lastYear = ({ year, kind, ordinal }: Period): Period => ({ year: year - 1, kind, ordinal });

export const yearOf = ({ year }: Period): Period => ({ year, kind: "year", ordinal: 1 });

/** The periods of the same kind and year, up to and including this one: what "s.d. triwulan III" adds up. */
export function periodsUpTo({ year, kind, ordinal }: Period): Period[] {
  return Array.from({ length: ordinal }, (_, index) => ({ year, kind, ordinal: index + 1 }));
}

/** The periods of one kind that a period is made of; empty when they are longer than the period. */
export function partsOf(whole: Period, kind: PeriodKind): Period[] {
  return periodsUpTo({ year: whole.year, kind, ordinal: COUNT[kind] }).filter((part) => contains(whole, part));
}

/** Sorts by end, then the longer first. */
export function byEnd(a: Period, b: Period): number {
  return a.year - b.year || lastMonth(a) - lastMonth(b) || firstMonth(a) - firstMonth(b);
}

/**
 * measuredIn: the within-year codes in which an indicator is measured, ["TW4"] or ["S1", "S2"]; null while nobody knows.
 * Due when some measured span lies in the period and ends with it: TW4 is due in S2 and in the year, not in S1.
 */
export function isDue(measuredIn: readonly string[] | null, period: Period): "due" | "not-due" | "unclear" {
  if (measuredIn === null) return "unclear";
  const due = spansOf(measuredIn, period.year).some((span) => contains(period, span) && endsTogether(period, span));
  return due ? "due" : "not-due";
}

/** "diukur triwulan IV", "diukur tiap semester", "diukur semester I dan triwulan IV", "jadwal ukur belum jelas". */
export function measuredInWords(measuredIn: readonly string[] | null): string {
  if (measuredIn === null) return "jadwal ukur belum jelas";
  const spans = spansOf(measuredIn, 2000);
  if (spans.length === 0) return "tidak diukur dalam tahun berjalan";
  const every = EVERY.find(([kind, count]) => spans.length === count && spans.every((span) => span.kind === kind));
  if (every) return `diukur tiap ${WORD[every[0]]}`;
  const names = spans.map(({ kind, ordinal }) => {
    if (kind === "year") return "akhir tahun";
    return kind === "month" ? `bulan ${MONTHS[ordinal - 1]}` : `${WORD[kind]} ${ROMAN[ordinal - 1]}`;
  });
  const last = names.pop();
  return `diukur ${names.length > 0 ? `${names.join(", ")} dan ` : ""}${last}`;
}

/** The measured spans of one year; codes that name nothing are left out. */
export function spansOf(measuredIn: readonly string[], year: number): Period[] {
  return [...new Set(measuredIn)].flatMap((code) => periodWithin(year, code) ?? []);
}

const COUNT: Record<PeriodKind, number> = { year: 1, semester: 2, triwulan: 4, month: 12 };
const PREFIX: Record<PeriodKind, string> = { year: "", semester: "S", triwulan: "TW", month: "M" };
const ROMAN = ["I", "II", "III", "IV"];
const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const SHORT_MONTHS = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(" ");

const EVERY: readonly [PeriodKind, number][] = [
  ["year", 1],
  ["semester", 2],
  ["triwulan", 4],
  ["month", 12],
];
const WORD: Record<PeriodKind, string> = { year: "tahun", semester: "semester", triwulan: "triwulan", month: "bulan" };

const monthsIn = (kind: PeriodKind): number => 12 / COUNT[kind];
const firstMonth = ({ kind, ordinal }: Period): number => (ordinal - 1) * monthsIn(kind) + 1;
const lastMonth = ({ kind, ordinal }: Period): number => ordinal * monthsIn(kind);
