import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { readPeople } from "#features/positions/choices.ts";
import { PositionPage } from "#features/positions/components/position-page.tsx";
import { readPosition } from "#features/positions/detail-queries.ts";
import { readWork } from "#features/positions/work.ts";

type Params = Promise<{ pemda: string; instansi: string; kode: string }>;
type Props = { params: Params; searchParams: PlaceSearch };

export const metadata: Metadata = { title: "Jabatan" };

export default async function Page({ params, searchParams }: Props) {
  const place = await readPlace(params, searchParams);
  const position = await readPosition(place.actor, place.agency.id, (await params).kode, place.period);
  if (!position) notFound();
  const work = readWork(await searchParams, position.holders);
  const people = work ? await readPeople(place.actor, place.agency.id) : [];
  return <PositionPage {...{ place, position, work, people }} now={new Date()} />;
}
