// The gradation: how high an answer may go for the share of its probes that is fulfilled. A probe fulfilled in part
// counts what the template says (half in the reference: the regulation asks per criterion and knows no "sebagian", so
// half raises the share but can never make it whole). An answer above the bound is possible, with a reason.
import { formatFigure } from "#domain/value/format.ts";
import { compare, type Fraction, over, plainText, plus, readFraction, times } from "#domain/value/fraction.ts";
import type { Condition, Gradation, Probes, ScaleAnswer, SubComponent, Template } from "./template.ts";
import { scaleOf } from "./template.ts";

export type GradationBound = {
  /** Per cent of the probes fulfilled, exact; probes without an answer count as not fulfilled. null without probes. */
  share: string | null;
  counts: { yes: number; partly: number; no: number; open: number };
  /** The highest answer this share allows; null where the template has no gradation or the sub-component no probes. */
  highest: ScaleAnswer | null;
  /** The same if every open probe turns out to be fulfilled. */
  reachable: ScaleAnswer | null;
  /** Answers above the gradation and what each asks for; they need the whole share and a declaration. */
  conditions: (Condition & { isOpen: boolean })[];
  /** "5 dari 7 kriteria terpenuhi, 1 sebagian: 78,57%, paling tinggi B". */
  because: string;
};

/** key: of the sub-component, "1.a". */
export function gradationBound(template: Template, key: string, sub: SubComponent, probes: Probes): GradationBound {
  const given = sub.criteria.map(({ no }) => probes[`${key}.${no}`]);
  const count = (probe: string | undefined) => given.filter((one) => one === probe).length;
  const counts = { yes: count("yes"), partly: count("partly"), no: count("no"), open: count(undefined) };
  const { gradation } = template;
  if (!gradation || given.length === 0) {
    return {
      share: null,
      counts,
      highest: null,
      reachable: null,
      conditions: [],
      because: "Tanpa gradasi: jawaban tidak dibatasi kriteria.",
    };
  }
  const share = shareOf(gradation, counts.yes, counts.partly, given.length);
  const highest = answerFor(template, gradation, share);
  const reachable = answerFor(
    template,
    gradation,
    shareOf(gradation, counts.yes + counts.open, counts.partly, given.length),
  );
  return {
    share: plainText(share),
    counts,
    highest,
    reachable,
    conditions: gradation.conditions
      .filter(({ kind }) => kind === null || kind === sub.kind)
      .map((condition) => ({ ...condition, isOpen: counts.yes === given.length })),
    because: sentence(counts, given.length, share, highest),
  };
}

/**
 * What an answer asks for, given the bound. within: nothing · condition: the share is whole, the text is to be declared ·
 * reason: above what the share allows, only with a reason.
 */
export type AnswerCheck =
  | { kind: "within" }
  | { kind: "condition"; text: string }
  | { kind: "reason"; because: string };

export function checkAnswer(template: Template, bound: GradationBound, answer: string): AnswerCheck {
  const scale = scaleOf(template);
  const at = (key: string) => scale.findIndex((one) => one.key === key);
  if (bound.highest === null || at(answer) >= at(bound.highest.key)) return { kind: "within" };
  const condition = bound.conditions.find((one) => one.answer === answer);
  if (condition?.isOpen) return { kind: "condition", text: condition.text };
  return { kind: "reason", because: `Jawaban ${answer} di atas batas gradasi. ${bound.because}.` };
}

const HUNDRED = readFraction("100");
const ZERO = readFraction("0");

function shareOf({ partly }: Gradation, yes: number, parts: number, all: number): Fraction {
  const points = plus(
    { over: BigInt(yes * 100), under: 1n },
    times({ over: BigInt(parts), under: 1n }, readFraction(partly)),
  );
  return over(points, { over: BigInt(all), under: 1n }) ?? ZERO;
}

function answerFor(template: Template, { steps }: Gradation, share: Fraction): ScaleAnswer | null {
  const step = steps.find(({ limit, inclusive }) => {
    if (limit === null) return true;
    const side = compare(share, readFraction(limit));
    return inclusive ? side >= 0 : side > 0;
  });
  return scaleOf(template).find(({ key }) => key === step?.answer) ?? null;
}

function sentence(counts: GradationBound["counts"], all: number, share: Fraction, highest: ScaleAnswer | null): string {
  const parts = counts.partly > 0 ? `, ${counts.partly} sebagian` : "";
  const open = counts.open > 0 ? `, ${counts.open} belum dijawab` : "";
  const isWhole = compare(share, HUNDRED) === 0;
  const per = `${isWhole ? "100" : formatFigure(plainText(share), 2)}%`;
  return `${counts.yes} dari ${all} kriteria terpenuhi${parts}${open}: ${per}, paling tinggi ${highest?.key ?? "–"}`;
}
