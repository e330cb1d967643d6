import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { SheetPage } from "#features/pohon/components/sheet-page.tsx";
import { readPohon } from "#features/pohon/queries.ts";

export const metadata: Metadata = { title: "Lembar pohon kinerja" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const view = await readPohon(place.actor, place.agency.id, place.period.year);
  if (!view) notFound();
  const { kertas, sasaran } = await searchParams;
  const only = view.plan.sasaran.find(({ id }) => id === sasaran)?.id ?? null;
  return <SheetPage place={place} view={view} only={only} size={kertas === "a3" ? "A3" : "A4"} now={new Date()} />;
}
