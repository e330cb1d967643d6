import type { Metadata } from "next";
import { type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { ComparisonPage } from "#features/lke-templates/components/comparison-page.tsx";
import { listVersions } from "#features/lke-templates/queries.ts";
import { requireVersion, type VersionParams } from "#features/lke-templates/version-place.ts";

export const metadata: Metadata = { title: "Perbandingan template LKE" };

export default async function Page({ params, searchParams }: { params: VersionParams; searchParams: PlaceSearch }) {
  const place = await readAgencyPlace(params);
  const version = await requireVersion(place, (await params).versi);
  const { dengan } = await searchParams;
  const [other, versions] = await Promise.all([
    requireVersion(place, typeof dengan === "string" ? dengan : (version.copiedFromId ?? version.id)),
    listVersions(place.actor),
  ]);
  return <ComparisonPage {...{ place, version, other, versions }} />;
}
