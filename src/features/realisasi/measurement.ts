// From rows to the engine's question, the same way for every screen.
import type { CapaianPolicy } from "#domain/capaian/policy.ts";
import type { MeasureInput } from "#domain/formula/measure.ts";
import type { Binding } from "#domain/formula/network.ts";
import { isLastOfYear, type Period } from "#domain/period/period.ts";
import { notApplicable, numberValue, type Value } from "#domain/value/value.ts";
import type {
  SheetIndicator,
  SheetRealisasi,
  SheetTarget,
  SheetVariable,
  TypedValue,
} from "#features/realisasi/sheet.ts";

type Direct = MeasureInput["direct"][number];

/** The data dasar of its formula that are the realisasi of other indicators. */
export function bindingsOf(
  { variableKeys }: Pick<SheetIndicator, "variableKeys">,
  variables: readonly SheetVariable[],
): Binding[] {
  return variables.flatMap(({ key, boundTo }) =>
    boundTo && variableKeys.includes(key) ? [{ key, indicator: boundTo }] : [],
  );
}

export function questionOf(
  indicator: Omit<SheetIndicator, "measurement">,
  variables: readonly SheetVariable[],
  earlier: readonly Direct[],
  period: Period & { code: string },
  policy: CapaianPolicy,
): MeasureInput {
  const row = indicator.realisasi;
  // A figure taken over from a document, or declared not applicable, stands for itself.
  const stands = row?.source === "document" || row?.source === "evaluation" || row?.notApplicableReason != null;
  const own = directOf(row, period.code);
  return {
    indicator,
    formula: indicator.formula && !stands ? indicator.formula : null,
    variables: variables.filter((variable) => indicator.variableKeys.includes(variable.key)).map(inputOf),
    direct: [...earlier, ...(own ? [own] : [])],
    target: (indicator.target ?? null)?.target ?? null,
    period,
    policy,
  };
}

/** The target of the period itself; the last period of a year is measured "s.d." and so against the year's target. */
export function targetFor(period: Period, own: SheetTarget | null, year: SheetTarget | null): SheetTarget | null {
  return own ?? (isLastOfYear(period) ? year : null);
}

function directOf(row: SheetRealisasi | null, period: string): Direct | null {
  if (!row) return null;
  if (row.notApplicableReason) return { period, value: notApplicable(row.notApplicableReason) };
  if (row.source === "evaluation") return fromEvaluation(row, period);
  return row.exact === null ? null : { period, value: numberValue(row.exact) };
}

/** The number of the report, and the report as its source; nothing before it is final. */
function fromEvaluation({ evaluation, exact }: SheetRealisasi, period: string): Direct | null {
  if (!evaluation || exact === null) return null;
  const source = `Laporan hasil evaluasi AKIP ${evaluation.year}, predikat ${evaluation.predikat}, kode ${evaluation.code}`;
  return { period, value: numberValue(exact), source };
}

function inputOf(variable: SheetVariable): MeasureInput["variables"][number] {
  return {
    key: variable.key,
    label: variable.label,
    satuan: variable.satuan,
    source: variable.source ?? undefined,
    accumulation: variable.accumulation,
    mode: variable.mode,
    decimals: variable.decimals,
    values: variable.values.flatMap((typed) => {
      const value = typedValue(typed);
      return value ? [{ period: typed.period, value, enteredBy: typed.enteredBy, enteredAt: typed.enteredAt }] : [];
    }),
  };
}

function typedValue(typed: TypedValue): Value | null {
  if (typed.notApplicableReason) return notApplicable(typed.notApplicableReason);
  return typed.exact === null ? null : numberValue(typed.exact);
}
