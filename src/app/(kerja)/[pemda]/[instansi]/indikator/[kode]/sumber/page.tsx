import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { readBinding } from "#features/lhe/binding-query.ts";
import { BindingPage } from "#features/lhe/components/binding-page.tsx";

export const metadata: Metadata = { title: "Sumber nilai" };

type Props = { params: Promise<Awaited<PlaceParams> & { kode: string }>; searchParams: PlaceSearch };

export default async function Page({ params, searchParams }: Props) {
  const { actor, agency, period } = await readPlace(params, searchParams);
  const view = await readBinding(actor, agency.id, decodeURIComponent((await params).kode));
  if (!view) notFound();
  return <BindingPage agency={agency} view={view} year={period.year} />;
}
