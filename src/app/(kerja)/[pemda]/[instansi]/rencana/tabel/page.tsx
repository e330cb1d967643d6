import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedPart } from "#components/table/parts.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { PlanPage } from "#features/plans/components/plan-page.tsx";
import { readPlan } from "#features/plans/queries.ts";

export const metadata: Metadata = { title: "Rencana dalam tabel" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period } = await readPlace(params, searchParams);
  const plan = await readPlan(actor, agency.id, period.year);
  if (!plan) notFound();
  const search = await searchParams;
  const asked = (name: string) => (typeof search[name] === "string" ? search[name] : null);
  return (
    <PlanPage
      agency={agency}
      period={period.code}
      plan={plan}
      wanted={{
        cari: asked("cari") ?? "",
        unit: asked("unit"),
        sasaran: askedPart(asked("sasaran")),
        program: askedPart(asked("program")),
      }}
      now={new Date()}
    />
  );
}
