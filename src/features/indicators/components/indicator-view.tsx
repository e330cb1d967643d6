import type { Route } from "next";
import type { ReactNode } from "react";
import { Columns } from "#components/page/columns.tsx";
import { EvidenceList } from "#components/page/evidence-list.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { EvidenceRow } from "#features/evidence/queries.ts";
import { AsOfForm } from "#features/history/components/as-of-form.tsx";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import type { StoryLine } from "#features/history/queries.ts";
import type { IndicatorChange } from "#features/indicators/changes.ts";
import { ChangeSection } from "#features/indicators/components/change-section.tsx";
import { DefinitionSection } from "#features/indicators/components/definition-section.tsx";
import { ExplanationSection } from "#features/indicators/components/explanation-section.tsx";
import { FindingSection } from "#features/indicators/components/finding-section.tsx";
import { FormulaSection } from "#features/indicators/components/formula-section.tsx";
import { FormulaVersions } from "#features/indicators/components/formula-versions.tsx";
import { IndicatorFacts } from "#features/indicators/components/indicator-facts.tsx";
import { IndicatorSeries, pointOf } from "#features/indicators/components/indicator-series.tsx";
import { QualitySection } from "#features/indicators/components/quality-section.tsx";
import { SmartSection } from "#features/indicators/components/smart-section.tsx";
import { StoryList } from "#features/indicators/components/story-list.tsx";
import { WhyNumber, whyTitle } from "#features/indicators/components/why-number.tsx";
import type { IndicatorDetail, PeriodFigure } from "#features/indicators/detail.ts";
import { evidenceItem } from "#features/indicators/evidence.ts";
import { headlineOf } from "#features/indicators/headline.ts";
import type { Typed } from "#features/indicators/inputs.ts";
import { isUnderWay, noEvidence, overWords, partsOf, tracesOf } from "#features/indicators/page-parts.ts";
import { chooseSeries } from "#features/indicators/series.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { keyOf } from "#features/plans/tree.ts";
import { RevisionList } from "#features/targets/components/revision-list.tsx";
import type { RevisionRow } from "#features/targets/queries.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = {
  agency: AgencyHead;
  period: PeriodRow;
  detail: IndicatorDetail;
  evidence: EvidenceRow[];
  story: StoryLine[];
  /** Who typed the directly entered figures, by their period. */
  typed: ReadonlyMap<string, Typed>;
  now: Date;
  /** Where the reader can go on working on this figure, if anywhere. */
  next?: ReactNode;
  /** What the reader may write or take along. */
  manage?: ReactNode;
  revisions: RevisionRow[];
  changes: IndicatorChange[];
  /** Two versions of the formula beside each other, where there are two. */
  versions?: ReactNode;
  /** For who may fill what is still missing: its formula, its targets. */
  make?: { formula: ReactNode; target: ReactNode };
  notes?: ReactNode;
  /** Whether those who carry it agree with its figures. */
  carried?: ReactNode;
  /** The moment of the past that is shown, as it was asked. */
  per?: string;
  banner?: ReactNode;
};

