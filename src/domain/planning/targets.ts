// Targets of one indicator side by side: do the parts of a year make the year, and was one made easier afterwards?
import type { Polarity, Target } from "#domain/capaian/policy.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import { byEnd, isLastOfYear, type Period, type PeriodKind, shortPeriodName } from "#domain/period/period.ts";
import { compareExact, meanExact, subtractExact, sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";

/** target: null while none is set. */
export type PeriodTarget = { period: Period; target: Target | null };

type Rule = { accumulation: Accumulation; mode: EntryMode };

/**
 * What does not fit between the targets of one year, one sentence for each kind of part; empty when all fits or nothing
 * can be said. Targets of parts are accumulated as their figures are: 25 a triwulan make 100 where figures are added, and
 * "s.d." figures end with the year's own.
 */
export function targetMisfits(rule: Rule, targets: readonly PeriodTarget[]): string[] {
  const year = targets.find(({ period }) => period.kind === "year")?.target;
  if (year?.kind !== "single") return [];
  return (["semester", "triwulan", "month"] as const).flatMap(
    (kind) => misfitOf(kind, rule, year.exact, targets) ?? [],
  );
}

function misfitOf(
  kind: PeriodKind,
  { accumulation, mode }: Rule,
  year: string,
  all: readonly PeriodTarget[],
): string | null {
  const parts = all.filter(({ period }) => period.kind === kind).sort((a, b) => byEnd(a.period, b.period));
  const set = parts.flatMap(({ period, target }) =>
    target?.kind === "single" ? [{ period, exact: target.exact }] : [],
  );
  if (mode === "cumulative" || accumulation === "last") {
    const last = set.find(({ period }) => isLastOfYear(period));
    if (!last || compareExact(last.exact, year) === 0) return null;
    return `Target ${shortPeriodName(last.period)} dihitung s.d. akhir tahun, jadi seharusnya sama dengan target setahun ${formatFigure(year)}, bukan ${formatFigure(last.exact)}.`;
  }
  // Of an incomplete row nothing is added up.
  if (set.length === 0 || set.length < parts.length) return null;
  const figures = set.map(({ exact }) => exact);
  const made = combined(accumulation, figures);
  if (made === null || compareExact(made, year) === 0) return null;
  const gap = subtractExact(made, year);
  const list = figures.map((exact) => formatFigure(exact));
  const working =
    accumulation === "sum"
      ? `${list.join(" + ")} = ${formatFigure(made)}`
      : `${WORDS[accumulation]} ${list.join("; ")} = ${formatFigure(made, 2)}`;
  const more = compareExact(gap, "0") > 0 ? `${formatFigure(gap)} lebih` : `kurang ${formatFigure(gap.slice(1))}`;
  return `Target ${KINDS[kind]} ${working}, target setahun ${formatFigure(year)}: ${accumulation === "sum" ? more : "tidak sama"}.`;
}

function combined(rule: Exclude<Accumulation, "last">, figures: readonly string[]): string | null {
  switch (rule) {
    case "sum":
      return sumExact(figures);
    case "average":
      return meanExact(figures);
    case "max":
      return figures.reduce((a, b) => (compareExact(b, a) > 0 ? b : a));
    case "min":
      return figures.reduce((a, b) => (compareExact(b, a) < 0 ? b : a));
  }
}

const WORDS = { average: "rata-rata dari", max: "tertinggi dari", min: "terendah dari" } as const;
const KINDS: Record<PeriodKind, string> = { year: "tahun", semester: "semester", triwulan: "triwulan", month: "bulan" };

/** Whether the second target asks for less than the first. Where neither figure is better, any wider room is easier. */
export function isEasier(polarity: Polarity, before: Target, after: Target): boolean {
  const [old, now] = [limitsOf(before), limitsOf(after)];
  const lower = compareExact(now.lo, old.lo) < 0;
  const higher = compareExact(now.hi, old.hi) > 0;
  switch (polarity) {
    case "maximise":
      return lower;
    case "minimise":
      return higher;
    case "range-up":
      return lower;
    case "range-down":
      return higher;
    case "range-in":
      return lower || higher;
    // A figure to be kept has no easier side: once it is known where one stands, every move is towards it or away.
    case "stabilise":
      return lower || higher;
  }
}

const limitsOf = (target: Target): { lo: string; hi: string } =>
  target.kind === "single" ? { lo: target.exact, hi: target.exact } : target;

/** realisasiKnown: a figure of the same period was already there when this revision was set. */
export type TargetRevision = { revision: number; target: Target; realisasiKnown: boolean };

export type EasedTarget<R> = { before: R; after: R };

/** Revisions by which a target was made easier although its realisasi was known. Oldest first; what an evaluator must see. */
export function easedAfterRealisasi<R extends TargetRevision>(
  polarity: Polarity,
  revisions: readonly R[],
): EasedTarget<R>[] {
  const ordered = [...revisions].sort((a, b) => a.revision - b.revision);
  return ordered.flatMap((after, index) => {
    const before = ordered[index - 1];
    return before && after.realisasiKnown && isEasier(polarity, before.target, after.target) ? [{ before, after }] : [];
  });
}
