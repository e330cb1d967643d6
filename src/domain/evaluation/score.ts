// The score of an evaluation: exact at every level, with what is still missing and what can still come of it.
import { type Fraction, over, plainText, plus, readFraction } from "#domain/value/fraction.ts";
import { answerOf, contribution, type Leaf, leavesOf } from "./leaves.ts";
import { type Predikat, predikatOf } from "./predikat.ts";
import { type Answers, type ScaleAnswer, subsOf, type Template } from "./template.ts";

/** Exact canonical texts; a quotient that does not end has 40 digits. */
type PartScore = {
  key: string;
  name: string;
  weight: string;
  /** What the answers given so far bring. */
  score: string;
  /** Reachable with the lowest and with the highest answers to what is missing; equal when nothing is. */
  lowest: string;
  highest: string;
  /** Keys without answer. */
  missing: string[];
};

export type SubScore = PartScore & {
  /** sub_answer only. */
  answer: ScaleAnswer | null;
  /** Per cent of the weight, null while something is missing. */
  value: string | null;
  /** Answered criteria of the other modes, in order. */
  criteria: { key: string; name: string; answer: ScaleAnswer | null; score: string | null }[];
};

export type ComponentScore = PartScore & { subs: SubScore[] };

export type TemplateScore = Omit<PartScore, "key" | "name" | "weight"> & {
  isComplete: boolean;
  /** Of the exact total. While incomplete only when every completion has it, else null. */
  predikat: Predikat | null;
  /** What the lowest and the highest completion would be called. */
  predikatRange: { lowest: Predikat | null; highest: Predikat | null };
  components: ComponentScore[];
};

/** Answers must be known to the template (answerProblems); what is not is left out as missing. */
export function scoreTemplate(template: Template, answers: Answers): TemplateScore {
  const leaves = leavesOf(template).map((leaf) => leafSum(leaf, answers));
  const subs = subsOf(template);
  const total = sumOf(leaves);
  const predikatRange = {
    lowest: predikatOf(total.lowest, template.bands),
    highest: predikatOf(total.highest, template.bands),
  };
  return {
    ...texts(total),
    isComplete: total.missing.length === 0,
    predikat: predikatRange.lowest?.key === predikatRange.highest?.key ? predikatRange.lowest : null,
    predikatRange,
    components: template.components.map(({ no, name, weight }) => ({
      key: no,
      name,
      weight,
      ...texts(sumOf(leaves.filter(({ leaf }) => leaf.component === no))),
      subs: subs
        .filter(({ component }) => component.no === no)
        .map(({ key, sub }) =>
          subScore(
            template,
            key,
            sub.name,
            sub.weight,
            leaves.filter(({ leaf }) => leaf.sub === key),
          ),
        ),
    })),
  };
}

/** The exact total of the answers given; the rest counts nothing. */
export function totalOf(template: Template, answers: Answers): Fraction {
  return sumOf(leavesOf(template).map((leaf) => leafSum(leaf, answers))).score;
}

type Sum = { score: Fraction; lowest: Fraction; highest: Fraction; missing: string[] };
type LeafSum = Sum & { leaf: Leaf; answer: ScaleAnswer | null };

const ZERO = readFraction("0");

function leafSum(leaf: Leaf, answers: Answers): LeafSum {
  const answer = answerOf(leaf, answers[leaf.key]);
  if (answer) {
    const score = contribution(leaf, answer);
    return { leaf, answer, score, lowest: score, highest: score, missing: [] };
  }
  const [top, bottom] = [leaf.scale[0], leaf.scale.at(-1)];
  return {
    leaf,
    answer: null,
    score: ZERO,
    lowest: bottom ? contribution(leaf, bottom) : ZERO,
    highest: top ? contribution(leaf, top) : ZERO,
    missing: [leaf.key],
  };
}

const sumOf = (parts: readonly Sum[]): Sum => ({
  score: parts.map(({ score }) => score).reduce(plus, ZERO),
  lowest: parts.map(({ lowest }) => lowest).reduce(plus, ZERO),
  highest: parts.map(({ highest }) => highest).reduce(plus, ZERO),
  missing: parts.flatMap(({ missing }) => missing),
});

const texts = ({ score, lowest, highest, missing }: Sum) => ({
  score: plainText(score),
  lowest: plainText(lowest),
  highest: plainText(highest),
  missing,
});

function subScore(template: Template, key: string, name: string, weight: string, leaves: readonly LeafSum[]): SubScore {
  const sum = sumOf(leaves);
  const byItself = template.mode === "sub_answer";
  const percent = over({ over: sum.score.over * 100n, under: sum.score.under }, readFraction(weight));
  return {
    key,
    name,
    weight,
    ...texts(sum),
    answer: byItself ? (leaves[0]?.answer ?? null) : null,
    value: sum.missing.length > 0 || leaves.length === 0 || !percent ? null : plainText(percent),
    criteria: byItself
      ? []
      : leaves.map(({ leaf, answer, score }) => ({
          key: leaf.key,
          name: leaf.name,
          answer,
          score: answer && plainText(score),
        })),
  };
}
