import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { ReactNode } from "react";
import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { YearRuler } from "#components/page/year-ruler.tsx";
import { type Asked, partOf } from "#components/table/parts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { periodName, shortPeriodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import { DashboardRail } from "#features/dashboard/components/dashboard-rail.tsx";
import { HeadlineText } from "#features/dashboard/components/headline-text.tsx";
import { IndicatorTable } from "#features/dashboard/components/indicator-table.tsx";
import { downloadHref, type Place } from "#features/dashboard/components/links.ts";
import { MoneySection } from "#features/dashboard/components/money-section.tsx";
import type { Dashboard } from "#features/dashboard/dashboard.ts";
import { commonProgress } from "#features/dashboard/rows.ts";
import { AsOfForm } from "#features/history/components/as-of-form.tsx";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";

type Props = { dashboard: Dashboard; place: Place; now: Date; from: Asked; banner?: ReactNode };

/** Rows with a bar each, beside the plot and the money: some 70 KB. */
const MOST = 25;

export function DashboardView({ dashboard, place, now, from, banner }: Props) {
  const { agency } = place;
  const { period, rows, money, standing, progress, below } = dashboard;
  const name = periodName(period);
  const short = shortPeriodName(period);
  const plan = addressOf(agency, "rencana", { periode: place.periode });
  return (
    <>
      <PageHead
        crumbs={[{ label: agency.government }, { label: agency.shortName }, { label: "Dasbor" }]}
        finding={<HeadlineText parts={dashboard.headline} place={place} />}
        sub={
          <>
            <span>
              {agency.name} {agency.government}
            </span>
            <span>{name}</span>
            <StateChip state={standing.sign}>{standing.words}</StateChip>
            <span>Laporan {dashboard.report}</span>
            {progress && (
              <span>
                <StateChip state={progress.sign}>{progress.word}</StateChip>
              </span>
            )}
          </>
        }
        aside={
          <>
            <AsOfForm periode={place.periode} per={place.per} />
            <PrintButton />
            {rows.length > 0 && (
              <ButtonLink href={downloadHref(place)} download="">
                <Icon of={DownloadSimpleIcon} />
                Unduh
              </ButtonLink>
            )}
          </>
        }
      />
      {banner}
      <YearRuler {...dashboard.ruler} named={dashboard.ruler.year !== period.year || !dashboard.ruler.today} />
      <Columns
        label="Pendamping"
        first={dashboard.wait !== null}
        rail={
          <DashboardRail
            place={place}
            wait={dashboard.wait}
            signals={dashboard.signals}
            plot={dashboard.plot}
            year={period.year}
          />
        }
      >
        {rows.length > 0 ? (
          <IndicatorTable
            part={partOf(rows, from, MOST, () => 1)}
            quiet={commonProgress(rows) !== null}
            trend={rows.some((row) => row.trend !== null)}
            mean={dashboard.mean}
            place={place}
            short={short}
            lastYear={dashboard.lastYear}
            limits={dashboard.limits}
            bands={dashboard.bands}
            below={below ? { words: below, href: plan } : null}
          />
        ) : (
          <Empty action={<ButtonLink href={plan}>Buka Rencana</ButtonLink>}>
            Dasbor membaca indikator sasaran dan program. {below ? `Instansi ini punya ${below}.` : ""}
          </Empty>
        )}
        {money && <MoneySection money={money} place={place} year={period.year} short={short} />}
      </Columns>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={name}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        draft={dashboard.draft}
      />
    </>
  );
}
