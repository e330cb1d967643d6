// "Uang di samping kinerja": the pagu of each program, what was spent of it, and what its indicators achieved.
import type { CapaianPolicy } from "#domain/capaian/policy.ts";
import { rollUp } from "#domain/capaian/rollup.ts";
import { measuredInWords } from "#domain/period/period.ts";
import {
  compareExact,
  divideExact,
  multiplyExact,
  roundExact,
  subtractExact,
  sumExact,
} from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { inWords } from "#lib/format.ts";

/** pagu and spent in rupiah, exact; null where nothing was entered. */
export type ProgramMoney = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  pagu: string | null;
  spent: string | null;
};

export type MoneyRow = {
  code: string;
  name: string;
  official: string;
  pagu: string | null;
  /** Part of the pagu that was spent, in percent. */
  spent: { exact: string; shown: string } | null;
  capaian: { exact: string; shown: string; of: string } | null;
  /** Capaian minus serapan in percentage points. */
  gap: { shown: string; ahead: boolean } | null;
  /** Why there is no capaian. */
  why: string;
  /** The indicator that the capaian comes from, where it is one. */
  indicator: string | null;
};

export type Money = { rows: MoneyRow[]; pagu: string | null; spent: string | null; about: string };

/** null where the agency has no program with a pagu this year: there is nothing to set beside its performance. */
export function moneyOf(
  programs: readonly ProgramMoney[],
  indicators: readonly SheetIndicator[],
  policy: CapaianPolicy,
): Money | null {
  const budgeted = programs.flatMap(({ pagu, ...program }) => (pagu === null ? [] : [{ ...program, pagu }]));
  if (budgeted.length === 0) return null;
  const filled = budgeted.flatMap(({ spent }) => spent ?? []);
  const complete = filled.length === budgeted.length;
  const total = sumExact(budgeted.map(({ pagu }) => pagu));
  return {
    rows: programs.map((program) => moneyRow(program, indicators, policy)),
    // A sum over programs of which one has no pagu would be too small and not say so.
    pagu: budgeted.length === programs.length ? formatFigure(total, 0) : null,
    spent: complete ? percentOf(sumExact(filled), total) : null,
    about: aboutSpending(filled.length, budgeted.length),
  };
}

function moneyRow(program: ProgramMoney, indicators: readonly SheetIndicator[], policy: CapaianPolicy): MoneyRow {
  const own = indicators.filter(({ programId }) => programId === program.id);
  const { mean, shownAs } = rollUp(
    own.map(({ shortName, measurement }) => ({ name: shortName, capaian: measurement.capaian.raw })),
    policy,
  );
  const measured = own.filter(({ measurement }) => measurement.capaian.raw.kind === "number");
  const capaian =
    mean.kind === "number" ? { exact: mean.exact, shown: formatFigure(mean.exact, 2), of: shownAs } : null;
  const spent = program.pagu !== null && program.spent !== null ? shareOf(program.spent, program.pagu) : null;
  return {
    code: program.code,
    name: program.shortName,
    official: program.name,
    pagu: program.pagu === null ? null : formatFigure(program.pagu, 0),
    spent,
    capaian,
    gap: capaian && spent ? gapOf(capaian.exact, spent.exact) : null,
    why: capaian ? "" : whyNone(own),
    indicator: measured.length === 1 ? (measured[0]?.code ?? null) : null,
  };
}

function shareOf(spent: string, pagu: string): MoneyRow["spent"] {
  const part = divideExact(spent, pagu);
  if (part === null) return null;
  const exact = multiplyExact(part, "100");
  return { exact, shown: formatFigure(exact, 2) };
}

const percentOf = (spent: string, pagu: string): string | null => shareOf(spent, pagu)?.shown ?? null;

/** Of the figures as shown, so that a reader who subtracts them finds the same. */
function gapOf(capaian: string, spent: string): MoneyRow["gap"] {
  const gap = subtractExact(roundExact(capaian, 2), roundExact(spent, 2));
  const ahead = compareExact(gap, "0") >= 0;
  return { shown: `${ahead ? "+" : ""}${formatFigure(gap, 2)} poin`, ahead };
}

function whyNone(own: readonly SheetIndicator[]): string {
  if (own.length === 0) return "tanpa indikator program";
  if (own.some(({ measurement: { realisasi } }) => realisasi.kind === "none" && realisasi.because === "missing"))
    return "belum diisi";
  const reasons = [
    ...new Set(own.map((one) => (one.due === "unclear" ? "jadwal belum jelas" : measuredInWords(one.measuredIn)))),
  ];
  const absent = own.find(({ measurement: { capaian } }) => capaian.raw.kind === "none");
  const value = absent?.measurement.capaian.raw;
  if (value?.kind === "none" && value.because !== "not-due")
    return value.because === "not-applicable" ? "tidak berlaku" : "belum ada target";
  return reasons.join("; ");
}

function aboutSpending(filled: number, total: number): string {
  if (filled === total) return "";
  if (filled === 0) return "serapan belum diisi";
  return `jumlah serapan belum lengkap: ${inWords(filled)} dari ${inWords(total)} program sudah mengisi`;
}
