import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#domain/access/actor.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { listEvidence } from "#features/evidence/queries.ts";
import { storyOf } from "#features/history/queries.ts";
import { IndicatorView } from "#features/indicators/components/indicator-view.tsx";
import { NextStep } from "#features/indicators/components/next-step.tsx";
import { findIndicator } from "#features/indicators/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";

type Given = { params: PlaceParams & Promise<{ kode: string }>; searchParams: PlaceSearch };

export async function generateMetadata(given: Given): Promise<Metadata> {
  return { title: (await read(given)).detail.shortName };
}

export default async function Page(given: Given) {
  const { place, detail } = await read(given);
  const { actor, agency, period } = place;
  const figure = detail.figures.find((one) => one.period.id === period.id);
  const realisasi = figure?.indicator.realisasi;
  const [evidence, story] = realisasi
    ? await Promise.all([listEvidence(actor, realisasi.id), storyOf(actor, realisasi.id)])
    : [[], []];
  return (
    <IndicatorView
      agency={agency}
      period={period}
      detail={detail}
      evidence={evidence}
      story={story}
      now={new Date()}
      next={figure && <NextStep place={place} figure={figure} />}
    />
  );
}

async function read({ params, searchParams }: Given) {
  const place = await readPlace(params, searchParams);
  const code = decodeURIComponent((await params).kode);
  const detail = await readDetail(place.actor, place.agency.id, code, place.periods);
  if (!detail) notFound();
  return { place, detail };
}

// Title and page ask for the same indicator; it is read once.
const readDetail = cache((actor: Actor, agencyId: string, code: string, periods: readonly PeriodRow[]) =>
  findIndicator(actor, { agencyId, code }, periods),
);
