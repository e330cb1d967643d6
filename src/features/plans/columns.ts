// Which periods of the year get a column of targets, and what stands in a cell without one.
import { byEnd, isDue, measuredInWords, type Period, parsePeriodCode, shortPeriodName } from "#domain/period/period.ts";
import type { PlanIndicator } from "#features/plans/plan.ts";

export type TargetColumn = { code: string; period: Period; label: string };

/** Every period of the year in which one of these indicators has a target, the year itself last and always. */
export function targetColumns(indicators: readonly PlanIndicator[], year: number): TargetColumn[] {
  const codes = new Set([...indicators.flatMap(({ targets }) => targets.map(({ period }) => period)), String(year)]);
  return [...codes]
    .flatMap((code) => {
      const period = parsePeriodCode(code);
      return period ? [{ code, period, label: shortPeriodName(period) }] : [];
    })
    .sort((a, b) => Number(a.period.kind === "year") - Number(b.period.kind === "year") || byEnd(a.period, b.period));
}

export type TargetCell = { kind: "written"; text: string } | { kind: "not-due"; because: string } | { kind: "missing" };

export function targetCell(indicator: PlanIndicator, column: TargetColumn): TargetCell {
  const target = indicator.targets.find(({ period }) => period === column.code);
  if (target) return { kind: "written", text: target.written };
  if (isDue(indicator.measuredIn, column.period) === "not-due")
    return { kind: "not-due", because: measuredInWords(indicator.measuredIn) };
  return { kind: "missing" };
}
