import type { Metadata } from "next";
import { tableParts } from "#features/agencies/parts-address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { ReviewView } from "#features/review/components/review-view.tsx";
import { readReview } from "#features/review/queries.ts";

export const metadata: Metadata = { title: "Pemeriksaan" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period, periods } = await readPlace(params, searchParams);
  const review = await readReview(actor, agency.id, period, periods);
  const { isian, ...search } = await searchParams;
  const parts = tableParts(agency, "periksa", search);
  const wanted = typeof isian === "string" ? isian : null;
  return <ReviewView {...{ agency, period, review, parts, wanted }} now={new Date()} />;
}
