import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { WorksheetPage } from "#features/evaluations/components/worksheet-page.tsx";
import { readFacts } from "#features/evaluations/facts/read-facts.ts";
import { lastYearOf } from "#features/evaluations/last-year.ts";
import { readEvaluation } from "#features/evaluations/queries.ts";

export const metadata: Metadata = { title: "Kertas kerja evaluasi" };

type Params = Promise<{ pemda: string; instansi: string; tahun: string }>;

export default async function Page({ params, searchParams }: { params: Params; searchParams: PlaceSearch }) {
  const { actor, agency } = await readAgencyPlace(params);
  const [{ tahun }, { bagian }] = await Promise.all([params, searchParams]);
  const year = Number(tahun);
  const view = /^\d{4}$/.test(tahun) ? await readEvaluation(actor, agency.id, year) : null;
  if (!view || !(view.may.watch || view.approved)) notFound();
  const now = new Date();
  const [facts, lastYear] = await Promise.all([
    readFacts(actor, agency.id, year, now),
    lastYearOf(actor, agency.id, year, view.template.regime),
  ]);
  const part = typeof bagian === "string" ? bagian : "";
  return <WorksheetPage {...{ agency, view, facts, lastYear, part, now }} />;
}
