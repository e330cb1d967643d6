import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { SelfPage } from "#features/evaluations/components/self-page.tsx";
import { readFacts } from "#features/evaluations/facts/read-facts.ts";
import { listPickable, readEvaluation } from "#features/evaluations/queries.ts";

export const metadata: Metadata = { title: "Penilaian mandiri" };

type Params = Promise<{ pemda: string; instansi: string; tahun: string }>;

export default async function Page({ params, searchParams }: { params: Params; searchParams: PlaceSearch }) {
  const { actor, agency } = await readAgencyPlace(params);
  const [{ tahun }, { bagian }] = await Promise.all([params, searchParams]);
  const year = Number(tahun);
  const view = /^\d{4}$/.test(tahun) ? await readEvaluation(actor, agency.id, year) : null;
  if (!view) notFound();
  const now = new Date();
  const [facts, pickable] = await Promise.all([readFacts(actor, agency.id, year, now), listPickable(actor, agency.id)]);
  const part = typeof bagian === "string" ? bagian : "";
  return <SelfPage {...{ agency, view, facts, pickable, part, now }} />;
}
