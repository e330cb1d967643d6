import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#domain/access/policy.ts";
import { lastDay } from "#domain/period/period.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { AddPositionPage } from "#features/positions/components/add-position-page.tsx";
import { readUnitsOn } from "#features/positions/queries.ts";

export const metadata: Metadata = { title: "Jabatan baru" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const { actor, agency, period } = place;
  if (!can(actor, "organisation.keep", { agencyId: agency.id, governmentId: agency.governmentId })) notFound();
  const { unit } = await searchParams;
  const units = await readUnitsOn(actor, agency.id, lastDay(period));
  return <AddPositionPage {...{ place, units }} unitId={typeof unit === "string" ? unit : ""} now={new Date()} />;
}
