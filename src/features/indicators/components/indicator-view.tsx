import type { Route } from "next";
import type { ReactNode } from "react";
import { Columns } from "#components/page/columns.tsx";
import { EvidenceList } from "#components/page/evidence-list.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { PrintFoot } from "#components/page/print-foot.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { EvidenceRow } from "#features/evidence/queries.ts";
import type { StoryLine } from "#features/history/queries.ts";
import { DefinitionSection } from "#features/indicators/components/definition-section.tsx";
import { ExplanationSection } from "#features/indicators/components/explanation-section.tsx";
import { FindingSection } from "#features/indicators/components/finding-section.tsx";
import { FormulaSection } from "#features/indicators/components/formula-section.tsx";
import { FormulaVersions } from "#features/indicators/components/formula-versions.tsx";
import { IndicatorFacts } from "#features/indicators/components/indicator-facts.tsx";
import { IndicatorSeries, pointOf } from "#features/indicators/components/indicator-series.tsx";
import { StoryList } from "#features/indicators/components/story-list.tsx";
import { WhyNumber, whyTitle } from "#features/indicators/components/why-number.tsx";
import type { IndicatorDetail, PeriodFigure } from "#features/indicators/detail.ts";
import { evidenceItem } from "#features/indicators/evidence.ts";
import { headlineOf } from "#features/indicators/headline.ts";
import { chooseSeries } from "#features/indicators/series.ts";
import { kindWords } from "#features/indicators/words.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = {
  agency: AgencyHead;
  period: PeriodRow;
  detail: IndicatorDetail;
  evidence: EvidenceRow[];
  story: StoryLine[];
  now: Date;
  /** Where the reader can go on working on this figure, if anywhere. */
  next?: ReactNode;
};

export function IndicatorView({ agency, period, detail, evidence, story, now, next }: Props) {
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
        aside={next}
      />
      {figure && (
        <div className="mt-4.5">
          <IndicatorFacts figure={figure} now={now} approvedAt={approvedAt} />
        </div>
      )}
      <div className="mt-5">
        <Tabs label="Bagian halaman ini" tabs={partsOf(detail, figure, evidence)} />
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
                    typed={typedIn(story)}
                    document={detail.document}
                    download={tracesOf(detail, period)}
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
            <Empty>Belum ada target dan realisasi indikator ini pada kalender {agency.government}.</Empty>
          )}
        </Part>
        <Part id="rumus">
          <FormulaSection detail={detail} trace={trace} year={period.year} />
        </Part>
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
        <Part id="definisi">
          <DefinitionSection detail={detail} />
        </Part>
        <Part id="temuan">
          <FindingSection findings={detail.findings} />
        </Part>
      </Columns>
      <PrintFoot
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

/** A figure that nobody has approved yet: on paper it says so. */
function isUnderWay({ indicator }: PeriodFigure): boolean {
  const { realisasi, measurement } = indicator;
  if (measurement.realisasi.kind === "none") return false;
  return realisasi?.state !== "approved" && realisasi?.state !== "published";
}

const hasFigures = ({ figures }: IndicatorDetail): boolean =>
  figures.some(({ indicator }) => indicator.target !== null || indicator.measurement.realisasi.kind === "number");

function overWords(detail: IndicatorDetail): string {
  if (detail.responsible) return `${kindWords(detail)}, penanggung jawab ${detail.responsible}`;
  return detail.unit ? `${kindWords(detail)}, diisi ${detail.unit}` : kindWords(detail);
}

function partsOf(detail: IndicatorDetail, figure: PeriodFigure | undefined, evidence: EvidenceRow[]) {
  const parts: [string, string, boolean][] = [
    ["cerita", "Cerita", true],
    ["rumus", "Rumus", true],
    ["bukti", evidence.length > 0 ? `Bukti (${evidence.length})` : "Bukti", figure?.indicator.realisasi != null],
    ["mengapa", "Mengapa angka ini?", figure !== undefined],
    ["riwayat", "Riwayat", figure !== undefined],
    ["definisi", "Definisi", true],
    ["temuan", `Temuan (${detail.findings.length})`, detail.findings.length > 0],
  ];
  return parts.filter(([, , there]) => there).map(([id, label]) => ({ label, href: `#${id}` as Route }));
}

/** Who typed the figure last, for one that was entered directly. */
function typedIn(story: readonly StoryLine[]) {
  const line = story.find((one) => one.kind === "value" && one.what === "");
  return line && { by: line.by, at: line.at };
}

function tracesOf(detail: IndicatorDetail, period: PeriodRow): { json: Route; text: Route } {
  const address = `/api/jejak/${detail.id}?periode=${period.code}`;
  return { json: address as Route, text: `${address}&bentuk=teks` as Route };
}

function noEvidence({ indicator }: PeriodFigure): string {
  if (indicator.realisasi?.source === "document")
    return "Angkanya dari dokumen sumber; tidak ada berkas lain yang dilampirkan.";
  return "Belum ada bukti dukung untuk angka ini.";
}
