// Indicators that use the realisasi of others: each is measured once in each period that somebody asks for, what it rests
// on before it. What was approved stands as it was approved.
import { type Period, periodCode } from "#domain/period/period.ts";
import { missing, undefinedValue, type Value } from "#domain/value/value.ts";
import { collectVariables } from "./collect.ts";
import { reading } from "./conclude.ts";
import { evaluateRatio } from "./evaluate.ts";
import { type MeasureInput, measure, periodAt, type VariableInput } from "./measure.ts";
import type { Measurement } from "./trace.ts";

/** A variable of the formula that stands for the realisasi of another indicator. */
export type Binding = { key: string; indicator: string };

export type NetworkQuestion =
  | { kind: "measured"; measurement: Measurement }
  /** A realisasi that is known without its working, for example one that was measured elsewhere. */
  | { kind: "known"; name: string; value: Value }
  | { kind: "open"; input: MeasureInput; bindings: readonly Binding[] };

/** What is to be measured for an indicator in a period; null: it is not there in that period. */
export type AskNetwork = (indicator: string, period: Period) => NetworkQuestion | null;

export type Network = {
  /** null: the indicator is not there in that period, or only its value is known. */
  measurementOf(indicator: string, period: Period): Measurement | null;
  realisasiOf(indicator: string, period: Period): Value;
};

/**
 * Realisasi are handed on exactly, also those that do not end. A circle, which saving refuses, is undefined wherever it is
 * met and says its path.
 */
export function createNetwork(ask: AskNetwork): Network {
  const known = new Map<string, Result>();
  const path: string[] = [];

  function resultOf(indicator: string, period: Period): Result {
    const key = `${indicator}/${periodCode(period)}`;
    const before = known.get(key);
    if (before) return before;
    const question = ask(indicator, period);
    if (path.includes(indicator)) return circle([...path.slice(path.indexOf(indicator)), indicator], ask, period);
    path.push(indicator);
    const result = answer(question, periodCode(period), resultOf);
    path.pop();
    known.set(key, result);
    return result;
  }

  return {
    measurementOf: (indicator, period) => resultOf(indicator, period).measurement,
    realisasiOf: (indicator, period) => resultOf(indicator, period).value,
  };
}

/** name: of what is only known; what was measured says its own. */
type Result = { name: string; value: Value; measurement: Measurement | null };
type ResultOf = (indicator: string, period: Period) => Result;

function answer(question: NetworkQuestion | null, period: string, resultOf: ResultOf): Result {
  if (question === null)
    return { ...NAMELESS, value: missing("Indikator ini tidak berlaku pada periode itu.", { period }) };
  if (question.kind === "known") return { ...NAMELESS, name: question.name, value: question.value };
  const measurement =
    question.kind === "measured"
      ? question.measurement
      : measure(withRealisasi(question.input, question.bindings, resultOf));
  return { ...NAMELESS, value: measurement.realisasi, measurement };
}

const NAMELESS = { name: "", measurement: null };

function withRealisasi(input: MeasureInput, bindings: readonly Binding[], resultOf: ResultOf): MeasureInput {
  const { formula } = input;
  if (!formula || bindings.length === 0) return input;
  const uses = collectVariables(formula.tree);
  const bound = bindings.flatMap(({ key, indicator }): VariableInput[] => {
    const asked = uses.filter((use) => use.key === key).map(({ at }) => periodAt(at, input.period));
    if (asked.length === 0) return [];
    const results = asked.map((period) => ({ period: periodCode(period), ...resultOf(indicator, period) }));
    const given = input.variables.find((variable) => variable.key === key);
    const { name, satuan } = saidBy(results);
    return [
      {
        ...{ key, label: given?.label ?? name, satuan: given?.satuan ?? satuan, source: `realisasi ${name}` },
        ...(given?.decimals === undefined ? {} : { decimals: given.decimals }),
        ...{ accumulation: "last", mode: "cumulative", isResult: true },
        values: results.map((one) => ({ period: one.period, value: whole(one), source: `realisasi ${name}` })),
      },
    ];
  });
  const keys = new Set(bindings.map(({ key }) => key));
  return { ...input, variables: [...input.variables.filter(({ key }) => !keys.has(key)), ...bound] };
}

function saidBy(results: readonly Result[]): { name: string; satuan: string } {
  const [first] = results.flatMap(({ measurement }) => measurement?.trace.indicator ?? []);
  return first ?? { name: results.find(({ name }) => name !== "")?.name ?? "", satuan: "" };
}

/** With the whole of a quotient that does not end: three times a third is one. */
function whole({ value, measurement }: Pick<Result, "value" | "measurement">): Value {
  if (value.kind === "none" || !measurement?.trace.formula) return value;
  const { formula, inputs } = measurement.trace;
  const ratio = evaluateRatio(formula.tree, reading(inputs));
  return ratio === null ? value : { ...value, ratio };
}

function circle(path: readonly string[], ask: AskNetwork, period: Period): Result {
  const names = path.map((one) => {
    const question = ask(one, period);
    return question?.kind === "open" ? question.input.indicator.name : one;
  });
  return { ...NAMELESS, value: undefinedValue(`Rumus saling memakai tanpa ujung: ${names.join(" → ")}.`) };
}
