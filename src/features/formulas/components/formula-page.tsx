import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Message } from "#components/ui/message.tsx";
import { can } from "#domain/access/policy.ts";
import { suspectFormula } from "#domain/formula/suspect.ts";
import { formatFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import type { BuilderState } from "#features/formulas/builder.ts";
import type { Pair } from "#features/formulas/compared.ts";
import { formulaHeadline } from "#features/formulas/headline.ts";
import type { DraftRow, FormulaDesk, VersionRow } from "#features/formulas/queries.ts";
import type { SaveFormulaDraft } from "#features/formulas/schema.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";
import { DraftPanel } from "./draft-panel.tsx";
import { FormulaBuilder } from "./formula-builder.tsx";
import { draftSide, versionSide } from "./side.ts";
import { VersionComparison } from "./version-comparison.tsx";
import { VersionDifference } from "./version-difference.tsx";

type Props = {
  place: Place;
  desk: FormulaDesk;
  /** The versions that stand beside each other; null while there is only one. */
  pair: Pair | null;
  satuan: { name: string; decimals: number }[];
  now: Date;
};

export function FormulaPage({ place, desk, pair, satuan, now }: Props) {
  const { actor, agency, period } = place;
  const { subject, versions, draft, variables } = desk;
  const labels = Object.fromEntries(variables.map(({ key, label }) => [key, label]));
  const current =
    versions.find(
      ({ validFromYear, validToYear }) =>
        validToYear === null || (validFromYear <= period.year && period.year <= validToYear),
    ) ?? null;
  const findings = current?.tree ? suspectFormula(current.tree, variables, subject) : [];
  const mayDraft = can(actor, "formula.draft", subject);
  const isWritable = mayDraft && draft?.state !== "proposed";
  const serious = findings.filter(({ code }) => code !== "above-hundred");
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: subject.shortName, href: addressOf(agency, `indikator/${subject.code}`, { periode: period.code }) },
          { label: "Rumus" },
        ]}
        finding={formulaHeadline({
          name: subject.shortName,
          version: current,
          draft,
          findings: serious.length > 0 ? findings.length : 0,
        })}
        official={subject.name}
      />
      <div className="flow mt-4">
        {draft?.state === "returned" && (
          <Message kind="returned">
            {draft.decidedBy} mengembalikan: “{draft.decision}”
          </Message>
        )}
        {current && findings.length > 0 && !draft && (
          <Section title={`Versi ${current.version}, yang berlaku`}>
            <div className="grid gap-1.5">
              {findings.map(({ severity, message }) => (
                <Message key={message} kind={severity === "error" ? "refused" : "conflict"}>
                  {message}
                </Message>
              ))}
            </div>
          </Section>
        )}
        {(draft || current) && (
          <VersionDifference
            title={draft && current ? "Beda rumus" : "Rumus sekarang"}
            labels={labels}
            before={draft && current ? versionSide(current) : null}
            after={draft ? draftSide(draft) : versionSide(current as VersionRow)}
          />
        )}
        {draft && (
          <DraftPanel
            draft={{ draftId: draft.id, version: draft.version }}
            isProposed={draft.state === "proposed"}
            mayDraft={mayDraft}
            mayApprove={can(actor, "formula.approve", { ...subject, editors: draft.editorIds })}
            year={draft.validFromYear}
            kept={keptDraft(subject.id, draft)}
          />
        )}
        {isWritable && (
          <FormulaBuilder
            key={draft?.id ?? "baru"}
            indicator={{ id: subject.id, name: subject.shortName, satuan: subject.satuan }}
            version={draft?.version ?? 0}
            draftId={draft?.id ?? null}
            stored={stateOf(draft ?? current, draft, subject.validFromYear, period.year)}
            variables={variables.map(({ key, label, satuan: of, usedBy, boundTo }) => ({
              ...{ key, label, satuan: of, usedBy, boundTo },
            }))}
            bindable={desk.bindable}
            satuan={satuan}
          />
        )}
      </div>
      {pair && (
        <div className="mt-8">
          <VersionComparison versions={versions} pair={pair} labels={labels} period={period.code} />
        </div>
      )}
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Rumus ${subject.shortName}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

const keptDraft = (indicatorId: string, draft: DraftRow): SaveFormulaDraft => ({
  ...{ indicatorId, baseVersion: 0, kind: draft.kind, expression: draft.expression ?? "", latex: draft.latex },
  ...{ validFromYear: draft.validFromYear, reason: draft.reason },
  tests: draft.tests.map(({ figures, typed }) => ({ figures: typedFigures(figures), expected: typed })),
});

const typedFigures = (figures: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([name, exact]) => [name, formatFigure(exact)]));

/** A new draft begins with the formula in force, so that only what is wrong needs to be written. */
function stateOf(
  from: Pick<DraftRow, "kind" | "expression"> | null,
  draft: DraftRow | null,
  first: number,
  year: number,
): BuilderState {
  const [test] = draft?.tests ?? [];
  return {
    ...{ kind: from?.kind ?? "ratio", expression: from?.expression ?? "", latex: draft?.latex ?? null },
    validFromYear: String(draft?.validFromYear ?? Math.max(first, year)),
    reason: draft?.reason ?? "",
    figures: typedFigures(test?.figures ?? {}),
    expected: test?.typed ?? "",
  };
}
