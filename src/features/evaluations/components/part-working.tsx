import { gapOf } from "#domain/evaluation/gap.ts";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import type { Answers, Template } from "#domain/evaluation/template.ts";
import { explainScore } from "#domain/evaluation/trace.ts";
import { formatFigure } from "#domain/value/format.ts";

type Props = { template: Template; place: string; found: Answers; self: Answers };

/** How the score of one part comes about: "9,00 × 60 ÷ 100 = 5,40", beside the agency's own and the distance to it. */
export function PartWorking({ template, place, found, self }: Props) {
  const step = stepOf(template, place, found);
  if (!step?.result) return null;
  const claimed = stepOf(template, place, self);
  const gap = gapOf(template, self, found).subs.find(({ key }) => key === place)?.gap ?? null;
  return (
    <p className="mt-2">
      {step.figures}
      {claimed?.result && <span className="meta ml-4">mandiri {claimed.figures}</span>}
      {gap !== null && <span className="meta">; selisih {formatFigure(negated(gap), 2)}</span>}
    </p>
  );
}

const stepOf = (template: Template, place: string, answers: Answers) =>
  explainScore(template, scoreTemplate(template, answers))
    .components.flatMap(({ subs }) => subs)
    .find(({ key }) => key === place);

// Told from the evaluators' side: what they found minus what was claimed.
const negated = (exact: string): string =>
  exact.startsWith("-") ? exact.slice(1) : exact === "0" ? exact : `-${exact}`;
