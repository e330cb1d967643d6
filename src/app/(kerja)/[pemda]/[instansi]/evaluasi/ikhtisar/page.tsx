import type { Metadata } from "next";
import { addressOf } from "#features/agencies/address.ts";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { OverviewPage } from "#features/evaluation-overview/components/overview-page.tsx";
import { listEvaluatedYears, readOverview } from "#features/evaluation-overview/queries.ts";
import { yearIn } from "#lib/format.ts";

export const metadata: Metadata = { title: "Ikhtisar evaluasi" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readAgencyPlace(params);
  const now = new Date();
  const years = await listEvaluatedYears(place.actor);
  const asked = Number((await searchParams).tahun);
  const year = years.includes(asked) ? asked : (years[0] ?? yearIn(now) - 1);
  const { all, before } = await readOverview(place.actor, year);
  return (
    <OverviewPage
      {...{ place, year, years, all, before, now }}
      hrefOf={({ agency, year: of }) => addressOf(agency, `evaluasi/${of}`)}
    />
  );
}
