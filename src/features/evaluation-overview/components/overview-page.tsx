import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";

import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { can } from "#domain/access/policy.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import type { Assessed } from "#features/evaluation-overview/assessed.ts";
import { overviewHeadline } from "#features/evaluation-overview/headline.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { templatesAddress } from "#features/lke-templates/address.ts";
import { formatDayTime } from "#lib/format.ts";
import { HeatSection } from "./heat-section.tsx";
import { OverviewSummary } from "./overview-summary.tsx";
import { WeakSection } from "./weak-section.tsx";

type Props = {
  place: AgencyPlace;
  year: number;
  years: readonly number[];
  all: readonly Assessed[];
  before: ReadonlyMap<string, Assessed>;
  hrefOf: (assessed: Assessed) => Route;
  now: Date;
};

/** Where a whole government stands in the evaluation of a year. */
export function OverviewPage({ place, year, years, all, before, hrefOf, now }: Props) {
  const { agency } = place;
  const regimes = [...new Set(all.map(({ template }) => template.regime))];
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: "Evaluasi", href: addressOf(agency, "evaluasi") },
          { label: "Ikhtisar" },
        ]}
        finding={overviewHeadline(year, all, now)}
        sub={
          <>
            <span>{all.length} instansi dinilai</span>
            {regimes.length > 0 && <span>{regimes.join(" dan ")}</span>}
          </>
        }
        aside={
          <div className="flex flex-wrap items-center gap-2 print:hidden">
            {years.length > 1 && (
              <Segments
                label="Tahun"
                choices={years.slice(0, 4).map((one) => ({
                  href: addressOf(agency, "evaluasi/ikhtisar", { tahun: String(one) }),
                  label: String(one),
                  current: one === year,
                }))}
              />
            )}
            {can(place.actor, "lke_template.read", { governmentId: agency.governmentId }) && (
              <ButtonLink href={templatesAddress(agency)}>Template LKE</ButtonLink>
            )}
            <PrintButton />
          </div>
        }
      />
      {all.length === 0 ? (
        <Empty action={<ButtonLink href={addressOf(agency, "evaluasi")}>Ke evaluasi</ButtonLink>}>
          Belum ada evaluasi tahun {year}. Evaluasi dimulai dari halaman evaluasi tiap instansi.
        </Empty>
      ) : (
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">
          <OverviewSummary year={all} {...{ now, hrefOf }} />
          <HeatSection year={all} {...{ before, hrefOf }} />
          <WeakSection year={all} />
        </div>
      )}
      <SealedFoot
        agency={agency.government}
        period={`Evaluasi ${year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        landscape
      />
    </>
  );
}
