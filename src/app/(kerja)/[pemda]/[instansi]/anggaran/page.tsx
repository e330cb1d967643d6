import type { Metadata } from "next";
import { askedPart } from "#components/table/parts.ts";
import { can } from "#domain/access/policy.ts";
import { periodName } from "#domain/period/period.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { BudgetPage } from "#features/budget/components/budget-page.tsx";
import { readBudgetView } from "#features/budget/view.ts";
import { whyShut } from "#features/budget/window.ts";

export const metadata: Metadata = { title: "Anggaran" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const { actor, agency, period } = place;
  const own = { agencyId: agency.id, governmentId: agency.governmentId };
  const { view, margin } = await readBudgetView(actor, agency, period);
  return (
    <BudgetPage
      place={place}
      view={view}
      margin={margin}
      mayPlan={can(actor, "budget.plan", own)}
      maySpend={can(actor, "budget.spend", { ...own, isOpen: true })}
      shut={whyShut(period.window, periodName(period), period.opensAt)}
      from={askedPart((await searchParams).mulai)}
      now={new Date()}
    />
  );
}
