// The one call of entry form, server, reports and audit: an indicator in a period, its realisasi, capaian and trace.
import type { CapaianPolicy, Target } from "#domain/capaian/policy.ts";
import type { Accumulation, EntryMode } from "#domain/period/accumulation.ts";
import { lastYear, type Period, parsePeriodCode, periodCode, previousPeriod, yearOf } from "#domain/period/period.ts";
import { missing, type Value } from "#domain/value/value.ts";
import { collectVariables } from "./collect.ts";
import { conclude } from "./conclude.ts";
import { partsUpTo } from "./parts.ts";
import type { Measurement, Trace, TracedEvidence, TracedIndicator, TracedInput, TracedPart } from "./trace.ts";
import { type At, type Formula, nameOfUse, type VariableUse } from "./tree.ts";

export type { Measurement, Trace } from "./trace.ts";

export type GivenValue = { period: string; value: Value; enteredBy?: string; enteredAt?: string; source?: string };

export type VariableInput = {
  key: string;
  label: string;
  satuan: string;
  source?: string;
  accumulation: Accumulation;
  mode: EntryMode;
  decimals?: number;
  /** Its figures are results "s.d." their period, one for each period that the formula asks for, not parts to put together. */
  isResult?: boolean;
  /** Any kinds of periods and years; only those that the formula needs are used. */
  values: readonly GivenValue[];
};

export type MeasureInput = {
  indicator: TracedIndicator;
  /** null: the indicator is entered directly. */
  formula: { version: number; tree: Formula; text: string } | null;
  variables: readonly VariableInput[];
  direct: readonly GivenValue[];
  target: Target | null;
  period: Period;
  policy: CapaianPolicy;
  /** Only carried along into the trace. */
  evidence?: readonly TracedEvidence[];
};

/** Realisasi "s.d." the period: the formula over its variables accumulated up to there, never a mean of ratios. */
export function measure(input: MeasureInput): Measurement {
  const { indicator, formula, target, policy, period } = input;
  return conclude({
    indicator: pickIndicator(indicator),
    period: periodCode(period),
    formula: formula && { version: formula.version, text: formula.text, tree: formula.tree },
    inputs: formula ? collectVariables(formula.tree).map((use) => gather(use, input)) : [],
    direct: formula ? [] : gatherParts(input.direct, indicator.measuredIn, period),
    target,
    policy,
    evidence: (input.evidence ?? []).map(({ name, seal }) => (seal === undefined ? { name } : { name, seal })),
  });
}

/** The same measurement from the JSON of a trace alone; what the trace claims as results is not looked at. */
export function recompute(trace: Trace): Measurement {
  const { indicator, period, formula, inputs, direct, target, policy, evidence } = trace;
  return conclude({ indicator, period, formula, inputs, direct, target, policy, evidence });
}

/** The period that a use of a variable asks for, seen from the period of the indicator. */
export function periodAt(at: At, period: Period): Period {
  switch (at) {
    case "now":
      return period;
    case "prev":
      return previousPeriod(period);
    case "last-year":
      return lastYear(period);
    case "year":
      return yearOf(period);
  }
}

function gather(use: VariableUse, { variables, indicator, period }: MeasureInput): TracedInput {
  const asked = periodAt(use.at, period);
  const variable = variables.find(({ key }) => key === use.key);
  const common = { use: nameOfUse(use), key: use.key, at: use.at, period: periodCode(asked) };
  if (!variable) {
    const value = missing("Data dasar ini tidak tersedia.", { variable: use.key, period: common.period });
    return {
      ...common,
      label: use.key,
      satuan: "",
      accumulation: "last",
      mode: "per-period",
      parts: [{ period: common.period, value }],
      value,
    };
  }
  const { label, satuan, source, decimals, accumulation, mode } = variable;
  const parts = variable.isResult
    ? [resultAt(variable, common.period)]
    : gatherParts(variable.values, indicator.measuredIn, asked);
  const value = missing("Belum dihitung.");
  return {
    ...common,
    label,
    satuan,
    ...(source ? { source } : {}),
    ...(decimals === undefined ? {} : { decimals }),
    accumulation,
    mode,
    parts,
    value,
  };
}

function resultAt({ values }: VariableInput, period: string): TracedPart {
  const given = values.find((one) => one.period === period);
  const { value = missing("Belum dihitung."), source } = given ?? {};
  return { period, value, ...(source ? { source } : {}) };
}

function gatherParts(
  values: readonly GivenValue[],
  measuredIn: readonly string[] | null,
  period: Period,
): TracedPart[] {
  const given = values.flatMap((one) => {
    const own = parsePeriodCode(one.period);
    return own ? [{ period: own, value: one.value, given: one }] : [];
  });
  return partsUpTo(given, measuredIn, period).map((part) => {
    const { enteredBy, enteredAt, source } = part.given ?? {};
    return {
      period: periodCode(part.period),
      value: part.value,
      ...(enteredBy ? { enteredBy } : {}),
      ...(enteredAt ? { enteredAt } : {}),
      ...(source ? { source } : {}),
    };
  });
}

/** Only what the trace keeps, whatever else the caller's object carries. */
function pickIndicator(indicator: TracedIndicator): TracedIndicator {
  const { name, satuan, decimals, polarity, negativeNatural, measuredIn, accumulation, mode } = indicator;
  return {
    name,
    satuan,
    decimals,
    polarity,
    ...(negativeNatural ? { negativeNatural } : {}),
    measuredIn,
    accumulation,
    mode,
  };
}
