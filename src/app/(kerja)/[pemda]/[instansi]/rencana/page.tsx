import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { createIndicator, removeIndicator } from "#features/indicators/actions.ts";
import { TreePage } from "#features/plans/components/tree-page.tsx";
import { readStructure } from "#features/plans/tree-queries.ts";

export const metadata: Metadata = { title: "Rencana" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const asked = Object.entries(await searchParams);
  const wanted = Object.fromEntries(asked.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const plan = await readStructure(place.actor, place.agency.id, place.period.year, wanted.dihentikan === "1");
  if (!plan) notFound();
  const indicators = { remove: removeIndicator, create: createIndicator };
  return <TreePage place={place} plan={plan} wanted={wanted} now={new Date()} indicators={indicators} />;
}
