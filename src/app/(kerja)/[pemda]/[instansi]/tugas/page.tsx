import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { OversightPage } from "#features/work/components/oversight-page.tsx";
import { WorkPage } from "#features/work/components/work-page.tsx";
import { oversees, readOverseen } from "#features/work/oversight-queries.ts";
import { readWork } from "#features/work/queries.ts";

export const metadata: Metadata = { title: "Tugas saya" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readAgencyPlace(params);
  const now = new Date();
  const { periode } = await searchParams;
  const chosen = place.periods.find((period) => period.code === periode) ?? null;
  if (oversees(place.actor)) {
    const overseen = await readOverseen(place.actor, place.periods, chosen);
    return <OversightPage place={place} overseen={overseen} now={now} />;
  }
  const works = await readWork(place.actor, place.agency, place.periods, chosen, now);
  return <WorkPage place={place} works={works} now={now} />;
}
