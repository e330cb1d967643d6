// Measuring the rows of an agency, where one indicator may rest on the realisasi of another, in this period or an earlier
// one: what it rests on is measured by the same call, and a further year is read only when a formula asks for it.
import type { CapaianPolicy } from "#domain/capaian/policy.ts";
import { createNetwork, type NetworkQuestion } from "#domain/formula/network.ts";
import { type Period, periodCode } from "#domain/period/period.ts";
import { bindingsOf, questionOf } from "#features/realisasi/measurement.ts";
import { toIndicator, type YearRows } from "#features/realisasi/rows.ts";
import type { BoundValue, SheetIndicator } from "#features/realisasi/sheet.ts";

type Asked<P extends Period> = { id: string; period: P };
type MeasuredRow<P extends Period> = { period: P; indicator: SheetIndicator };

type Sources = {
  /** By year; further ones are added as they are read. */
  years: Map<number, YearRows>;
  load: (year: number) => Promise<YearRows>;
  policy: CapaianPolicy;
};

/** In the order asked; an indicator that is not there in its period is left out. */
export async function measureRows<P extends Period>(
  asked: readonly Asked<P>[],
  { years, load, policy }: Sources,
): Promise<MeasuredRow<P>[]> {
  for (;;) {
    const unread = new Set<number>();
    const rows = new Map<string, ReturnType<typeof toIndicator>>();
    const network = createNetwork((id, period) => {
      const year = years.get(period.year);
      if (!year) unread.add(period.year);
      const row = year?.indicators.get(id);
      if (!year || !row) return null;
      const dated = { ...period, code: periodCode(period) };
      const one = toIndicator(row, dated);
      rows.set(`${id}/${dated.code}`, one);
      return ask(one, year, dated, policy);
    });
    const measured = asked.flatMap(({ id, period }) => {
      const measurement = network.measurementOf(id, period);
      const row = rows.get(`${id}/${periodCode(period)}`);
      return measurement && row ? [{ period, indicator: { ...row.indicator, measurement } }] : [];
    });
    if (unread.size === 0) return measured;
    for (const year of unread) years.set(year, await load(year));
  }
}

/** What the formulas of a sheet rest on outside its own period. */
export function boundValues(
  indicators: readonly SheetIndicator[],
  years: ReadonlyMap<number, YearRows>,
  period: { code: string; year: number },
): BoundValue[] {
  const variables = years.get(period.year)?.variables ?? [];
  const bound = new Map(variables.flatMap(({ key, boundTo }) => (boundTo ? [[key, boundTo] as const] : [])));
  if (bound.size === 0) return [];
  return indicators.flatMap(({ measurement }) =>
    measurement.trace.inputs.flatMap((input): BoundValue[] => {
      const indicatorId = bound.get(input.key);
      const value = input.parts[0]?.value;
      if (!indicatorId || !value || input.period === period.code) return [];
      return [{ indicatorId, period: input.period, value, stands: standsIn(years, indicatorId, input.period) }];
    }),
  );
}

function standsIn(years: ReadonlyMap<number, YearRows>, indicatorId: string, code: string): boolean {
  const row = years.get(Number(code.slice(0, 4)))?.indicators.get(indicatorId);
  const own = row?.realisasi.find((one) => one.period.code === code);
  return (
    own !== undefined && (own.frozenTrace !== null || own.source !== "formula" || own.notApplicableReason !== null)
  );
}

/** What was approved stays as it was approved; everything else is computed now. */
function ask(
  { indicator, earlier }: ReturnType<typeof toIndicator>,
  { variables }: YearRows,
  period: Period & { code: string },
  policy: CapaianPolicy,
): NetworkQuestion {
  const frozen = indicator.realisasi?.frozen;
  if (frozen) return { kind: "measured", measurement: frozen };
  const input = questionOf(indicator, variables, earlier, period, policy);
  return { kind: "open", input, bindings: bindingsOf(indicator, variables) };
}
