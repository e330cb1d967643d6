import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { PlanPage } from "#features/plans/components/plan-page.tsx";
import { readPlan } from "#features/plans/queries.ts";

export const metadata: Metadata = { title: "Rencana" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period } = await readPlace(params, searchParams);
  const plan = await readPlan(actor, agency.id, period.year);
  if (!plan) notFound();
  const { cari } = await searchParams;
  return (
    <PlanPage
      agency={agency}
      period={period.code}
      plan={plan}
      wanted={typeof cari === "string" ? cari : ""}
      now={new Date()}
    />
  );
}
