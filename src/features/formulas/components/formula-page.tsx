import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Message } from "#components/ui/message.tsx";
import { can } from "#domain/access/policy.ts";
import { suspectFormula } from "#domain/formula/suspect.ts";
import { formatFigure, longFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import type { BuilderState } from "#features/formulas/builder.ts";
import { formulaHeadline } from "#features/formulas/headline.ts";
import type { DraftRow, FormulaDesk } from "#features/formulas/queries.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";
import { DraftPanel } from "./draft-panel.tsx";
import { FormulaBuilder } from "./formula-builder.tsx";
import { VersionDifference } from "./version-difference.tsx";

type Props = { place: Place; desk: FormulaDesk; satuan: { name: string; decimals: number }[]; now: Date };

export function FormulaPage({ place, desk, satuan, now }: Props) {
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
        finding={formulaHeadline({ name: subject.shortName, version: current, draft, findings: serious.length })}
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
            labels={labels}
            before={draft && current ? sideOf(current, `Versi ${current.version}`) : null}
            after={
              draft
                ? {
                    ...sideOf(draft, "Rancangan"),
                    note: `berlaku sejak ${draft.validFromYear}, dirancang ${draft.author}: ${draft.reason || "alasan belum ditulis"}`,
                  }
                : sideOf(current ?? versions[0], `Versi ${current?.version}`)
            }
          />
        )}
        {draft && <DraftTests draft={draft} labels={labels} />}
        {draft && (
          <DraftPanel
            draft={{ draftId: draft.id, version: draft.version }}
            isProposed={draft.state === "proposed"}
            mayDraft={mayDraft}
            mayApprove={can(actor, "formula.approve", { ...subject, editors: draft.editorIds })}
            year={draft.validFromYear}
          />
        )}
        {isWritable && (
          <FormulaBuilder
            key={draft?.id ?? "baru"}
            indicator={{ id: subject.id, name: subject.shortName, satuan: subject.satuan }}
            version={draft?.version ?? 0}
            draftId={draft?.id ?? null}
            stored={stateOf(draft ?? current, draft, subject.validFromYear, period.year)}
            variables={variables.map(({ key, label, satuan: of, usedBy }) => ({ key, label, satuan: of, usedBy }))}
            satuan={satuan}
          />
        )}
      </div>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Rumus ${subject.shortName}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

function sideOf(one: Pick<DraftRow, "tree" | "kind" | "validFromYear" | "reason"> | undefined, title: string) {
  return {
    title,
    tree: one?.tree ?? null,
    kind: one?.kind ?? ("score" as const),
    note: one ? `berlaku sejak ${one.validFromYear}: ${one.reason}` : "",
  };
}

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
    figures: Object.fromEntries(
      Object.entries(test?.figures ?? {}).map(([name, exact]) => [name, formatFigure(exact)]),
    ),
    expected: test?.typed ?? "",
  };
}

function DraftTests({ draft, labels }: { draft: DraftRow; labels: Record<string, string> }) {
  if (draft.tests.length === 0) return null;
  return (
    <Section title="Angka uji">
      {draft.tests.map(({ figures, expected }) => (
        <p key={expected} className="text-ui">
          {Object.entries(figures)
            .map(([name, exact]) => `${labels[name] ?? name} ${formatFigure(exact)}`)
            .join("; ")}{" "}
          menghasilkan <b>{longFigure(expected)}</b>
        </p>
      ))}
    </Section>
  );
}
