import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { partOf } from "#components/table/parts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { TableParts } from "#features/agencies/parts-address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { AsOfForm } from "#features/history/components/as-of-form.tsx";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { CapaianReport } from "#features/realisasi/capaian-report.ts";
import { checkedFigures, reportHeadline } from "#features/realisasi/capaian-summary.ts";
import { CapaianChecks } from "#features/realisasi/components/capaian-checks.tsx";
import { CapaianTable } from "#features/realisasi/components/capaian-table.tsx";
import { formatDayTime } from "#lib/format.ts";

type Props = {
  agency: AgencyHead;
  period: PeriodRow;
  report: CapaianReport;
  now: Date;
  /** The moment of the past that the figures are of, as it was asked. */
  per?: string;
  banner?: ReactNode;
  tables: TableParts;
};

/** Whole groups, a dozen figures in every row: some 110 KB. */
const MOST = 40;

export function CapaianView({ agency, period, report, now, per, banner, tables: shown }: Props) {
  const { year, before, parts, tables } = report;
  const checked = checkedFigures(tables);
  const whose = `${agency.name} ${agency.government}`;
  const years = before ? `Tahun ${before.year} dan ${year}` : `Tahun ${year}`;
  const file = new URLSearchParams({
    ...{ pemda: agency.governmentCode, instansi: agency.code, periode: period.code },
    ...(per ? { per } : {}),
  });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Capaian Kinerja" },
        ]}
        over="Capaian Kinerja"
        finding={reportHeadline(tables, year)}
        sub={
          <>
            <span>{whose}</span>
            <span>{years}</span>
            {report.draft && <StateChip state="editing">memuat realisasi yang belum disetujui</StateChip>}
          </>
        }
        aside={
          <>
            <AsOfForm periode={period.code} per={per} />
            <PrintButton />
            {tables.length > 0 && (
              <ButtonLink href={`/api/unduh/capaian?${file}` as Route} download="">
                <Icon of={DownloadSimpleIcon} />
                Unduh
              </ButtonLink>
            )}
          </>
        }
      />
      {banner}
      <div className="mt-6 grid gap-8 print:mt-3">
        {tables.map((table) => (
          <TableInParts key={table.level} {...{ table, agency, year, before, parts, shown }} />
        ))}
        {tables.length === 0 && (
          <Empty
            action={<ButtonLink href={addressOf(agency, "rencana", { periode: period.code })}>Buka Rencana</ButtonLink>}
          >
            Tabel ini memuat indikator sasaran dan program. Dokumen instansi ini tidak memuatnya.
          </Empty>
        )}
        {checked.length > 0 && (
          <Section title="Angka tercetak di samping hitungan" ruled>
            <CapaianChecks checked={checked} agency={agency} />
          </Section>
        )}
      </div>
      <SealedFoot
        landscape
        agency={whose}
        period={years}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        draft={report.draft}
      />
    </>
  );
}

type PartsProps = ComponentProps<typeof CapaianTable> & { shown: TableParts };

function TableInParts({ table, shown, ...rest }: PartsProps) {
  const part = partOf(table.groups, shown.asked(table.level), MOST, ({ rows }) => rows.length);
  return (
    <div>
      <CapaianTable table={{ ...table, groups: part.groups }} {...rest} />
      <PartNav part={part} word={table.level} href={shown.href(table.level)} />
    </div>
  );
}
