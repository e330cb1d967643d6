import type { Route } from "next";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { comparePrinted, type PrintedComparison } from "#domain/capaian/printed.ts";
import { targetFigure } from "#domain/capaian/target.ts";
import { measuredInWords, periodName } from "#domain/period/period.ts";
import { ABSENCE_WORDS } from "#domain/value/format.ts";
import { satuanSign } from "#domain/value/satuan.ts";
import type { NoValue } from "#domain/value/value.ts";
import { Deadline } from "#features/indicators/components/realisasi-state.tsx";
import type { IndicatorDetail, PeriodFigure } from "#features/indicators/detail.ts";
import { signedFigure, standingOf } from "#features/indicators/standing.ts";

type Props = {
  detail: IndicatorDetail;
  series: PeriodFigure[];
  chosen: string;
  hrefOf: (period: string) => Route;
  now: Date;
};

/** Every period with target, realisasi, their difference and capaian, beside what a document printed. */
export function SeriesTable({ detail, series, chosen, hrefOf, now }: Props) {
  const printed = series.some(({ indicator }) => indicator.realisasi?.printedCapaian);
  return (
    <Table label={`Target dan realisasi ${detail.shortName} per periode`}>
      <thead>
        <tr>
          <Head>Periode</Head>
          <Head num unit>
            Target
          </Head>
          <Head num unit>
            Realisasi
          </Head>
          <Head num>Selisih</Head>
          <Head num unit>
            Capaian
          </Head>
          {printed && <Head num>Dokumen</Head>}
          <Head>{printed ? "Uji" : "Keadaan"}</Head>
        </tr>
      </thead>
      <tbody>
        {series.map((figure) => (
          <tr key={figure.period.code}>
            <NameCell href={figure.period.code === chosen ? undefined : hrefOf(figure.period.code)}>
              {periodName(figure.period)}
              {figure.period.code === chosen && <span className="sr-only">, periode halaman ini</span>}
            </NameCell>
            <Figures figure={figure} sign={satuanSign(detail.satuan)} />
            {printed && <Printed figure={figure} />}
            <TextCell place="left">
              <Verdict figure={figure} now={now} />
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Figures({ figure: { indicator }, sign }: { figure: PeriodFigure; sign: string }) {
  const { target, decimals, measurement } = indicator;
  const { realisasi, realisasiShown, capaian } = measurement;
  const number = realisasi.kind === "number";
  const gap = number && target ? signedFigure(standingOf(realisasi.exact, target.target).gap, decimals) : undefined;
  return (
    <>
      <FigureCell
        value={target ? targetFigure(target.target, decimals, indicator.satuan) : undefined}
        unit={target ? sign : ""}
        absent={<Dash because="target belum ditetapkan" />}
        word="target"
        place="right-2"
      />
      <FigureCell
        value={number ? realisasiShown : undefined}
        unit={number ? sign : ""}
        absent={realisasi.kind === "none" && <Absence value={realisasi} />}
        word="realisasi"
        place="left-2"
      />
      <FigureCell value={gap} absent={<Dash because="tidak dapat dibandingkan" />} word="selisih" place="right" />
      <FigureCell
        value={capaian.raw.kind === "number" ? capaian.shown : undefined}
        unit={capaian.raw.kind === "number" ? "%" : ""}
        absent={<Dash because={capaian.because} />}
        tone="strong"
        place="figure"
      />
    </>
  );
}

function Printed({ figure }: { figure: PeriodFigure }) {
  const printed = figure.indicator.realisasi?.printedCapaian ?? undefined;
  return (
    <FigureCell
      value={printed}
      absent={<Dash because="tidak tercetak di dokumen" />}
      tone="soft"
      word="dokumen"
      place={printed ? undefined : "hide"}
    />
  );
}

function Absence({ value }: { value: NoValue }) {
  return value.because === "not-due" ? <Dash because={value.reason} /> : ABSENCE_WORDS[value.because];
}

const VERDICT_WORDS = {
  same: "sama",
  "within-input-rounding": "dalam pembulatan",
  truncated: "dipotong",
  different: "berbeda",
} as const;

/** What the comparison of the printed capaian with ours says, or what is still expected of this period. */
function Verdict({ figure, now }: { figure: PeriodFigure; now: Date }) {
  const { indicator, period } = figure;
  const comparison = compared(figure);
  if (comparison) {
    const agrees = comparison.verdict === "same" || comparison.verdict === "within-input-rounding";
    return (
      <span title={comparison.message}>
        <StateChip state={agrees ? "saved" : "conflict"}>{VERDICT_WORDS[comparison.verdict]}</StateChip>
      </span>
    );
  }
  const value = indicator.measurement.realisasi;
  if (value.kind === "number") return null;
  if (indicator.due === "unclear") return <StateChip state="unclear" />;
  if (indicator.due === "not-due") return <StateChip state="notDue">{measuredInWords(indicator.measuredIn)}</StateChip>;
  return value.because === "missing" ? <Deadline period={period} now={now} /> : null;
}

function compared({ indicator }: PeriodFigure): PrintedComparison | null {
  const { realisasi, target, polarity, negativeNatural, measurement } = indicator;
  if (!realisasi?.printedCapaian || !realisasi.printedRealisasi || !target) return null;
  // As printed, without the remark that may stand in the same cell: its decimals say how far it was rounded.
  const printedTarget = target.target.kind === "single" ? target.asWritten.replace(/\s*\(.*$/, "") : target.target;
  return comparePrinted({
    target: printedTarget,
    realisasi: realisasi.printedRealisasi,
    printed: realisasi.printedCapaian,
    polarity,
    policy: measurement.trace.policy,
    negativeNatural,
  });
}
