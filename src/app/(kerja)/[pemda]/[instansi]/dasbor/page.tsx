import type { Metadata } from "next";
import { askedPart } from "#components/table/parts.ts";
import { addressOf } from "#features/agencies/address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { DashboardView } from "#features/dashboard/components/dashboard-view.tsx";
import { dashboardOf } from "#features/dashboard/dashboard.ts";
import { readDashboard } from "#features/dashboard/queries.ts";
import { readAsKnown } from "#features/history/as-known.ts";
import { AsOfBanner } from "#features/history/components/as-of-banner.tsx";
import { UnknownMoment } from "#features/history/components/unknown-moment.tsx";

export const metadata: Metadata = { title: "Dasbor" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const periode = place.period.code;
  const back = addressOf(place.agency, "dasbor", { periode });
  const answer = await readAsKnown(place, (await searchParams).per, async ({ actor, agency, period, periods, now }) =>
    dashboardOf({ actor, period, periods, now, data: await readDashboard(actor, agency, period, periods, now) }),
  );
  if (answer.kind === "unknown") {
    const { because } = answer;
    return <UnknownMoment {...{ agency: place.agency, periode, page: "Dasbor", because, back }} />;
  }
  const { known, past, data } = answer;
  return (
    <DashboardView
      dashboard={data}
      place={{ agency: known.agency, periode, per: past?.per }}
      now={known.now}
      from={askedPart((await searchParams).mulai)}
      banner={past && <AsOfBanner at={past.at} back={back} />}
    />
  );
}
