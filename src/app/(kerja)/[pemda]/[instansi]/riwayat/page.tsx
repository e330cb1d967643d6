import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { countLoaded, listHistory, listHistoryPeople } from "#features/history/agency-queries.ts";
import { HistoryPage } from "#features/history/components/history-page.tsx";
import { filterOf, readSearch } from "#features/history/filter.ts";

export const metadata: Metadata = { title: "Riwayat" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const { actor, agency, period } = place;
  const search = readSearch(await searchParams);
  const [page, people] = await Promise.all([
    listHistory(actor, agency.id, filterOf(search, period.id), search.sebelum ?? null),
    listHistoryPeople(actor, agency.id),
  ]);
  // What was there from the start stands at the end of the story.
  const loaded = page.next === null && !search.orang ? await countLoaded(actor, agency.id) : [];
  return <HistoryPage place={place} search={search} page={page} people={people} loaded={loaded} now={new Date()} />;
}
