"use client";

// Drawn here and there alike: a page then carries its rows once as figures, not once more as everything drawn of them.
import { DotPlot } from "#components/charts/dot-plot.tsx";
import { Figure } from "#components/charts/figure.tsx";
import { FigureCell, Head, NameCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { indicatorHref, type Place } from "#features/dashboard/components/links.ts";
import type { LighterTargets } from "#features/dashboard/lighter-targets.ts";

/** The lowest stand first; whoever wants all of sixty reads them in the table. */
const DRAWN = 20;

type Props = { plot: LighterTargets; place: Place; year: number };

export function TargetPlot({ plot, place, year }: Props) {
  const table = (
    <Table label={`Target ${year} dibanding realisasi ${year - 1}`} rows="dense" small="keep">
      <thead>
        <tr>
          <Head>Indikator</Head>
          <Head num>Target</Head>
          <Head num>Realisasi</Head>
          <Head num>%</Head>
        </tr>
      </thead>
      <tbody>
        {plot.dots.map((dot) => (
          <tr key={dot.code}>
            <NameCell wrap href={indicatorHref(place, dot.code)} official={dot.official}>
              {dot.name}
            </NameCell>
            <FigureCell value={dot.target} />
            <FigureCell value={dot.realisasi} />
            <FigureCell value={dot.shown} tone="strong" />
          </tr>
        ))}
      </tbody>
    </Table>
  );
  return (
    <Figure small claim={plot.claim} read={readWords(plot)} table={table}>
      <DotPlot
        label={`Target ${year} dalam persen realisasi ${year - 1}`}
        from={plot.from}
        to={plot.to}
        dots={plot.dots.slice(0, DRAWN).map((dot) => ({
          name: dot.name,
          official: dot.official,
          value: dot.exact,
          text: dot.shown,
          href: indicatorHref(place, dot.code),
        }))}
      />
    </Figure>
  );
}

const readWords = ({ read, dots }: LighterTargets) =>
  dots.length > DRAWN ? `${read} Digambar ${DRAWN} terendah dari ${dots.length}; semuanya di tabel.` : read;
