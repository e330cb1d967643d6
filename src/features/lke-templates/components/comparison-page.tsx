import { PageHead } from "#components/page/page-head.tsx";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Message } from "#components/ui/message.tsx";
import { compareTemplates } from "#domain/evaluation/difference.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { templatesAddress, versionAddress } from "#features/lke-templates/address.ts";
import type { TemplateVersion } from "#features/lke-templates/queries.ts";
import { CompareChoice } from "./compare-choice.tsx";

type Props = {
  place: AgencyPlace;
  version: TemplateVersion;
  other: TemplateVersion;
  versions: readonly TemplateVersion[];
};

const nameOf = ({ template, version }: TemplateVersion) => `${template.name} versi ${version}`;

/** What a version says otherwise than another one, place by place. */
export function ComparisonPage({ place, version, other, versions }: Props) {
  const { agency } = place;
  const differences = compareTemplates(other.template, version.template);
  const sameRegime = other.template.regime === version.template.regime;
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: "Template LKE", href: templatesAddress(agency) },
          { label: nameOf(version), href: versionAddress(agency, version.id) },
          { label: "Perbandingan" },
        ]}
        finding={
          differences.length === 0
            ? `Isi ${nameOf(version)} sama dengan ${nameOf(other)}`
            : `${nameOf(version)} berbeda di ${differences.length} tempat dari ${nameOf(other)}`
        }
      />
      <div className="mt-6 grid gap-6">
        <div className="max-w-[480px]">
          <CompareChoice {...{ agency, version, versions }} chosen={other.id} />
        </div>
        {!sameRegime && (
          <Message kind="info">
            Rezimnya berbeda ({other.template.regime} dan {version.template.regime}): nilainya tidak sebanding dan tidak
            disambung dengan satu garis.
          </Message>
        )}
        {differences.length > 0 && (
          <Table label="Perbedaan">
            <thead>
              <tr>
                <Head>Bagian</Head>
                <Head>{nameOf(other)}</Head>
                <Head>{nameOf(version)}</Head>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ place: at, before, after }) => (
                <tr key={at}>
                  <NameCell wrap>{at}</NameCell>
                  <TextCell place="full" word="semula">
                    {before === null ? (
                      <Chip tone="saved">baru</Chip>
                    ) : (
                      <span className={after === null ? "" : "text-ink-2"}>{before}</span>
                    )}
                  </TextCell>
                  <TextCell place="full" word="menjadi">
                    {after ?? <Chip tone="refused">dihapus</Chip>}
                  </TextCell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </>
  );
}
