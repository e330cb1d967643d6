import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { STATE_WORDS } from "#domain/evaluation/workflow.ts";
import { formatFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { landingFinding } from "#features/evaluations/headline.ts";
import type { EvaluationHead } from "#features/evaluations/queries.ts";
import type { StartChoices } from "#features/evaluations/start-queries.ts";
import { formatDay } from "#lib/format.ts";
import { LateMark } from "./late-mark.tsx";
import { StartForm } from "./start-form.tsx";

type Props = {
  agency: AgencyHead;
  agencies: AgencyHead[];
  rows: EvaluationHead[];
  /** null: not the reader's to start. */
  start: StartChoices | null;
  isAgency: boolean;
  mayWatch: boolean;
};

/** Evaluations by year: of the own agency for its people, of all agencies for those who evaluate or oversee. */
export function EvaluationLanding({ agency, agencies, rows, start, isAgency, mayWatch }: Props) {
  const byId = new Map(agencies.map((one) => [one.id, one]));
  const links = (
    <span className="flex flex-wrap gap-2">
      <ButtonLink href={addressOf(agency, "tindak-lanjut")}>Tindak lanjut</ButtonLink>
      {!isAgency && <ButtonLink href={addressOf(agency, "evaluasi/ikhtisar")}>Ikhtisar</ButtonLink>}
      {!isAgency && <ButtonLink href={addressOf(agency, "evaluasi/template")}>Template LKE</ButtonLink>}
    </span>
  );
  const table =
    rows.length === 0 ? (
      <Empty>
        {isAgency
          ? "Inspektorat memulai evaluasi setiap tahun; penilaian mandiri dibuka di sini."
          : "Mulai evaluasi pertama: pilih instansinya di kiri atas, lalu susun timnya di samping."}
      </Empty>
    ) : (
      <Table label="Evaluasi AKIP">
        <thead>
          <tr>
            <Head>Tahun dan instansi</Head>
            <Head>Keadaan</Head>
            <Head>Batas mandiri</Head>
            <Head num>Nilai</Head>
            <Head>Predikat</Head>
            <Head>Buka</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const whose = byId.get(row.agencyId) ?? agency;
            const worksheet = addressOf(whose, `evaluasi/${row.year}/kertas-kerja`);
            const self = addressOf(whose, `evaluasi/${row.year}/mandiri`);
            return (
              <tr key={row.id}>
                <NameCell href={mayWatch ? worksheet : self} wrap>
                  {row.year}, {whose.shortName}
                </NameCell>
                <TextCell place="full">
                  {STATE_WORDS[row.state]}
                  {row.state === "assessing" && row.parts && (
                    <span className="meta block">
                      {row.parts.answered} jawaban, {row.parts.total} bagian
                    </span>
                  )}
                </TextCell>
                <TextCell place="left" word="batas">
                  {formatDay(row.dueAt)}
                  <LateMark {...row} />
                </TextCell>
                <FigureCell
                  value={row.score === null ? undefined : formatFigure(row.score, 2)}
                  absent="–"
                  place="figure"
                />
                <TextCell place="right">{row.predikat ?? ""}</TextCell>
                <TextCell place="full">
                  <span className="flex flex-wrap gap-3">
                    <a href={self}>Mandiri</a>
                    {(mayWatch || row.state === "approved") && <a href={worksheet}>Kertas kerja</a>}
                    {(mayWatch || row.state === "approved") && (
                      <a href={addressOf(whose, `evaluasi/${row.year}/lhe`)}>LHE</a>
                    )}
                  </span>
                </TextCell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    );
  const head = (
    <PageHead
      crumbs={[{ label: agency.government }, { label: "Evaluasi AKIP" }]}
      finding={landingFinding(rows, isAgency)}
      aside={links}
    />
  );
  if (!start) {
    return (
      <>
        {head}
        <div className="mt-4">{table}</div>
      </>
    );
  }
  return (
    <>
      {head}
      <Columns
        label="Memulai evaluasi"
        width={316}
        rail={
          <Section title="Mulai evaluasi">
            <StartForm
              key={`${agency.id} ${start.year}`}
              agency={{ id: agency.id, name: agency.shortName }}
              {...start}
              worksheet={addressOf(agency, `evaluasi/${start.year}/kertas-kerja`)}
            />
          </Section>
        }
      >
        {table}
      </Columns>
    </>
  );
}
