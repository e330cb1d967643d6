import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import type { Assessed } from "#features/evaluation-overview/assessed.ts";
import { weakProbes } from "#features/evaluation-overview/overview.ts";
import { listed } from "#lib/format.ts";

/** Criteria that the evaluators most often found not fulfilled. */
export function WeakSection({ year }: { year: readonly Assessed[] }) {
  const weak = weakProbes(year);
  return (
    <Section title="Kriteria yang paling sering belum terpenuhi" aside="dari evaluasi yang sudah disetujui">
      {weak.length === 0 ? (
        <p className="meta">Belum ada kriteria yang dinilai tidak terpenuhi.</p>
      ) : (
        <Table label="Kriteria yang paling sering belum terpenuhi">
          <thead>
            <tr>
              <Head>No</Head>
              <Head>Kriteria</Head>
              <Head num>Tidak</Head>
              <Head num>Sebagian</Head>
              <Head num>Dari</Head>
              <Head>Instansi</Head>
            </tr>
          </thead>
          <tbody>
            {weak.map(({ key, text, no, partly, of, agencies }) => (
              <tr key={`${key} ${text}`}>
                <NameCell>{key}</NameCell>
                <TextCell place="full">{text}</TextCell>
                <FigureCell value={String(no)} word="tidak" place="figure" />
                <FigureCell value={String(partly)} word="sebagian" place="left" />
                <FigureCell value={String(of)} word="dari" place="right" tone="soft" />
                <TextCell place="full" className="text-ink-2">
                  {listed(agencies, 3)}
                </TextCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
