import type { Route } from "next";
import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";

import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import type { TemplateFinding } from "#domain/evaluation/finding.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { editorAddress, templatesAddress } from "#features/lke-templates/address.ts";
import type { TemplateVersion } from "#features/lke-templates/queries.ts";
import { modeWords, sizeOf, versionHeadline } from "#features/lke-templates/words.ts";
import { yearsInWords } from "#features/lke-templates/years.ts";
import { formatDay } from "#lib/format.ts";
import { CompareChoice } from "./compare-choice.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { Findings } from "./findings.tsx";
import { ScalesSection } from "./scales-section.tsx";
import { VersionState } from "./version-state.tsx";
import { VersionVerbs } from "./version-verbs.tsx";

type Props = {
  place: AgencyPlace;
  version: TemplateVersion;
  versions: readonly TemplateVersion[];
  findings: readonly TemplateFinding[];
  mayEdit: boolean;
  whyNot: string | null;
};

export function VersionPage({ place, version, versions, findings, mayEdit, whyNot }: Props) {
  const { agency } = place;
  const { template } = version;
  const isOwn = !version.isReference;
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: "Template LKE", href: templatesAddress(agency) },
          { label: `${template.name}, versi ${version.version}` },
        ]}
        finding={versionHeadline(template, version.version, findings)}
        sub={
          <>
            <VersionState version={version} />
            <span>{template.regime}</span>
            <span>{sizeOf(template)}</span>
            <span>Cara nilai: {modeWords(template)}</span>
            {version.activatedBy && version.activatedAt && (
              <span>
                Diberlakukan {version.activatedBy}, {formatDay(version.activatedAt)}
              </span>
            )}
          </>
        }
        official={template.legalBasis}
        aside={
          <div className="flex flex-wrap gap-2 print:hidden">
            <ButtonLink href={`/api/unduh/lke/${version.id}` as Route} download>
              Unduh Excel
            </ButtonLink>
            <PrintButton />
            {mayEdit && isOwn && version.state === "draft" && (
              <ButtonLink href={editorAddress(agency, version.id)}>Ubah draf</ButtonLink>
            )}
          </div>
        }
      />
      <Columns label="Aturan nilai" width={352} rail={<ScalesSection template={template} />}>
        <div className="grid gap-8">
          {mayEdit && isOwn && (
            <VersionVerbs
              agency={agency}
              version={{
                id: version.id,
                revision: version.revision,
                version: version.version,
                name: template.name,
                years: yearsInWords(version),
              }}
              state={version.state}
              whyNot={whyNot}
            />
          )}
          {template.note && <p className="max-w-[90ch] text-ui text-ink-2">{template.note}</p>}
          <Section title="Pemeriksaan template">
            <Findings findings={findings} />
          </Section>
          <CriteriaSection template={template} />
          <CompareChoice {...{ agency, version, versions }} />
        </div>
      </Columns>
      <SealedFoot
        agency={version.isReference ? "Acuan Tolok" : agency.government}
        period={`${template.name}, versi ${version.version}`}
        asOf={`terakhir diubah ${formatDay(version.changedAt)}`}
        draft={isOwn && version.state === "draft"}
      />
    </>
  );
}
