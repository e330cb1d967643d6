// The budget page's one question: money of the tree, capaian of its indicators, and how the government names the distance.
import type { Actor } from "#domain/access/actor.ts";
import type { CapaianPolicy } from "#domain/capaian/policy.ts";
import { rollUp } from "#domain/capaian/rollup.ts";
import { readBudget } from "#features/budget/queries.ts";
import { type BudgetView, budgetView } from "#features/budget/rows.ts";
import { decidedOn } from "#features/periods/policy.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";

type Whose = { id: string; governmentId: string };

export async function readBudgetView(
  actor: Actor,
  agency: Whose,
  period: PeriodRow,
): Promise<{ view: BudgetView; margin: string | null }> {
  const [nodes, sheet, { policy, efficiencyMargin }] = await Promise.all([
    readBudget(actor, agency.id, period),
    readSheet(actor, agency.id, period),
    decidedOn(agency, new Date(Date.UTC(period.year, 11, 31))),
  ]);
  const capaian = new Map(
    nodes.flatMap(({ id }) => {
      const mean = meanOf(sheet.indicators, id, policy);
      return mean === null ? [] : [[id, mean] as const];
    }),
  );
  return { view: budgetView(nodes, capaian, efficiencyMargin), margin: efficiencyMargin };
}

/** The mean capaian of the indicators of one node, by the policy of averages; null where none is measured. */
function meanOf(indicators: readonly SheetIndicator[], programId: string, policy: CapaianPolicy): string | null {
  const own = indicators.filter((one) => one.programId === programId);
  const { mean } = rollUp(
    own.map(({ shortName, measurement }) => ({ name: shortName, capaian: measurement.capaian.raw })),
    policy,
  );
  return mean.kind === "number" ? mean.exact : null;
}
