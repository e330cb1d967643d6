import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf } from "#features/agencies/address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { listEvidence } from "#features/evidence/queries.ts";
import { type Known, readAsKnown } from "#features/history/as-known.ts";
import { AsOfBanner } from "#features/history/components/as-of-banner.tsx";
import { UnknownMoment } from "#features/history/components/unknown-moment.tsx";
import { storyOf, typistsOf } from "#features/history/queries.ts";
import { IndicatorTools } from "#features/indicators/components/indicator-tools.tsx";
import { IndicatorView } from "#features/indicators/components/indicator-view.tsx";
import { NextStep } from "#features/indicators/components/next-step.tsx";
import type { IndicatorDetail } from "#features/indicators/detail.ts";
import type { Typed } from "#features/indicators/inputs.ts";
import { findIndicator, nameOfIndicator } from "#features/indicators/queries.ts";
import { NoteSection } from "#features/notes/components/note-section.tsx";
import { listRevisions } from "#features/targets/queries.ts";

type Given = { params: PlaceParams & Promise<{ kode: string }>; searchParams: PlaceSearch };

export async function generateMetadata({ params, searchParams }: Given): Promise<Metadata> {
  const { actor, agency } = await readPlace(params, searchParams);
  return { title: (await nameOfIndicator(actor, agency.id, await codeIn(params))) ?? notFound() };
}

export default async function Page({ params, searchParams }: Given) {
  const place = await readPlace(params, searchParams);
  const code = await codeIn(params);
  const periode = place.period.code;
  const back = addressOf(place.agency, `indikator/${code}`, { periode });
  const answer = await readAsKnown(place, (await searchParams).per, (known) => readPage(known, code));
  if (answer.kind === "unknown") {
    const { because } = answer;
    return <UnknownMoment {...{ agency: place.agency, periode, page: "Indikator", because, back }} />;
  }
  const { known, past, data } = answer;
  if (data) {
    const { figure, ...rest } = data;
    return (
      <IndicatorView
        agency={known.agency}
        period={known.period}
        now={known.now}
        {...rest}
        per={past?.per}
        banner={past && <AsOfBanner at={past.at} back={back} />}
        next={figure && !past && <NextStep place={place} figure={figure} />}
        notes={
          figure?.indicator.realisasi &&
          !past && (
            <NoteSection place={place} realisasiId={figure.indicator.realisasi.id} name={data.detail.shortName} />
          )
        }
        manage={!past && <IndicatorTools place={place} detail={data.detail} />}
      />
    );
  }
  if (!past) notFound();
  const because = "Indikator ini belum ada dalam rencana pada saat itu. Pilih tanggal lain.";
  return <UnknownMoment {...{ agency: place.agency, periode, page: "Indikator", because, back }} />;
}

async function readPage({ actor, agency, period, periods }: Known, code: string) {
  const detail = await findIndicator(actor, { agencyId: agency.id, code }, periods);
  if (!detail) return null;
  const figure = detail.figures.find((one) => one.period.id === period.id);
  const realisasi = figure?.indicator.realisasi;
  const [evidence, story, revisions, typed] = await Promise.all([
    realisasi ? listEvidence(actor, realisasi.id) : [],
    realisasi ? storyOf(actor, realisasi.id) : [],
    listRevisions(actor, agency.id, { indicatorId: detail.id }),
    typedFigures(actor, agency.id, detail),
  ]);
  return { detail, figure, evidence, story, revisions, typed };
}

async function typedFigures(actor: Known["actor"], agencyId: string, { figures }: IndicatorDetail) {
  const direct = figures.flatMap(({ period, indicator: { realisasi } }) =>
    realisasi?.source === "direct" ? [{ code: period.code, id: realisasi.id }] : [],
  );
  const ids = direct.map(({ id }) => id);
  const typists = ids.length > 0 ? await typistsOf(actor, agencyId, ids) : new Map<string, Typed>();
  return new Map(direct.flatMap(({ code, id }) => (typists.has(id) ? [[code, typists.get(id) as Typed]] : [])));
}

const codeIn = async (params: Given["params"]): Promise<string> => decodeURIComponent((await params).kode);
