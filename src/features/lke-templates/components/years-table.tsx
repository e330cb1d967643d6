import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { versionAddress } from "#features/lke-templates/address.ts";
import type { TemplateVersion } from "#features/lke-templates/queries.ts";
import type { YearRule } from "#features/lke-templates/years.ts";

type Props = { agency: { governmentCode: string; code: string }; rules: readonly YearRule<TemplateVersion>[] };

/** What each year is evaluated by, with a mark where the rules change: no line joins scores across it. */
export function YearsTable({ agency, rules }: Props) {
  return (
    <Table label="Template per tahun">
      <thead>
        <tr>
          <Head>Tahun</Head>
          <Head>Dinilai dengan</Head>
          <Head>Rezim</Head>
          <Head>Sambungan</Head>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ year, version, startsRegime }) => (
          <tr key={year}>
            <NameCell href={versionAddress(agency, version.id)}>{year}</NameCell>
            <TextCell place="full">
              {version.template.name}, versi {version.version}
              {version.isReference && <span className="meta"> acuan</span>}
            </TextCell>
            <TextCell place="figure">{version.template.regime}</TextCell>
            <TextCell place="full">
              {startsRegime ? (
                <Chip tone="late">rezim baru: nilai tidak disambung dengan {year - 1}</Chip>
              ) : (
                <span className="meta">sebanding dengan {year - 1}</span>
              )}
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
