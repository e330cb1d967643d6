import type { Metadata } from "next";
import { tableParts } from "#features/agencies/parts-address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { EvidencePage } from "#features/evidence/components/evidence-page.tsx";
import { listEvidenceOf, listSupportedEntries } from "#features/evidence/period-queries.ts";

export const metadata: Metadata = { title: "Bukti dukung" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const { actor, agency, period } = place;
  const [entries, files] = await Promise.all([
    listSupportedEntries(actor, agency.id, period.id),
    listEvidenceOf(actor, agency.id, period.id),
  ]);
  const parts = tableParts(agency, "bukti", await searchParams);
  return <EvidencePage {...{ place, entries, files, parts }} now={new Date()} />;
}
