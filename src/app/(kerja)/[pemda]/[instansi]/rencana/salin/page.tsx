import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedPart } from "#components/table/parts.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { CopyPage } from "#features/plan-years/components/copy-page.tsx";
import { previewCopy } from "#features/plan-years/queries.ts";

export const metadata: Metadata = { title: "Salin tahun" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const preview = await previewCopy(place.actor, place.agency.id, place.period.year);
  if (!preview) notFound();
  const { berubah, dihentikan, ditambahkan } = await searchParams;
  const wanted = {
    ...{ berubah: askedPart(berubah), dihentikan: askedPart(dihentikan), ditambahkan: askedPart(ditambahkan) },
  };
  return <CopyPage place={place} preview={preview} wanted={wanted} now={new Date()} />;
}
