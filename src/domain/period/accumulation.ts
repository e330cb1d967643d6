// How the figures of parts of a year become the figure "s.d." a period. A missing part is never skipped.
import { compareExact, meanExact, sumExact } from "#domain/value/arithmetic.ts";
import { gravest, missing, notDue, numberValue, undefinedValue, type Value } from "#domain/value/value.ts";
import { byEnd, type Period, periodCode, periodName } from "./period.ts";

/** jumlah (flows), posisi akhir (stocks), rata-rata, tertinggi, terendah. */
export type Accumulation = "sum" | "last" | "average" | "max" | "min";
/** cumulative: each figure was typed "s.d." its period and already holds the ones before it. */
export type EntryMode = "per-period" | "cumulative";
export type Part = { period: Period; due: boolean; value: Value };

/**
 * Parts that are not due are left out, as are those that do not apply; a due part without figure makes the whole missing
 * and is named. For "last", and for figures typed "s.d.", only the latest due part counts.
 */
export function accumulate(rule: Accumulation, mode: EntryMode, parts: readonly Part[]): Value {
  const due = parts.filter((part) => part.due).sort((a, b) => byEnd(a.period, b.period));
  const latest = due.at(-1);
  if (!latest) return notDue("Belum ada periode yang harus diisi.");
  if (mode === "cumulative" || rule === "last") return named(latest);

  const gaps = due.map(named).flatMap((value) => (value.kind === "none" ? [value] : []));
  const inTheWay = gravest(gaps.filter(({ because }) => because !== "not-applicable"));
  if (inTheWay) return inTheWay;
  const numbers = due.flatMap(({ value }) => (value.kind === "number" ? [value.exact] : []));
  return numbers.length === 0 ? (gaps[0] ?? notDue("Belum ada periode yang harus diisi.")) : combine(rule, numbers);
}

function combine(rule: Exclude<Accumulation, "last">, numbers: readonly string[]): Value {
  switch (rule) {
    case "sum":
      return numberValue(sumExact(numbers));
    case "average": {
      const mean = meanExact(numbers);
      return mean === null ? undefinedValue("Rata-rata dari nol bilangan.") : numberValue(mean);
    }
    case "max":
      return numberValue(numbers.reduce((highest, number) => (compareExact(number, highest) > 0 ? number : highest)));
    case "min":
      return numberValue(numbers.reduce((lowest, number) => (compareExact(number, lowest) < 0 ? number : lowest)));
  }
}

/** The part's value; when it is missing, the reason says which period. */
function named({ period, value }: Part): Value {
  if (value.kind === "number" || value.period) return value;
  if (value.because !== "missing") return { ...value, period: periodCode(period) };
  return missing(`${periodName(period)} belum diisi.`, { variable: value.variable, period: periodCode(period) });
}
