import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { BindingView } from "#features/lhe/binding-query.ts";
import { formatDay } from "#lib/format.ts";
import { BindForm, UnbindForm } from "./bind-form.tsx";

type Props = { agency: AgencyHead; view: BindingView; year: number };

/** Lets the score of the evaluation be the realisasi of an indicator, so that nobody types it a second time. */
export function BindingPage({ agency, view, year }: Props) {
  const { indicator, bound, isComputed, reports, mayBind } = view;
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor") },
          { label: indicator.shortName, href: addressOf(agency, `indikator/${indicator.code}`) },
          { label: "Sumber nilai" },
        ]}
        over="Sumber nilai"
        finding={headline(view)}
        sub={
          bound && (
            <span>
              Ditetapkan {bound.by}, {formatDay(bound.at)}
            </span>
          )
        }
      />
      <div className="mt-6 grid max-w-[720px] gap-8">
        <Section title="Cara kerjanya">
          <p>
            Nilai dari laporan hasil evaluasi yang sudah final menjadi realisasi indikator ini pada periode terakhir
            tahun yang dievaluasi. Nilainya tidak dapat diketik, tetapi tetap dikirim, diverifikasi, dan disetujui
            seperti realisasi lain. Yang sudah disetujui sebelumnya tidak berubah.
          </p>
        </Section>
        {isComputed ? (
          <p className="meta">Indikator ini dihitung dengan rumus, jadi tidak dapat diambil dari hasil evaluasi.</p>
        ) : (
          mayBind &&
          (bound ? <UnbindForm indicatorId={indicator.id} /> : <BindForm indicatorId={indicator.id} year={year} />)
        )}
        <Section title="Laporan hasil evaluasi yang final">
          {reports.length > 0 ? (
            <Table label="Laporan hasil evaluasi">
              <thead>
                <tr>
                  <Head>Tahun</Head>
                  <Head num>Nilai</Head>
                  <Head>Predikat</Head>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <tr key={report.year}>
                    <NameCell href={addressOf(agency, `evaluasi/${report.year}/lhe`)}>{report.year}</NameCell>
                    <FigureCell value={report.score} place="figure" />
                    <TextCell place="left">{report.predikat}</TextCell>
                  </tr>
                ))}
              </tbody>
            </Table>
          ) : (
            <p className="meta">Belum ada laporan yang final.</p>
          )}
        </Section>
      </div>
    </>
  );
}

function headline({ indicator, bound, isComputed }: BindingView): string {
  if (bound) return `${indicator.shortName} diambil dari hasil evaluasi sejak ${bound.yearFrom}`;
  return isComputed ? `${indicator.shortName} dihitung dengan rumus` : `${indicator.shortName} diisi langsung`;
}
