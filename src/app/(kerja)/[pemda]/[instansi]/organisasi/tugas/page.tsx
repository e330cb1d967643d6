import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { listAgencyDuties } from "#features/positions/choices.ts";
import { AgencyDutiesPage } from "#features/positions/components/agency-duties-page.tsx";

export const metadata: Metadata = { title: "Tugas dan fungsi" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const duties = await listAgencyDuties(place.actor, place.agency.id);
  if (!duties) notFound();
  return <AgencyDutiesPage {...{ place, duties }} now={new Date()} />;
}
