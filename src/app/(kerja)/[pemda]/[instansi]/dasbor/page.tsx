import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { DashboardView } from "#features/dashboard/components/dashboard-view.tsx";
import { dashboardOf } from "#features/dashboard/dashboard.ts";
import { readDashboard } from "#features/dashboard/queries.ts";

export const metadata: Metadata = { title: "Dasbor" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period, periods } = await readPlace(params, searchParams);
  const now = new Date();
  const data = await readDashboard(actor, agency, period, periods, now);
  const dashboard = dashboardOf({ actor, data, period, periods, now });
  return <DashboardView dashboard={dashboard} place={{ agency, periode: period.code }} now={now} />;
}
