// What carries an answer: a sub-component or a criterion, with the share of the total it can bring. All three ways of
// scoring come to one sum: share × value of the answer ÷ 100, added up in fractions.
import { type Fraction, over, plus, readFraction, times } from "#domain/value/fraction.ts";
import { type PlacedSub, type ScaleAnswer, type SubComponent, scaleOf, subsOf, type Template } from "./template.ts";

export type Leaf = {
  key: string;
  /** Keys of the sub-component and component it belongs to. */
  sub: string;
  component: string;
  name: string;
  /** What the highest possible answer (100) brings to the total. */
  share: Fraction;
  scale: ScaleAnswer[];
};

export const leavesOf = (template: Template): Leaf[] =>
  subsOf(template).flatMap((placed) =>
    template.mode === "sub_answer" ? subLeaf(template, placed) : criterionLeaves(template, placed),
  );

/** share × value ÷ 100. */
export const contribution = (leaf: Leaf, answer: ScaleAnswer): Fraction =>
  overWhole(times(leaf.share, readFraction(answer.value)), HUNDRED);

export const answerOf = (leaf: Leaf, key: string | undefined): ScaleAnswer | undefined =>
  key === undefined ? undefined : leaf.scale.find((answer) => answer.key === key);

/** Unknown keys and answers, in Indonesian; empty when all of them can be scored. */
export function answerProblems(template: Template, answers: Readonly<Record<string, string>>): string[] {
  const leaves = new Map(leavesOf(template).map((leaf) => [leaf.key, leaf]));
  return Object.entries(answers).flatMap(([key, answer]) => {
    const leaf = leaves.get(key);
    const kind = template.mode === "sub_answer" ? "sub-komponen" : "kriteria";
    if (!leaf) return [`${key}: tidak ada ${kind} dengan kunci ini dalam template ${template.key}.`];
    if (answerOf(leaf, answer)) return [];
    return [`${key}: jawaban "${answer}" tidak dikenal. Yang ada: ${leaf.scale.map((one) => one.key).join(", ")}.`];
  });
}

const HUNDRED = readFraction("100");
const ZERO = readFraction("0");

function subLeaf(template: Template, { key, component, sub }: PlacedSub): Leaf[] {
  const scale = scaleOf(template);
  return [{ key, sub: key, component: component.no, name: sub.name, share: readFraction(sub.weight), scale }];
}

function criterionLeaves(template: Template, { key, component, sub }: PlacedSub): Leaf[] {
  const all = sub.criteria.map((criterion) => partOf(template, criterion.points)).reduce(plus, ZERO);
  return sub.criteria.map((criterion) => ({
    key: `${key}.${criterion.no}`,
    sub: key,
    component: component.no,
    name: criterion.text,
    share: shareOf(sub, partOf(template, criterion.points), all),
    scale: scaleOf(template, criterion.scale),
  }));
}

const partOf = (template: Template, points: string | null): Fraction =>
  readFraction(template.mode === "criterion_points" ? (points ?? "0") : "1");

const shareOf = (sub: SubComponent, part: Fraction, all: Fraction): Fraction =>
  over(times(readFraction(sub.weight), part), all) ?? ZERO;

const overWhole = (value: Fraction, whole: Fraction): Fraction => over(value, whole) ?? ZERO;
