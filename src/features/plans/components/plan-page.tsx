import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { PrintFoot } from "#components/page/print-foot.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { type Gap, gapsOf } from "#domain/planning/gaps.ts";
import { totalPagu } from "#domain/planning/pagu.ts";
import { formatFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { Direction } from "#features/plans/components/direction.tsx";
import { Framework } from "#features/plans/components/framework.tsx";
import { PlanRail } from "#features/plans/components/plan-rail.tsx";
import { Positions } from "#features/plans/components/positions.tsx";
import { Programs } from "#features/plans/components/programs.tsx";
import { SasaranTable } from "#features/plans/components/sasaran-table.tsx";
import { planHeadline } from "#features/plans/headline.ts";
import { factsOf, type YearPlan } from "#features/plans/plan.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = { agency: AgencyHead; period: string; plan: YearPlan; wanted: string; now: Date };

/** The plan as it is: what the documents say, and by rule what they leave open. */
export function PlanPage({ agency, period, plan, wanted, now }: Props) {
  const gaps = gapsOf(factsOf(plan), plan.year);
  const isEmpty = plan.plans.length === 0 && plan.programs.length === 0 && plan.positions.length === 0;
  const indicatorHref = (code: string) => addressOf(agency, `indikator/${code}`, { periode: period });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period }) },
          { label: "Rencana" },
        ]}
        finding={planHeadline(plan, gaps)}
        sub={<Summary agency={agency} plan={plan} gaps={gaps} />}
      />
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
          <SasaranTable plan={plan} indicatorHref={indicatorHref} />
          <Programs plan={plan} indicatorHref={indicatorHref} />
          <Positions
            plan={plan}
            wanted={wanted}
            period={period}
            here={addressOf(agency, "rencana", { periode: period })}
            indicatorHref={indicatorHref}
          />
          {plan.frameworks.map((framework) => (
            <Framework key={framework.name} framework={framework} programs={plan.programs} year={plan.year} />
          ))}
        </Columns>
      )}
      <PrintFoot
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