export function IndicatorView({
  agency,
  period,
  detail,
  evidence,
  story,
  now,
  next,
  manage,
  revisions,
  changes,
  versions,
  make,
  typed,
  notes,
  carried,
  per,
  banner,
}: Props) {
  const figure = detail.figures.find((one) => one.period.code === period.code);
  const series = hasFigures(detail) ? seriesOf(detail, period.code) : [];
  const hrefOf = (code: string): Route => addressOf(agency, `indikator/${detail.code}`, { periode: code });
  const approvedAt = story.find((line) => line.kind === "approve")?.at;
  const trace = figure?.indicator.measurement.trace ?? null;
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: detail.shortName },
        ]}
        over={overWords(detail)}
        finding={findingOf(detail, figure, period)}
        official={detail.name === detail.shortName ? undefined : detail.name}
        aside={
          <>
            <AsOfForm periode={period.code} per={per} />
            {next}
            {manage}
          </>
        }
      />
      {banner}
      {figure && (
        <div className="mt-4.5">
          <IndicatorFacts figure={figure} now={now} approvedAt={approvedAt} />
        </div>
      )}
      <div className="mt-5">
        <Tabs label="Bagian halaman ini" tabs={partsOf(detail, figure, evidence, changes)} />
      </div>
      <Columns
        label="Penjelasan angka"
        width={352}
        ruled
        rail={
          <>
            {figure && trace && (
              <Part id="mengapa">
                <Section title={whyTitle(trace)}>
                  <WhyNumber
                    trace={trace}
                    source={figure.indicator.realisasi?.source ?? (figure.indicator.formula ? "formula" : "direct")}
                    typed={typed}
                    document={detail.document}
                    download={per ? undefined : tracesOf(detail, period)}
                  />
                </Section>
              </Part>
            )}
            {detail.formulas.length > 0 && (
              <Section title="Versi rumus">
                <FormulaVersions
                  formulas={detail.formulas}
                  labels={detail.labels}
                  used={trace?.formula?.version}
                  year={period.year}
                  differenceHref={(dari, ke) =>
                    `${addressOf(agency, `indikator/${detail.code}`, { periode: period.code, dari: String(dari), ke: String(ke) })}#versi` as Route
                  }
                />
              </Section>
            )}
            {figure && (
              <Part id="riwayat">
                <Section title="Riwayat isian" aside={periodName(period)}>
                  {story.length > 0 ? (
                    <StoryList story={story} />
                  ) : (
                    <p className="meta">
                      {figure.indicator.realisasi?.source === "document"
                        ? "Diambil dari dokumen sumber; tidak pernah diisi di sini."
                        : "Belum ada yang mengisi."}
                    </p>
                  )}
                </Section>
              </Part>
            )}
          </>
        }
      >
        <Part id="cerita">
          {series.length > 0 ? (
            <IndicatorSeries detail={detail} series={series} chosen={period.code} hrefOf={hrefOf} now={now} />
          ) : (
            <Empty action={make?.target}>
              Belum ada target dan realisasi indikator ini pada kalender {agency.government}.
            </Empty>
          )}
        </Part>
        <Part id="rumus">
          <FormulaSection detail={detail} trace={trace} year={period.year} make={make?.formula} />
        </Part>
        {versions && <Part id="versi">{versions}</Part>}
        {figure && <ExplanationSection figure={figure} />}
        {figure?.indicator.realisasi && (
          <Part id="bukti">
            <Section title="Bukti dukung" aside={periodName(period)} ruled={evidence.length > 0}>
              {evidence.length > 0 ? (
                <EvidenceList newTab evidence={evidence.map(evidenceItem)} />
              ) : (
                <Empty>{noEvidence(figure)}</Empty>
              )}
            </Section>
          </Part>
        )}
        {notes && <Part id="catatan">{notes}</Part>}
        <Part id="definisi">
          <DefinitionSection
            detail={detail}
            hrefOf={(code) => addressOf(agency, `indikator/${code}`, { periode: period.code })}
            programHref={(id) => addressOf(agency, "rencana", { periode: period.code, simpul: keyOf("p", id) })}
          />
        </Part>
        {carried}
        <Part id="mutu">
          <QualitySection detail={detail} />
        </Part>
        <Part id="smart">
          <SmartSection detail={detail} year={period.year} />
        </Part>
        {revisions.length > 0 && (
          <Part id="perubahan">
            <Section title="Perubahan target">
              <RevisionList revisions={revisions} named={false} />
            </Section>
          </Part>
        )}
        {changes.length > 0 && (
          <Part id="riwayat-indikator">
            <ChangeSection changes={changes} />
          </Part>
        )}
        <Part id="temuan">
          <FindingSection findings={detail.findings} />
        </Part>
      </Columns>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={periodName(period)}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        draft={figure && isUnderWay(figure)}
      />
    </>
  );
}

/** A place in the page that a link can lead to, clear of the bar at the top. */
function Part({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="scroll-mt-16">
      {children}
    </div>
  );
}

function seriesOf(detail: IndicatorDetail, chosen: string): PeriodFigure[] {
  const points = detail.figures.map((figure) => ({ ...pointOf(figure), figure }));
  const isChosen = (point: { figure: PeriodFigure }) =>
    point.figure.period.code === chosen &&
    (point.figure.indicator.target !== null || point.figure.indicator.realisasi !== null);
  return chooseSeries(points, isChosen).map((point) => point.figure);
}

function findingOf(detail: IndicatorDetail, figure: PeriodFigure | undefined, period: PeriodRow): string {
  if (!figure) return `${detail.shortName} tidak berlaku pada tahun ${period.year}`;
  const { measurement, target } = figure.indicator;
  return headlineOf({
    ...detail,
    period,
    realisasi: measurement.realisasi,
    target: target?.target ?? null,
    hasFigures: hasFigures(detail),
  });
}

const hasFigures = ({ figures }: IndicatorDetail): boolean =>
  figures.some(({ indicator }) => indicator.target !== null || indicator.measurement.realisasi.kind === "number");
