// From gathered figures to the measurement. Measuring and recomputing from a trace both end here, so they cannot differ.
import { computeCapaian } from "#domain/capaian/capaian.ts";
import { shownFigure } from "#domain/capaian/scale.ts";
import { accumulate } from "#domain/period/accumulation.ts";
import { isDue, measuredInWords, type Period, parsePeriodCode, periodName } from "#domain/period/period.ts";
import { formatValue } from "#domain/value/format.ts";
import { notDue, type Value } from "#domain/value/value.ts";
import { describeFormula, type Labels } from "./describe.ts";
import type { ReadVariable } from "./evaluate.ts";
import { explainFormula, type Working } from "./explain.ts";
import type { Gathered, Measurement, TracedInput, TracedPart } from "./trace.ts";
import { nameOfUse } from "./tree.ts";

export function conclude(gathered: Gathered): Measurement {
  const { indicator, formula, target, policy } = gathered;
  const period = periodOf(gathered.period);
  const labels: Labels = Object.fromEntries(gathered.inputs.map(({ key, label }) => [key, label]));
  const inputs = gathered.inputs.map((input) => ({ ...input, value: accumulated(input) }));
  const working = formula ? explainFormula(formula.tree, reading(inputs), labels) : null;
  const due = isDue(indicator.measuredIn, period);
  const realisasi = dueValue(due, working?.result ?? directValue(gathered), indicator.measuredIn);
  const { polarity, negativeNatural, decimals } = indicator;
  const capaian = computeCapaian({ target, realisasi, polarity, policy, negativeNatural });
  const realisasiShown =
    realisasi.kind === "number"
      ? shownFigure(realisasi.exact, decimals, indicator.satuan)
      : formatValue(realisasi, decimals);
  return {
    realisasi,
    realisasiShown,
    capaian,
    trace: {
      ...gathered,
      inputs,
      format: "tolok/jejak-1",
      periodName: periodName(period),
      due,
      sentence: formula ? describeFormula(formula.tree, labels) : null,
      substituted: working?.substituted ?? null,
      steps: stepsOf(working),
      realisasi,
      rounding: { decimals, shown: realisasiShown, rule: ROUNDING },
      capaian,
    },
  };
}

/** Not due is not missing; while the schedule is unclear, an absent figure is not held against anyone. */
function dueValue(due: "due" | "not-due" | "unclear", value: Value, measuredIn: readonly string[] | null): Value {
  const words = measuredInWords(measuredIn);
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  if (due === "not-due") return notDue(sentence);
  return due === "unclear" && value.kind === "none" && value.because === "missing" ? notDue(sentence) : value;
}

function directValue({ indicator, direct }: Gathered): Value {
  return accumulate(indicator.accumulation, indicator.mode, direct.map(asPart));
}

function accumulated(input: TracedInput): Value {
  const value = accumulate(input.accumulation, input.mode, input.parts.map(asPart));
  if (value.kind === "number") return value;
  return {
    ...value,
    reason: `${input.label}: ${value.reason}`,
    variable: input.key,
    period: value.period ?? input.period,
  };
}

export function reading(inputs: readonly TracedInput[]): ReadVariable {
  const values = new Map(inputs.map(({ use, value }) => [use, value]));
  return (key, at) => values.get(nameOfUse({ key, at })) ?? notDue(`${key}: tidak ada data.`, { variable: key });
}

function stepsOf(working: Working | null): Working["steps"] {
  return working?.steps ?? [];
}

const asPart = ({ period, value }: TracedPart) => ({ period: periodOf(period), due: true, value });

function periodOf(code: string): Period {
  const period = parsePeriodCode(code);
  if (!period) throw new RangeError(`"${code}" bukan kode periode`);
  return period;
}

const ROUNDING = "Dibulatkan sekali, saat ditampilkan; setengah menjauhi nol.";
