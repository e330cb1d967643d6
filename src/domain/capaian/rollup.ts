// The capaian of a sasaran, program, unit or agency: weighted mean of its children, with the count of what is missing.
import { compareExact, meanExact } from "#domain/value/arithmetic.ts";
import { missing, notDue, undefinedValue, type Value } from "#domain/value/value.ts";
import { capValue } from "./capaian.ts";
import type { AveragePolicy, CapaianPolicy } from "./policy.ts";

/** capaian: raw, in percent. weight: 1 unless told. */
export type RollUpItem = { name: string; capaian: Value; weight?: string };

export type RollUp = {
  mean: Value;
  /** Each child within the cap of the policy before averaging. */
  meanCapped: Value;
  /** Children with a figure that stands in the mean; what a policy counts as 0 is not among them. */
  counted: number;
  /** Children that should have a capaian: everything except not due and not applicable. */
  due: number;
  total: number;
  /** Names of those that are due but have no number. */
  missing: string[];
  /** "4 dari 9 indikator" */
  shownAs: string;
};

export function rollUp(items: readonly RollUpItem[], policy: CapaianPolicy): RollUp {
  const due = items.filter(({ capaian }) => capaian.kind === "number" || isDueAbsence(capaian.because));
  const absent = due.filter(({ capaian }) => capaian.kind === "none");
  const counted = due.flatMap((item) => weighed(item, policy.average) ?? []);
  const whole = counted.length > 0 ? null : emptiness(due.length);
  const numbers = counted.filter(({ absent }) => !absent).length;
  return {
    mean: whole ?? weightedMean(counted),
    meanCapped: whole ?? weightedMean(counted.map((item) => ({ ...item, exact: cappedExact(item.exact, policy) }))),
    counted: numbers,
    due: due.length,
    total: items.length,
    missing: absent.map(({ name }) => name),
    shownAs: `${numbers} dari ${items.length} indikator`,
  };
}

type Weighed = { exact: string; weight: string; absent: boolean };

/** The figure with which a due child enters the mean; null when the policy leaves it out. */
function weighed({ capaian, weight = "1" }: RollUpItem, average: AveragePolicy): Weighed | null {
  if (capaian.kind === "none") return average === "absent-as-zero" ? { exact: "0", weight, absent: true } : null;
  const isZero = compareExact(capaian.exact, "0") === 0;
  return average === "skip-absent-and-zero" && isZero ? null : { exact: capaian.exact, weight, absent: false };
}

function weightedMean(items: readonly Weighed[]): Value {
  const mean = meanExact(
    items.map(({ exact }) => exact),
    items.map(({ weight }) => weight),
  );
  return mean === null ? undefinedValue("Jumlah bobot 0.") : { kind: "number", exact: mean };
}

function emptiness(due: number): Value {
  return due > 0 ? missing("Belum ada capaian yang dapat dirata-ratakan.") : notDue("Belum ada indikator yang diukur.");
}

const isDueAbsence = (because: string): boolean => because === "missing" || because === "undefined";

function cappedExact(exact: string, { cap }: CapaianPolicy): string {
  const capped = capValue({ kind: "number", exact }, cap);
  return capped.kind === "number" ? capped.exact : exact;
}
