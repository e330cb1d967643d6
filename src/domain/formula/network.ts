// Measuring indicators of which some use the realisasi of others: in dependency order, each once, cycles refused.
import { periodCode } from "#domain/period/period.ts";
import { dependencyOrder } from "./dependency.ts";
import { type MeasureInput, measure, type VariableInput } from "./measure.ts";
import type { Measurement } from "./trace.ts";

export type NetworkIndicator = {
  input: MeasureInput;
  /** Variables of the formula that stand for the realisasi of another indicator of the network. */
  bindings: readonly { key: string; indicator: string }[];
};

export type NetworkResult =
  | { ok: true; measurements: Map<string, Measurement> }
  | { ok: false; path: string[]; message: string };

/** By name. All inputs ask for the same period; figures of earlier periods come with the variables, as always. */
export function measureNetwork(indicators: ReadonlyMap<string, NetworkIndicator>): NetworkResult {
  const needs = [...indicators].map(
    ([name, { bindings }]) => [name, bindings.map(({ indicator }) => indicator)] as const,
  );
  const ordered = dependencyOrder(new Map(needs));
  if (!ordered.ok) return ordered;
  const measurements = new Map<string, Measurement>();
  for (const name of ordered.order) {
    const indicator = indicators.get(name);
    if (indicator) measurements.set(name, measure(withRealisasi(indicator, measurements)));
  }
  return { ok: true, measurements };
}

/** The realisasi of another indicator is a figure "s.d." the period, taken as it is. */
function withRealisasi({ input, bindings }: NetworkIndicator, done: ReadonlyMap<string, Measurement>): MeasureInput {
  const bound = bindings.flatMap(({ key, indicator }): VariableInput[] => {
    const measurement = done.get(indicator);
    if (!measurement) return [];
    const given = input.variables.find((variable) => variable.key === key);
    const { name, satuan } = measurement.trace.indicator;
    const now = { period: periodCode(input.period), value: measurement.realisasi, source: `Realisasi ${name}` };
    const before = (given?.values ?? []).filter(({ period }) => period !== now.period);
    return [
      { key, label: given?.label ?? name, satuan, accumulation: "last", mode: "cumulative", values: [...before, now] },
    ];
  });
  const keys = new Set(bound.map(({ key }) => key));
  return { ...input, variables: [...input.variables.filter(({ key }) => !keys.has(key)), ...bound] };
}
