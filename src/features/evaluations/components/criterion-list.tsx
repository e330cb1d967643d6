import type { ReactNode } from "react";
import type { PlacedCriterion } from "#domain/evaluation/template.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { checkedText } from "#features/evaluations/checked.ts";
import type { Fact } from "#features/evaluations/facts/fact.ts";
import type { EvaluationView } from "#features/evaluations/queries.ts";
import { formatDay } from "#lib/format.ts";
import { FactLine } from "./fact-line.tsx";

type Props = {
  criteria: PlacedCriterion[];
  view: EvaluationView;
  facts: ReadonlyMap<string, Fact>;
  agency: AgencyHead;
  /** What stands at the right of each: fields, or what evaluators found. */
  answer: (criterion: PlacedCriterion) => ReactNode;
  /** More under the evidence: the picker. */
  more?: (criterion: PlacedCriterion) => ReactNode;
  showSelf: boolean;
};

/** The probes of one part: the agency's claim, its evidence opened beside, and what the system knows. */
export function CriterionList({ criteria, view, facts, agency, answer, more, showSelf }: Props) {
  return (
    <ol className="grid">
      {criteria.map((placed) => {
        const { key, criterion } = placed;
        const self = view.self[key];
        const evidence = view.evidence[key] ?? [];
        return (
          <li
            key={key}
            id={`k-${key}`}
            className="grid scroll-mt-16 grid-cols-[2rem_minmax(0,1fr)_14rem] gap-x-3 gap-y-1 border-line border-t py-2.5 flow:grid-cols-[2rem_minmax(0,1fr)]"
          >
            <span className="text-ink-3">{criterion.no}</span>
            <div className="grid gap-1">
              <p>{criterion.text}</p>
              {criterion.facts.map((name) => {
                const fact = facts.get(name);
                return fact && <FactLine key={name} fact={fact} agency={agency} year={view.year} />;
              })}
              {showSelf && (
                <p className="text-ui">
                  <span className="quiet">Mandiri:</span> {checkedText(self)}
                  {self?.reason && <span className="quiet">, {self.reason}</span>}
                </p>
              )}
              {evidence.length > 0 && (
                <ul className="grid gap-0.5">
                  {evidence.map((file) => (
                    <li key={file.linkId} className="text-meta">
                      <EvidenceView file={file} />
                    </li>
                  ))}
                </ul>
              )}
              {more?.(placed)}
            </div>
            <div className="flow:col-start-2">{answer(placed)}</div>
          </li>
        );
      })}
    </ol>
  );
}

type File = EvaluationView["evidence"][string][number];

/** A PDF or picture opens in place, without leaving the worksheet; anything else in a new tab. */
function EvidenceView({ file }: { file: File }) {
  const about = [file.pageNote, file.datedOn && formatDay(new Date(file.datedOn))].filter(Boolean).join(", ");
  const isShown = file.mediaType === "application/pdf" || file.mediaType.startsWith("image/");
  const link = (
    <a href={file.href} target="_blank" rel="noopener noreferrer">
      {file.name}
      <span className="sr-only"> (tab baru)</span>
    </a>
  );
  if (!isShown) {
    return (
      <>
        {link} {about && <span className="quiet">{about}</span>}
      </>
    );
  }
  return (
    <details>
      <summary>
        {file.name} {about && <span className="quiet">{about}</span>}
      </summary>
      {/* The file comes with a policy of its own: no script, no further requests. */}
      <iframe title={file.name} src={file.href} loading="lazy" className="mt-1 h-[420px] w-full border border-line" />
      {link}
    </details>
  );
}
