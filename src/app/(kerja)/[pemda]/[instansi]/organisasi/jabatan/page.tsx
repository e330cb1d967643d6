import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedPart } from "#components/table/parts.ts";
import { lastDay } from "#domain/period/period.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { PositionsPage } from "#features/positions/components/positions-page.tsx";
import { readFilter } from "#features/positions/list-view.ts";
import { listPositions } from "#features/positions/queries.ts";

export const metadata: Metadata = { title: "Jabatan" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const asked = await searchParams;
  const filter = readFilter(asked);
  const list = await listPositions(place.actor, place.agency.id, lastDay(place.period), filter.withEnded);
  if (!list) notFound();
  return <PositionsPage {...{ place, list, filter }} from={askedPart(asked.mulai)} now={new Date()} />;
}
