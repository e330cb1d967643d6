import { MinusIcon } from "@phosphor-icons/react/dist/ssr/Minus";
import { TrendDownIcon } from "@phosphor-icons/react/dist/ssr/TrendDown";
import { TrendUpIcon } from "@phosphor-icons/react/dist/ssr/TrendUp";
import { CapaianCells, NoCapaianCell } from "#components/table/capaian-cells.tsx";
import { FigureCell, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { indicatorHref, type Place, whyHref } from "#features/dashboard/components/links.ts";
import type { Absence, DashboardRow } from "#features/dashboard/rows.ts";
import type { Trend } from "#features/dashboard/trend.ts";

type Props = {
  row: DashboardRow;
  place: Place;
  /** Last year's period; without one there is no column for it. */
  lastYear: string | null;
  /** Whether the table has a column for trends. */
  trend: boolean;
  limits: readonly number[];
  bands: number;
  /** Every row is equally far, and that is said above the table. */
  quiet: boolean;
};

export function IndicatorRow({ row, place, lastYear, trend, limits, bands, quiet }: Props) {
  const { capaian, absence } = row;
  const why = whyHref(place, row.code);
  const isEntered = row.realisasi !== null;
  return (
    <tr>
      <NameCell
        wrap
        href={indicatorHref(place, row.code)}
        official={row.official}
        after={<Signs row={row} quiet={quiet} />}
      >
        {row.name}
      </NameCell>
      {lastYear !== null && (
        <FigureCell
          value={row.before?.shown}
          href={whyHref({ ...place, periode: lastYear }, row.code)}
          unit={row.before ? "%" : ""}
          absent={<Dash because={`capaian ${lastYear} tidak ada`} />}
          tone="soft"
          place="hide"
        />
      )}
      <FigureCell
        value={row.target ?? undefined}
        unit={row.target === null ? "" : row.unit}
        absent={<Dash because={absence?.word ?? "target belum ditetapkan"} />}
        place={row.target === null ? "hide" : "right-2"}
        word="target"
      />
      <FigureCell
        value={row.realisasi ?? undefined}
        href={why}
        unit={isEntered ? row.unit : ""}
        absent={<Dash because={absence?.word} />}
        tone="strong"
        place={isEntered ? "left-2" : "hide"}
        word="realisasi"
      />
      {capaian ? (
        <CapaianCells
          value={capaian.exact}
          text={capaian.shown}
          rank={capaian.rank}
          of={bands}
          word={capaian.word}
          limits={limits}
          href={why}
          instead={capaian.below ? "di bawah target" : undefined}
        />
      ) : (
        <NoCapaianCell>{absence && <AbsenceWords {...absence} />}</NoCapaianCell>
      )}
      {trend && (
        <TextCell place={row.trend ? "full" : "hide"} className="w-18 stack:w-auto stack:pt-1">
          {row.trend && <TrendMark {...row.trend} />}
        </TextCell>
      )}
    </tr>
  );
}

/** What a reader should know of a figure before believing it. */
function Signs({ row, quiet }: { row: DashboardRow; quiet: boolean }) {
  return (
    <>
      {row.capaian?.above200 && <StateChip state="aboveRange" signOnly="Capaian di atas 200%, periksa target" />}{" "}
      {row.progress && !quiet && <StateChip state={row.progress.sign} signOnly={row.progress.word} />}
    </>
  );
}

export function AbsenceWords({ sign, word, more }: Absence) {
  return (
    <>
      {sign ? <StateChip state={sign}>{word}</StateChip> : word}
      {more && `, ${more}`}
    </>
  );
}

const TREND_ICON = { naik: TrendUpIcon, turun: TrendDownIcon, tetap: MinusIcon };

function TrendMark({ word, sentence }: Trend) {
  return (
    <span title={sentence}>
      <Chip icon={<Icon of={TREND_ICON[word]} size={14} />}>
        <span className="stack:sr-only" aria-hidden="true">
          {word}
        </span>
        <span className="sr-only stack:not-sr-only stack:font-normal">{sentence}</span>
      </Chip>
    </span>
  );
}
