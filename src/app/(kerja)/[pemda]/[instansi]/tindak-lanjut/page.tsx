import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { FollowUpPage } from "#features/recommendations/components/follow-up-page.tsx";
import { listAllRecommendations, listRecommendations } from "#features/recommendations/queries.ts";
import { readSearch } from "#features/recommendations/search.ts";
import { oversees } from "#features/work/oversight-queries.ts";

export const metadata: Metadata = { title: "Tindak lanjut evaluasi" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency } = await readAgencyPlace(params);
  const now = new Date();
  const mayOversee = oversees(actor);
  const search = readSearch(await searchParams, mayOversee);
  const rows =
    search.scope === "government"
      ? await listAllRecommendations(actor, now)
      : await listRecommendations(actor, agency.id, now);
  return <FollowUpPage agency={agency} rows={rows} search={search} mayOversee={mayOversee} now={now} />;
}
