import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { CrosscuttingPage } from "#features/crosscutting/components/crosscutting-page.tsx";
import { readChoices, readCrosscutting } from "#features/crosscutting/queries.ts";

export const metadata: Metadata = { title: "Crosscutting" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const { actor, agency, period } = place;
  const { mendukung } = await searchParams;
  const [view, choices] = await Promise.all([
    readCrosscutting(actor, agency.id, period.year),
    readChoices(actor, agency.id, period.year, typeof mendukung === "string" ? mendukung : null),
  ]);
  if (!view) notFound();
  return <CrosscuttingPage place={place} view={view} choices={choices} now={new Date()} />;
}
