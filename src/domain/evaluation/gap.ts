// The distance between what an agency claims and what the evaluators find: itself a finding.
import { minus, plainText, readFraction } from "#domain/value/fraction.ts";
import { type SubScore, scoreTemplate, totalOf } from "./score.ts";
import { type Answers, scaleOf, type Template } from "./template.ts";

type SubGap = {
  key: string;
  self: SubScore;
  evaluator: SubScore;
  /** Claimed minus found, exact; null while one of the two is incomplete. */
  gap: string | null;
  /** Steps on the scale that the claim lies above (+) or below (−) the finding; sub_answer only. */
  steps: number | null;
};

export type Gap = {
  subs: SubGap[];
  components: { key: string; gap: string | null }[];
  /** null while either side is incomplete. */
  total: string | null;
  /** Sub-components judged higher by the agency than by the evaluators, and lower. */
  above: number;
  below: number;
};

export function gapOf(template: Template, self: Answers, evaluator: Answers): Gap {
  const [claimed, found] = [scoreTemplate(template, self), scoreTemplate(template, evaluator)];
  const theirs = new Map(found.components.flatMap(({ subs }) => subs.map((sub) => [sub.key, sub])));
  const subs = claimed.components.flatMap((component) =>
    component.subs.flatMap((one) => {
      const other = theirs.get(one.key);
      return other ? [subGap(template, one, other)] : [];
    }),
  );
  const isWhole = claimed.isComplete && found.isComplete;
  return {
    subs,
    components: claimed.components.map((component, index) => {
      const other = found.components[index];
      const open = component.missing.length > 0 || !other || other.missing.length > 0;
      return { key: component.key, gap: open ? null : difference(component.score, other.score) };
    }),
    total: isWhole ? plainText(minus(totalOf(template, self), totalOf(template, evaluator))) : null,
    above: subs.filter(({ gap }) => gap !== null && gap !== "0" && !gap.startsWith("-")).length,
    below: subs.filter(({ gap }) => gap?.startsWith("-")).length,
  };
}

function subGap(template: Template, self: SubScore, evaluator: SubScore): SubGap {
  const open = self.missing.length > 0 || evaluator.missing.length > 0;
  const scale = scaleOf(template);
  const at = (one: SubScore) => scale.findIndex(({ key }) => key === one.answer?.key);
  return {
    key: self.key,
    self,
    evaluator,
    gap: open ? null : difference(self.score, evaluator.score),
    steps: self.answer && evaluator.answer ? at(evaluator) - at(self) : null,
  };
}

const difference = (a: string, b: string): string => plainText(minus(readFraction(a), readFraction(b)));
