import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { EntryPage } from "#features/entry/components/entry-page.tsx";
import { readEntrySheet, verifyingUnit } from "#features/entry/queries.ts";

export const metadata: Metadata = { title: "Pengisian" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const now = new Date();
  const [sheet, verifiers] = await Promise.all([
    readEntrySheet(place.actor, place, now),
    verifyingUnit(place.actor, place, now),
  ]);
  const { indikator } = await searchParams;
  const wanted = typeof indikator === "string" ? indikator : null;
  return <EntryPage place={place} sheet={sheet} verifiers={verifiers} wanted={wanted} now={now} />;
}
