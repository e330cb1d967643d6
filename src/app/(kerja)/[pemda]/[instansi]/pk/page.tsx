import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tableParts } from "#features/agencies/parts-address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { ListPage } from "#features/agreements/components/list-page.tsx";
import { listAgreements } from "#features/agreements/queries.ts";
import { readAgreementSearch } from "#features/agreements/search.ts";

export const metadata: Metadata = { title: "Perjanjian kinerja" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const asked = await searchParams;
  const search = readAgreementSearch(asked, place.period.year);
  const now = new Date();
  const list = await listAgreements(place.actor, place.agency.id, search.year, now);
  if (!list) notFound();
  const parts = tableParts(place.agency, "pk", asked);
  return <ListPage {...{ place, list, search, parts, now }} />;
}
