import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { DocumentsPage } from "#features/documents/components/documents-page.tsx";
import { listDocuments, listFindings } from "#features/documents/queries.ts";

export const metadata: Metadata = { title: "Dokumen sumber" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period } = await readPlace(params, searchParams);
  const [documents, findings] = await Promise.all([listDocuments(actor, agency.id), listFindings(actor, agency.id)]);
  return (
    <DocumentsPage agency={agency} period={period.code} documents={documents} findings={findings} now={new Date()} />
  );
}
