import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#domain/access/actor.ts";
import { type Place, type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { listEvidence } from "#features/evidence/queries.ts";
import { storyOf } from "#features/history/queries.ts";
import { IndicatorView } from "#features/indicators/components/indicator-view.tsx";
import { NextStep } from "#features/indicators/components/next-step.tsx";
import type { IndicatorDetail } from "#features/indicators/detail.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";

type Given = { params: PlaceParams & Promise<{ kode: string }>; searchParams: PlaceSearch };

export async function generateMetadata({ params, searchParams }: Given): Promise<Metadata> {
  const place = await readPlace(params, searchParams);
  return { title: (await readDetail(place, params)).shortName };
}

export default async function Page({ params, searchParams }: Given) {
  const place = await readPlace(params, searchParams);
  const detail = await readDetail(place, params);
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

async function readDetail({ actor, agency, periods }: Place, params: Given["params"]): Promise<IndicatorDetail> {
  const detail = await findOnce(actor, agency.id, decodeURIComponent((await params).kode), periods);
  return detail ?? notFound();
}

// Title and page ask for the same indicator; it is read once.
const findOnce = cache((actor: Actor, agencyId: string, code: string, periods: readonly PeriodRow[]) =>
  findIndicator(actor, { agencyId, code }, periods),
);
