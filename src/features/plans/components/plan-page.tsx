import type { Route } from "next";
import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import type { Asked } from "#components/table/parts.ts";
import { Empty } from "#components/ui/empty.tsx";
import { type Gap, gapsOf } from "#domain/planning/gaps.ts";
import { totalPagu } from "#domain/planning/pagu.ts";
import { formatFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { Direction } from "#features/plans/components/direction.tsx";
import { Framework } from "#features/plans/components/framework.tsx";
import { PlanRail } from "#features/plans/components/plan-rail.tsx";
import { PlanTabs } from "#features/plans/components/plan-tabs.tsx";
import { Positions } from "#features/plans/components/positions.tsx";
import { Programs } from "#features/plans/components/programs.tsx";
import { SasaranTable } from "#features/plans/components/sasaran-table.tsx";
import { planHeadline } from "#features/plans/headline.ts";
import { factsOf, type YearPlan } from "#features/plans/plan.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = { agency: AgencyHead; period: string; plan: YearPlan; wanted: Wanted; now: Date };
type Wanted = { cari: string; unit: string | null; sasaran: Asked; program: Asked };

/** The plan as it is: what the documents say, and by rule what they leave open. */
export function PlanPage({ agency, period, plan, wanted, now }: Props) {
  const gaps = gapsOf(factsOf(plan), plan.year);
  const isEmpty = plan.plans.length === 0 && plan.programs.length === 0 && plan.positions.length === 0;
  const indicatorHref = (code: string) => addressOf(agency, `indikator/${code}`, { periode: period });
  const partHref = (name: string) => (from: Asked) =>
    `${addressOf(agency, "rencana/tabel", { periode: period, [name]: String(from) })}#${name}` as Route;
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period }) },
          { label: "Rencana", href: addressOf(agency, "rencana", { periode: period }) },
          { label: "Tabel" },
        ]}
        finding={planHeadline(plan, gaps)}
        sub={<Summary agency={agency} plan={plan} gaps={gaps} />}
      />
      <PlanTabs agency={agency} period={period} current="rencana/tabel" />
      {isEmpty ? (
        <Empty>Belum ada rencana, program, atau jabatan untuk instansi ini.</Empty>
      ) : (
        <Columns
          first
          width={316}
          label="Yang perlu dilengkapi dan dokumen sumber"
          rail={<PlanRail plan={plan} gaps={gaps} documents={addressOf(agency, "dokumen", { periode: period })} />}
        >
          <Direction plan={plan} />
          <SasaranTable
            plan={plan}
            indicatorHref={indicatorHref}
            from={wanted.sasaran}
            partHref={partHref("sasaran")}
          />
          <Programs plan={plan} indicatorHref={indicatorHref} from={wanted.program} partHref={partHref("program")} />
          <Positions
            plan={plan}
            wanted={wanted.cari}
            unit={wanted.unit}
            period={period}
            here={addressOf(agency, "rencana/tabel", { periode: period })}
            positionHref={(code) => addressOf(agency, `organisasi/jabatan/${code}`, { periode: period })}
            indicatorHref={indicatorHref}
          />
          {plan.frameworks.map((framework) => (
            <Framework key={framework.name} framework={framework} programs={plan.programs} year={plan.year} />
          ))}
        </Columns>
      )}
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Tahun ${plan.year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

function Summary({ agency, plan, gaps }: { agency: AgencyHead; plan: YearPlan; gaps: readonly Gap[] }) {
  const pagu = totalPagu(plan.programs);
  const spans = plan.plans.map((one) =>
    one.yearFrom === one.yearUntil ? String(one.yearFrom) : `${one.yearFrom}–${one.yearUntil}`,
  );
  return (
    <>
      <span>
        {agency.name} {agency.government}
      </span>
      {spans.length > 0 && (
        <span>
          Rencana {[...new Set(spans)].join(", ")}
          {!plan.covers && `, tidak ada rencana untuk ${plan.year}`}
        </span>
      )}
      {pagu.kind === "complete" && (
        <span>
          {pagu.of} program, pagu {plan.year} <b>Rp{formatFigure(pagu.exact)}</b>
        </span>
      )}
      {gaps.length > 0 && <span>{gaps.length} hal perlu dilengkapi</span>}
    </>
  );
}
