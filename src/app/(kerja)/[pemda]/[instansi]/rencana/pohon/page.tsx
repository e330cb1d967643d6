import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { PohonPage } from "#features/pohon/components/pohon-page.tsx";
import { readPohon } from "#features/pohon/queries.ts";

export const metadata: Metadata = { title: "Pohon kinerja" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const view = await readPohon(place.actor, place.agency.id, place.period.year);
  if (!view) notFound();
  const asked = Object.entries(await searchParams);
  const wanted = Object.fromEntries(asked.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return <PohonPage place={place} view={view} wanted={wanted} now={new Date()} />;
}
