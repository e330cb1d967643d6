import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import type { RevisionRow } from "#features/targets/queries.ts";
import { formatDay } from "#lib/format.ts";

/** Every change of an agreed target: from what to what, when, why, by whom; what an evaluator must see is marked. */
export function RevisionList({ revisions, named }: { revisions: RevisionRow[]; named: boolean }) {
  return (
    <Table label="Perubahan target">
      <thead>
        <tr>
          <Head>{named ? "Indikator" : "Periode"}</Head>
          <Head num>Semula</Head>
          <Head num>Menjadi</Head>
          <Head>Tanggal, alasan, oleh</Head>
        </tr>
      </thead>
      <tbody>
        {revisions.map((one) => (
          <tr key={one.id}>
            <NameCell wrap>
              {named && `${one.indicator.shortName}, `}
              {named ? lowered(nameOf(one.periodCode)) : nameOf(one.periodCode)}
            </NameCell>
            <FigureCell value={one.before} tone="soft" place="right" word="semula" />
            <FigureCell value={one.after} tone="strong" place="figure" />
            <TextCell place="full">
              {one.decidedOn && `${formatDay(one.decidedOn)}: `}
              {one.reason}
              <span className="meta block">
                dirancang {one.setBy}
                {one.agreedBy && `, disetujui ${one.agreedBy}`}
              </span>
              {one.isEased && <Chip tone="conflict">diringankan sesudah realisasinya diketahui</Chip>}
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function nameOf(code: string): string {
  const period = parsePeriodCode(code);
  return period ? periodName(period) : code;
}

const lowered = (text: string): string => (text.startsWith("Tahun") ? `tahun${text.slice(5)}` : text);
