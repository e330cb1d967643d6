import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { can } from "#domain/access/policy.ts";
import { lastDay } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { listEvidence } from "#features/evidence/queries.ts";
import { comparedPair } from "#features/formulas/compared.ts";
import { VersionComparison } from "#features/formulas/components/version-comparison.tsx";
import { type Known, readAsKnown } from "#features/history/as-known.ts";
import { AsOfBanner } from "#features/history/components/as-of-banner.tsx";
import { UnknownMoment } from "#features/history/components/unknown-moment.tsx";
import { storyOf, typistsOf } from "#features/history/queries.ts";
import { listChanges } from "#features/indicators/change-queries.ts";
import { IndicatorTools } from "#features/indicators/components/indicator-tools.tsx";
import { IndicatorView } from "#features/indicators/components/indicator-view.tsx";
import { NextStep } from "#features/indicators/components/next-step.tsx";
import type { IndicatorDetail } from "#features/indicators/detail.ts";
import type { Typed } from "#features/indicators/inputs.ts";
import { findIndicator, nameOfIndicator } from "#features/indicators/queries.ts";
import { NoteSection } from "#features/notes/components/note-section.tsx";
import { CarriedIndicator } from "#features/positions/components/carried-indicator.tsx";
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
  const search = await searchParams;
  const answer = await readAsKnown(place, search.per, (known) => readPage(known, code));
  if (answer.kind === "unknown") {
    const { because } = answer;
    return <UnknownMoment {...{ agency: place.agency, periode, page: "Indikator", because, back }} />;
  }
  const { known, past, data } = answer;
  if (data) {
    const { figure, ...rest } = data;
    const versions = data.detail.formulas.map(({ version }) => version);
    const pair = comparedPair(versions, search);
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
        carried={!past && data.detail.downward.length > 0 && <CarriedIndicator place={place} id={data.detail.id} />}
        make={past ? undefined : missingLinks(place, code)}
        versions={
          pair && (
            <VersionComparison
              versions={data.detail.formulas.map((one) => ({
                ...{ ...one, expression: null, approver: one.approvedBy, tests: [] },
              }))}
              pair={pair}
              labels={data.detail.labels}
              period={periode}
            />
          )
        }
      />
    );
  }
  if (!past) notFound();
  const because = "Indikator ini belum ada dalam rencana pada saat itu. Pilih tanggal lain.";
  return <UnknownMoment {...{ agency: place.agency, periode, page: "Indikator", because, back }} />;
}

/** Where a planner fills what the page finds missing; nothing for who only reads. */
function missingLinks({ actor, agency, period }: Awaited<ReturnType<typeof readPlace>>, code: string) {
  if (!can(actor, "indicator.edit", { agencyId: agency.id, governmentId: agency.governmentId })) return undefined;
  const search = { periode: period.code };
  const targets = addressOf(agency, "rencana/target", { ...search, tahun: String(period.year) });
  return {
    formula: <ButtonLink href={addressOf(agency, `indikator/${code}/rumus`, search)}>Rancang rumus</ButtonLink>,
    target: <ButtonLink href={targets}>Isi target {period.year}</ButtonLink>,
  };
}

async function readPage({ actor, agency, period, periods, now }: Known, code: string) {
  const detail = await findIndicator(actor, { agencyId: agency.id, code }, periods, lastDay(period));
  if (!detail) return null;
  const figure = detail.figures.find((one) => one.period.id === period.id);
  const realisasi = figure?.indicator.realisasi;
  const [evidence, story, revisions, typed, changes] = await Promise.all([
    realisasi ? listEvidence(actor, realisasi.id) : [],
    realisasi ? storyOf(actor, realisasi.id) : [],
    listRevisions(actor, agency.id, { indicatorId: detail.id }),
    typedFigures(actor, agency.id, detail),
    listChanges(actor, agency.id, detail.id, now),
  ]);
  return { detail, figure, evidence, story, revisions, typed, changes };
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
