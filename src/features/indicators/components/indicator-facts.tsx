import { type Fact, Facts } from "#components/page/facts.tsx";
import { Category } from "#components/ui/category.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { targetFigure } from "#domain/capaian/target.ts";
import { isLastOfYear, shortPeriodName } from "#domain/period/period.ts";
import { ABSENCE_WORDS } from "#domain/value/format.ts";
import { satuanUnit } from "#domain/value/satuan.ts";
import type { NoValue } from "#domain/value/value.ts";
import { RealisasiState } from "#features/indicators/components/realisasi-state.tsx";
import type { PeriodFigure } from "#features/indicators/detail.ts";

type Props = { figure: PeriodFigure; now: Date; approvedAt?: Date };

/** Realisasi, target, capaian and state in one line, each large. */
export function IndicatorFacts({ figure, now, approvedAt }: Props) {
  const { period, indicator } = figure;
  const { target, yearTarget } = indicator;
  const facts: Fact[] = [realisasiFact(figure), targetFact(figure), capaianFact(figure)];
  if (yearTarget && target !== yearTarget && !isLastOfYear(period)) {
    facts.push({
      name: `Target ${period.year}`,
      value: targetFigure(yearTarget.target, indicator.decimals, indicator.satuan),
      unit: satuanUnit(indicator.satuan),
    });
  }
  const state = <RealisasiState indicator={indicator} period={period} now={now} approvedAt={approvedAt} />;
  return <Facts facts={[...facts, { name: "Keadaan", after: state, wide: true }]} />;
}

function realisasiFact({ indicator }: PeriodFigure): Fact {
  const { realisasi, realisasiShown } = indicator.measurement;
  if (realisasi.kind === "none") return { name: "Realisasi", after: <Absence value={realisasi} /> };
  return { name: "Realisasi", value: realisasiShown, unit: satuanUnit(indicator.satuan) };
}

function targetFact({ period, indicator }: PeriodFigure): Fact {
  const { target, decimals, satuan } = indicator;
  const name = `Target ${shortPeriodName(period)}`;
  if (!target) return { name, after: <StateChip state="missing">belum ditetapkan</StateChip> };
  return { name, value: targetFigure(target.target, decimals, satuan), unit: satuanUnit(satuan) };
}

function capaianFact({ indicator }: PeriodFigure): Fact {
  const { capaian, trace } = indicator.measurement;
  if (capaian.raw.kind === "none") return { name: "Capaian", after: <Absence value={capaian.raw} /> };
  return {
    name: "Capaian",
    value: capaian.shown,
    unit: "%",
    after: (
      <>
        {capaian.band && <Category rank={capaian.band.rank} of={trace.policy.bands.length} word={capaian.band.word} />}
        {capaian.belowTarget && <Chip tone="late">di bawah target</Chip>}
        {capaian.above200 && <StateChip state="aboveRange" />}
      </>
    ),
  };
}

const STATES = {
  missing: "missing",
  "not-due": "notDue",
  "not-applicable": "notApplicable",
  undefined: "undefinable",
} as const;

function Absence({ value }: { value: NoValue }) {
  return (
    <StateChip state={STATES[value.because]}>
      {value.because === "not-due" ? undefined : ABSENCE_WORDS[value.because]}
    </StateChip>
  );
}
