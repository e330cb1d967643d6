import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { PrintFoot } from "#components/page/print-foot.tsx";
import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
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
  /** Place and seal of the history chain, so that the paper can be compared with the record later. */
  code?: string;
};

export function CapaianView({ agency, period, report, now, code }: Props) {
  const { year, before, parts, tables } = report;
  const checked = checkedFigures(tables);
  const whose = `${agency.name} ${agency.government}`;
  const years = before ? `Tahun ${before.year} dan ${year}` : `Tahun ${year}`;
  const file = new URLSearchParams({ pemda: agency.governmentCode, instansi: agency.code, periode: period.code });
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
      <div className="mt-6 grid gap-8 print:mt-3">
        {tables.map((table) => (
          <CapaianTable key={table.level} {...{ table, agency, year, before, parts }} />
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
      <PrintFoot
        landscape
        code={code}
        agency={whose}
        period={years}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        draft={report.draft}
      />
    </>
  );
}
