// What the evaluations of a year say together: where the agencies stand, what moved, what is commonly weak, who is late.
// Only years and agencies that were evaluated by the same regime are compared.
import { predikatOf } from "#domain/evaluation/predikat.ts";
import { criteriaOf, type PredikatBand, type Template } from "#domain/evaluation/template.ts";
import { compareExact, divideExact, multiplyExact, sumExact } from "#domain/value/arithmetic.ts";
import { minus, plainText, readFraction } from "#domain/value/fraction.ts";
import type { Assessed, Step } from "./assessed.ts";
import { STEPS } from "./assessed.ts";

/** value: per cent of the weight · level: 1 (lowest) to 5, by the predikat this share would have. */
type HeatCell = { value: string; score: string; level: 1 | 2 | 3 | 4 | 5 };
export type HeatColumn = { key: string; name: string; weight: string };
/** cells null: not approved yet, or evaluated by another regime than the columns. */
export type HeatRow = { assessed: Assessed; cells: HeatCell[] | null; because: "open" | "regime" | null };

/** The components that most of the approved evaluations share are the columns. */
export function heatTable(year: readonly Assessed[]): { columns: HeatColumn[]; rows: HeatRow[] } {
  const regime = commonest(year.filter(({ result }) => result).map(({ template }) => template.regime));
  const model =
    year.find(({ result, template }) => result && template.regime === regime)?.template ?? year[0]?.template;
  const columns = (model?.components ?? []).map(({ no, name, weight }) => ({ key: no, name, weight }));
  const rows = year.map((assessed): HeatRow => {
    if (!assessed.result) return { assessed, cells: null, because: "open" };
    if (!model || !sharesComponents(assessed.template, model)) return { assessed, cells: null, because: "regime" };
    return {
      assessed,
      cells: assessed.result.score.components.map((part) => heatCell(part, assessed.template.bands)),
      because: null,
    };
  });
  return { columns, rows: rows.sort((a, b) => byTotal(a.assessed, b.assessed)) };
}

/** How many agencies have each predikat, from the highest down; words of the commonest template. */
export function predikatCounts(year: readonly Assessed[]): { key: string; word: string; count: number }[] {
  const approved = year.filter(({ result }) => result);
  const bands = approved[0]?.template.bands ?? [];
  return bands.map(({ key, word }) => ({
    key,
    word,
    count: approved.filter(({ result }) => result?.predikat === key).length,
  }));
}

export type Movement =
  | { kind: "moved"; before: string; change: string; predikatBefore: string }
  /** first: no evaluation last year · regime: by other rules, so no line joins them · open: not approved yet. */
  | { kind: "none"; because: "first" | "regime" | "open" };

export function movementOf(now: Assessed, before: Assessed | undefined): Movement {
  if (!now.result) return { kind: "none", because: "open" };
  if (!before?.result) return { kind: "none", because: "first" };
  if (before.template.regime !== now.template.regime) return { kind: "none", because: "regime" };
  const change = plainText(minus(readFraction(now.result.total), readFraction(before.result.total)));
  return { kind: "moved", before: before.result.total, change, predikatBefore: before.result.predikat };
}

export type WeakProbe = { key: string; text: string; no: number; partly: number; of: number; agencies: string[] };

/** Criteria that are most often not fulfilled; the same text at the same place of a regime is the same criterion. */
export function weakProbes(year: readonly Assessed[], most = 10): WeakProbe[] {
  const found = new Map<string, WeakProbe>();
  for (const { agency, template, result } of year) {
    if (!result || template.mode !== "sub_answer") continue;
    for (const { key, criterion } of criteriaOf(template)) {
      const probe = result.probes[key];
      if (!probe) continue;
      const id = `${template.regime} ${key} ${criterion.text}`;
      const one = found.get(id) ?? { key, text: criterion.text, no: 0, partly: 0, of: 0, agencies: [] };
      one.of += 1;
      if (probe === "no") one.no += 1;
      if (probe === "partly") one.partly += 1;
      if (probe !== "yes") one.agencies.push(agency.name);
      found.set(id, one);
    }
  }
  return [...found.values()]
    .filter(({ no, partly }) => no + partly > 0)
    .sort(
      (a, b) =>
        b.no / b.of - a.no / a.of ||
        b.partly / b.of - a.partly / a.of ||
        a.key.localeCompare(b.key, "id", { numeric: true }),
    )
    .slice(0, most);
}

export const progressCounts = (year: readonly Assessed[]): { step: Step; count: number }[] =>
  STEPS.map((step) => ({ step, count: year.filter((one) => one.step === step).length }));

/** Those who have not handed in their own assessment although its day is over, the longest wait first. */
export const lateOnes = (year: readonly Assessed[], now: Date): Assessed[] =>
  year
    .filter(({ dueAt, submittedAt }) => dueAt !== null && submittedAt === null && dueAt < now)
    .sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0));

/** The mean of the approved totals of the commonest regime; null without any. */
export function meanTotal(year: readonly Assessed[]): { mean: string; of: number } | null {
  const regime = commonest(year.filter(({ result }) => result).map(({ template }) => template.regime));
  const totals = year.flatMap(({ result, template }) => (result && template.regime === regime ? [result.total] : []));
  const mean = divideExact(sumExact(totals), String(totals.length));
  return mean === null ? null : { mean, of: totals.length };
}

function heatCell({ score, weight }: { score: string; weight: string }, bands: readonly PredikatBand[]): HeatCell {
  const value = divideExact(multiplyExact(score, "100"), weight) ?? "0";
  const at = bands.findIndex(({ key }) => key === predikatOf(readFraction(value), bands)?.key);
  const level = bands.length < 2 ? 5 : 5 - Math.floor((Math.max(at, 0) * 4.999) / (bands.length - 1));
  return { value, score, level: Math.min(5, Math.max(1, level)) as HeatCell["level"] };
}

const sharesComponents = (a: Template, b: Template): boolean =>
  a.regime === b.regime && a.components.map(({ no }) => no).join(" ") === b.components.map(({ no }) => no).join(" ");

function commonest(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function byTotal(a: Assessed, b: Assessed): number {
  if (!a.result || !b.result)
    return Number(!a.result) - Number(!b.result) || a.agency.name.localeCompare(b.agency.name, "id");
  return compareExact(b.result.total, a.result.total) || a.agency.name.localeCompare(b.agency.name, "id");
}
