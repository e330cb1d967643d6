import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { ReviewView } from "#features/review/components/review-view.tsx";
import { readReview } from "#features/review/queries.ts";

export const metadata: Metadata = { title: "Pemeriksaan" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period, periods } = await readPlace(params, searchParams);
  const review = await readReview(actor, agency.id, period, periods);
  return <ReviewView agency={agency} period={period} review={review} now={new Date()} />;
}
