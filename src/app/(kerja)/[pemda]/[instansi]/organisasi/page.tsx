import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { lastDay } from "#domain/period/period.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { isDay } from "#features/periods/days.ts";
import { OrganisationPage } from "#features/units/components/organisation-page.tsx";
import { readOrganisation } from "#features/units/queries.ts";

export const metadata: Metadata = { title: "Organisasi" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const asked = Object.entries(await searchParams);
  const wanted = Object.fromEntries(asked.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const now = new Date();
  const day = wanted.per && isDay(wanted.per) ? wanted.per : lastDay(place.period);
  const view = await readOrganisation(place.actor, place.agency.id, day, now);
  if (!view) notFound();
  return <OrganisationPage place={place} view={view} wanted={wanted} now={now} />;
}
