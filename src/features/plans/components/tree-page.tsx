import Link from "next/link";
import { PageHead } from "#components/page/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { can } from "#domain/access/policy.ts";
import { countGaps, TREE_GAPS, treeGaps } from "#domain/planning/tree-gaps.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { PlanTabs } from "#features/plans/components/plan-tabs.tsx";
import { PlanTree } from "#features/plans/components/plan-tree.tsx";
import type { IndicatorDeeds } from "#features/plans/components/use-deeds.ts";
import type { PlanStructure } from "#features/plans/structure.ts";
import { type TreeRow, treeOf } from "#features/plans/tree.ts";
import { treeHeadline } from "#features/plans/tree-headline.ts";
import { packRows } from "#features/plans/tree-pack.ts";
import { openAtFirst } from "#features/plans/tree-view.ts";
import { formatDayTime } from "#lib/format.ts";

type Wanted = { buka?: string; simpul?: string; cari?: string; celah?: string; dihentikan?: string };
type Props = { place: Place; plan: PlanStructure; wanted: Wanted; now: Date; indicators: IndicatorDeeds };

/** The plan of a year as a tree; who plans for the agency also writes it here. */
export function TreePage({ place: { actor, agency, period }, plan, wanted, now, indicators }: Props) {
  const found = treeGaps(plan);
  const gaps = countGaps(found);
  const rows = treeOf(plan, found);
  const canEdit = can(actor, "plan.edit", { agencyId: agency.id, governmentId: agency.governmentId });
  const withEnded = wanted.dihentikan === "1";
  const other = addressOf(agency, "rencana", { periode: period.code, dihentikan: withEnded ? undefined : "1" });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Rencana" },
        ]}
        finding={treeHeadline(plan, gaps)}
        sub={
          <>
            <span>
              {agency.name} {agency.government}
            </span>
            {plan.plans.length > 0 && (
              <span>
                Rencana{" "}
                {plan.plans
                  .map(({ yearFrom, yearUntil }) => (yearFrom === yearUntil ? yearFrom : `${yearFrom}–${yearUntil}`))
                  .join(", ")}
              </span>
            )}
            {!plan.covers && plan.plans.length > 0 && <span>tidak ada rencana untuk {plan.year}</span>}
            <span>
              <Link href={other}>{withEnded ? `Hanya yang berlaku ${plan.year}` : "Tampilkan yang dihentikan"}</Link>
            </span>
          </>
        }
        aside={<PrintButton />}
      />
      <PlanTabs agency={agency} period={period.code} current="rencana" />
      <PlanTree
        rows={packRows(rows)}
        gaps={gaps}
        agency={{ id: agency.id, name: agency.shortName }}
        year={plan.year}
        canEdit={canEdit}
        base={`/${agency.governmentCode}/${agency.code}/`}
        query={`?periode=${period.code}`}
        indicators={indicators}
        start={{
          open: openIn(wanted, rows),
          chosen: wanted.simpul ?? null,
          text: wanted.cari ?? "",
          gap: TREE_GAPS.find((gap) => gap === wanted.celah) ?? null,
        }}
      />
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Tahun ${plan.year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

/** As the address says; else as at first, with the way to what it points at. */
function openIn({ buka, simpul }: Wanted, rows: readonly TreeRow[]): string[] {
  if (buka === "semua") return rows.map(({ key }) => key);
  if (buka !== undefined) return buka.split("..");
  const way: string[] = [];
  const above = (key: string | null | undefined) => rows.find((row) => row.key === key)?.parent;
  for (let at = above(simpul); at; at = above(at)) way.push(at);
  return [...openAtFirst(rows), ...way];
}
