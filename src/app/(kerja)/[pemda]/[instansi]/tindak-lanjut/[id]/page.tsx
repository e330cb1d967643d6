import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, readAgencyPlace } from "#features/agencies/place.ts";
import { DetailPage } from "#features/recommendations/components/detail-page.tsx";
import { listUnits, readRecommendation } from "#features/recommendations/one-query.ts";

export const metadata: Metadata = { title: "Rekomendasi" };

export default async function Page({ params }: { params: Promise<Awaited<PlaceParams> & { id: string }> }) {
  const { actor, agency } = await readAgencyPlace(params);
  const { id } = await params;
  const now = new Date();
  const [detail, units] = await Promise.all([
    readRecommendation(actor, agency.id, id, now),
    listUnits(actor, agency.id),
  ]);
  if (!detail) notFound();
  return <DetailPage agency={agency} detail={detail} units={units} now={now} />;
}
