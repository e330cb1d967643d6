import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { MatrixPage } from "#features/recommendations/components/matrix-page.tsx";
import { matrixPaper } from "#features/recommendations/matrix-paper.ts";
import { listRecommendations } from "#features/recommendations/queries.ts";
import { filtered } from "#features/recommendations/rows.ts";
import { readSearch } from "#features/recommendations/search.ts";
import { formatDayTime } from "#lib/format.ts";

export const metadata: Metadata = { title: "Matriks tindak lanjut" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency } = await readAgencyPlace(params);
  const now = new Date();
  const search = readSearch(await searchParams, false);
  const rows = filtered(await listRecommendations(actor, agency.id, now), search);
  const paper = matrixPaper(
    rows.filter((row) => row.state !== "draft"),
    {
      ...{ government: agency.government, agency: agency.name, year: search.year },
      asOf: `keadaan data per ${formatDayTime(now)}`,
    },
  );
  return <MatrixPage agency={agency} year={search.year} paper={paper} />;
}
