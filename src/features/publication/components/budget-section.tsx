import { ShareBar } from "#components/charts/share-bar.tsx";
import { FigureCell, Head, TextCell } from "#components/table/cells.tsx";
import { SumRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import type { Budget } from "#features/publication/budget.ts";

export function BudgetSection({ budget, year }: { budget: Budget | null; year: number }) {
  return (
    <section className="mt-6" aria-labelledby="anggaran">
      <h2 id="anggaran">
        Anggaran {year}
        {budget?.total && `: ${budget.total.inProse}`}
      </h2>
      <p className="meta">
        {budget
          ? "Pagu per program, rupiah. Realisasi belanja belum terbit."
          : `Pagu ${year} belum tercatat. Realisasi belanja belum terbit.`}
      </p>
      {budget && <BudgetTable budget={budget} />}
    </section>
  );
}

function BudgetTable({ budget: { rows, total, largest } }: { budget: Budget }) {
  return (
    <Table labelledBy="anggaran" small="keep" className="mt-2">
      <thead>
        <tr>
          <Head>Program</Head>
          <Head num>Pagu (Rp)</Head>
          <Head num>Bagian</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, official, pagu, share }) => (
          <tr key={code}>
            <th scope="row" className="py-2 font-normal" title={official}>
              {name}
              {pagu && (
                <span className="mt-1 block">
                  <ShareBar value={pagu.exact} largest={largest} />
                </span>
              )}
            </th>
            <FigureCell value={pagu?.shown} absent="belum tercatat" />
            <FigureCell value={share ?? undefined} tone="soft" />
          </tr>
        ))}
        <SumRow>
          <TextCell>Jumlah</TextCell>
          <FigureCell value={total?.shown} absent="belum lengkap" />
          <FigureCell value={total ? "100,0%" : undefined} tone="soft" />
        </SumRow>
      </tbody>
    </Table>
  );
}
