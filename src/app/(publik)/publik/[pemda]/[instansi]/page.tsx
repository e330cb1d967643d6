import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { budgetOf } from "#features/publication/budget.ts";
import { PublicationView } from "#features/publication/components/publication-view.tsx";
import { choosePublished } from "#features/publication/period.ts";
import { findPublisher, readBudget, readPublished } from "#features/publication/queries.ts";

type Params = Promise<{ pemda: string; instansi: string }>;
type Search = Promise<Record<string, string | string[] | undefined>>;

const publisherAt = cache(findPublisher);

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { pemda, instansi } = await params;
  const publisher = await publisherAt(pemda, instansi);
  return { title: publisher ? `${publisher.name} ${publisher.government}` : "Tidak ditemukan" };
}

export default async function Page({ params, searchParams }: { params: Params; searchParams: Search }) {
  const { pemda, instansi } = await params;
  const publisher = await publisherAt(pemda, instansi);
  const period = choosePublished(publisher?.periods ?? [], (await searchParams).periode);
  if (!publisher || !period) notFound();
  const [figures, programs] = await Promise.all([
    readPublished(publisher.id, period.id),
    readBudget(publisher.id, period.year),
  ]);
  return (
    <PublicationView
      publisher={publisher}
      period={period}
      figures={figures}
      budget={budgetOf(programs, period.year)}
      now={new Date()}
    />
  );
}
