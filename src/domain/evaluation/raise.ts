// "What would raise the predikat": the smallest sets of single steps up the scale whose total crosses the next band.
import { compare, type Fraction, minus, plainText, plus, readFraction } from "#domain/value/fraction.ts";
import { answerOf, contribution, leavesOf } from "./leaves.ts";
import { nextBand, type Predikat, predikatOf } from "./predikat.ts";
import { findBreaks } from "./prerequisite.ts";
import { totalOf } from "./score.ts";
import type { Answers, Probes, ScaleAnswer, Template } from "./template.ts";

type Raise = { key: string; name: string; from: ScaleAnswer; to: ScaleAnswer; gain: string };

type RaiseSet = {
  raises: Raise[];
  /** The exact total afterwards and its predikat. */
  total: string;
  predikat: Predikat;
  /** Breaks of the kerangka logis that these raises would make. */
  breaks: string[];
};

export type RaiseOutlook =
  | { kind: "incomplete"; missing: string[] }
  | { kind: "top"; predikat: Predikat }
  /** Not even one step up everywhere is enough. */
  | { kind: "far"; next: Predikat; needed: string; allRaised: string }
  /** needed: what is missing to the limit, which must be exceeded. sets: the same number of raises each, the best first. */
  | { kind: "sets"; next: Predikat; needed: string; size: number; sets: RaiseSet[] };

/**
 * Ranked: sets that break no prerequisite first; then those whose highest new answer is lowest (the highest answers ask
 * for a national example); then the higher total. At most `most` sets.
 */
export function whatWouldRaise(template: Template, answers: Answers, probes: Probes = {}, most = 5): RaiseOutlook {
  const leaves = leavesOf(template);
  const missing = leaves.filter((leaf) => !answerOf(leaf, answers[leaf.key])).map(({ key }) => key);
  const total = totalOf(template, answers);
  const now = predikatOf(total, template.bands);
  if (missing.length > 0 || !now) return { kind: "incomplete", missing };
  const band = nextBand(total, template.bands);
  if (!band) return { kind: "top", predikat: now };

  const limit = readFraction(band.above);
  const next = { key: band.key, word: band.word, meaning: band.meaning };
  const needed = plainText(minus(limit, total));
  const steps = singleSteps(template, answers);
  const size = smallestSize(steps, total, limit);
  if (size === null)
    return { kind: "far", next, needed, allRaised: plainText(steps.map(({ gain }) => gain).reduce(plus, total)) };
  const before = new Set(findBreaks(template, answers, probes).map(({ key }) => key));
  const sets = setsOf(steps, size, total, limit).map((set) => {
    const raised = { ...answers, ...Object.fromEntries(set.map(({ key, to }) => [key, to.key])) };
    const sum = totalOf(template, raised);
    return {
      raises: set.map(({ key, name, from, to, gain }) => ({ key, name, from, to, gain: plainText(gain) })),
      total: plainText(sum),
      predikat: predikatOf(sum, template.bands) ?? now,
      breaks: findBreaks(template, raised, probes)
        .filter(({ key }) => !before.has(key))
        .map(({ because }) => because),
    };
  });
  return { kind: "sets", next, needed, size, sets: sets.sort(byEase).slice(0, most) };
}

type Step = { key: string; name: string; from: ScaleAnswer; to: ScaleAnswer; gain: Fraction };

/** One step up for everything that is not at the top, the largest gain first. */
function singleSteps(template: Template, answers: Answers): Step[] {
  const steps = leavesOf(template).flatMap((leaf) => {
    const at = leaf.scale.findIndex(({ key }) => key === answers[leaf.key]);
    const [from, to] = [leaf.scale[at], leaf.scale[at - 1]];
    if (!from || !to) return [];
    return [
      { key: leaf.key, name: leaf.name, from, to, gain: minus(contribution(leaf, to), contribution(leaf, from)) },
    ];
  });
  return steps.sort((a, b) => compare(b.gain, a.gain));
}

function smallestSize(steps: readonly Step[], total: Fraction, limit: Fraction): number | null {
  let sum = total;
  for (const [index, { gain }] of steps.entries()) {
    sum = plus(sum, gain);
    if (compare(sum, limit) > 0) return index + 1;
  }
  return null;
}

/** Sets looked at before ranking: enough for every set of a worksheet, a bound for eighty criteria. */
const LOOKED_AT = 2000;

/** Every set of this size that crosses, in order of the gains; a branch that its best rest cannot carry over is left. */
function setsOf(steps: readonly Step[], size: number, total: Fraction, limit: Fraction): Step[][] {
  const found: Step[][] = [];
  const look = (from: number, chosen: Step[], sum: Fraction): void => {
    if (chosen.length === size) {
      found.push(chosen);
      return;
    }
    const left = size - chosen.length;
    for (let index = from; index + left <= steps.length && found.length < LOOKED_AT; index += 1) {
      const best = steps
        .slice(index, index + left)
        .map(({ gain }) => gain)
        .reduce(plus, sum);
      const step = steps[index];
      if (!step || compare(best, limit) <= 0) return;
      look(index + 1, [...chosen, step], plus(sum, step.gain));
    }
  };
  look(0, [], total);
  return found;
}

const highestAnswer = ({ raises }: RaiseSet): Fraction =>
  raises.map(({ to }) => readFraction(to.value)).reduce((top, one) => (compare(one, top) > 0 ? one : top));

const byEase = (a: RaiseSet, b: RaiseSet): number =>
  Math.sign(a.breaks.length) - Math.sign(b.breaks.length) ||
  compare(highestAnswer(a), highestAnswer(b)) ||
  compare(readFraction(b.total), readFraction(a.total));
